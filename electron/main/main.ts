import { join } from 'node:path'
import { app, powerMonitor, type BrowserWindow } from 'electron'
import { answerer } from './answerer.ts'
import { ChosenFiles } from './files.ts'
import { IdleLock } from './idle-lock.ts'
import { openBoundary } from './ipc.ts'
import { openLog } from './log.ts'
import { showMenu } from './menu.ts'
import { PreferenceFile } from './preferences.ts'
import { prepareSecurity } from './security.ts'
import { VaultHost } from './vault-host.ts'
import { VaultSession } from './vault-session.ts'
import { openWindow } from './window.ts'

const idleCheckMs = 5000

/** The composition root: what there is, and who knows whom. */
function compose(): void {
  const bundle = (name: string) => join(__dirname, name)
  const data = (name: string) => join(app.getPath('userData'), name)
  const log = openLog(data('unexpected.log'))
  const preferences = new PreferenceFile(data('preferences.json'))
  const files = new ChosenFiles()
  let window: BrowserWindow | undefined
  let quitting = false

  const renewWindow = async (): Promise<void> => {
    const old = window
    if (quitting) return old?.destroy()
    window = await openWindow({
      place: preferences.current.place,
      pages: join(__dirname, '..', 'renderer'),
      preload: bundle('preload.cjs'),
      onMoved: (place) => preferences.change({ place }),
    })
    old?.destroy()
  }
  const tell = (event: string, detail: object): void => window?.webContents.send(event, detail)

  const host = new VaultHost(bundle('vault.cjs'), {
    onChanged: (nouns) => tell('changed', { nouns }),
    onLost: () => void session.lock('failed'),
  })
  const session = new VaultSession({
    host,
    files,
    preferences,
    onLocked: async (reason) => {
      await renewWindow()
      tell('locked', { reason })
    },
  })
  const idle = new IdleLock({
    now: () => Date.now(),
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    onIdle: () => void session.lock('idle'),
  })
  idle.setMinutes(preferences.current.idleMinutes)

  openBoundary({ log, ...answerer({ host, session, files, idle }) })
  showMenu({ onCommand: (id) => tell('command', { id }), onLock: () => void session.lock('asked') })
  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active'] as const)
    powerMonitor.on(event as 'suspend', () => void session.lock('suspended'))
  powerMonitor.on('resume', () => idle.check())
  setInterval(() => session.isUnlocked && idle.check(), idleCheckMs)
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    quitting = true
    if (!host.isRunning) return
    event.preventDefault()
    void session.lock('asked').then(() => app.quit())
  })
  void renewWindow()
}

prepareSecurity()
if (app.requestSingleInstanceLock()) void app.whenReady().then(compose)
else app.quit()
