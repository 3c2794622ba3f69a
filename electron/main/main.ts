import { join } from 'node:path'
import { app, clipboard } from 'electron'
import { AppWindow } from './app-window.ts'
import { CopiedText } from './copied-text.ts'
import { ChosenFiles } from './files.ts'
import { Keychain } from './keychain.ts'
import { LastWords } from './last-words.ts'
import { languageOf } from './language.ts'
import { lockWhenAway } from './locking.ts'
import { openLog } from './log.ts'
import { once } from './once.ts'
import { Notifications } from './notifications.ts'
import { PreferenceFile } from './preferences.ts'
import { Printer } from './printer.ts'
import { Quitting } from './quitting.ts'
import { prepareSecurity } from './security.ts'
import { toError } from './vault-error.ts'
import { VaultHost } from './vault-host.ts'
import { VaultSession } from './vault-session.ts'

const bundle = (name: string): string => join(__dirname, name)
const data = (name: string): string => join(app.getPath('userData'), name)

/** The composition root: what there is, and who knows whom. */
async function compose(): Promise<void> {
  const log = openLog(data('unexpected.log'))
  const preferences = new PreferenceFile(data('preferences.json'))
  const files = new ChosenFiles()
  const keychain = new Keychain(data('keychain.json'))
  const pages = join(__dirname, '..', 'renderer')
  const printer = new Printer(pages)
  const window = new AppWindow(() => ({
    place: preferences.current.place,
    language: languageOf(preferences),
    pages,
    preload: bundle('preload.cjs'),
    prepare: () => answering(),
    onMoved: (place) => preferences.change({ place }),
    onClose: () => app.quit(),
  }))
  const host = new VaultHost(bundle('vault.cjs'), {
    onChanged: (nouns) => void window.tell('changed', { nouns }),
    onPlace: (place) => void window.tell('place', { place }),
    onBackups: () => void window.tell('backups', {}),
    onUnforeseen: (error) => void log.unexpected(error),
    onLost: () => void session.lock('failed'),
  })
  const lastWords = new LastWords(() => window.tell('locking', {}))
  const copied = new CopiedText({
    read: () => clipboard.readText(),
    clear: () => clipboard.clear(),
    onFailure: (error) => log.unexpected(error),
  })
  const quitting = new Quitting()
  const session = new VaultSession({
    host,
    files,
    keychain,
    preferences,
    lastWords,
    onLocked: async (reason) => {
      printer.clear()
      await Promise.all([copied.clear(), quitting.isBegun ? window.destroy() : window.showLocked(reason)])
    },
    onClosed: (reason) => void window.tell('locked', { reason }),
    onFailure: (error) => void log.unexpected(error),
    askForPlace: async (unsaved) => {
      if (unsaved.code === 'unexpected') log.unexpected(toError(unsaved))
      const { askForPlace } = await import('./ask-for-place.ts')
      return askForPlace({ unsaved, language: languageOf(preferences), window: window.shown })
    },
  })
  const idle = lockWhenAway(session, preferences.current.idleMinutes)
  new Notifications({ host, session, idle, preferences, log, onOpen: (task) => window.open(task) }).start()
  app.on('second-instance', () => window.focus())
  app.on('window-all-closed', () => app.quit())
  quitting.lockFirst({ session, window, copied })
  // Every schema of the boundary is made by this: not before the first page, which another process draws, is on its way.
  const answering = once(async () => {
    const { answerCalls } = await import('./answer-calls.ts')
    const onCommand = (id: string) => void window.tell('command', { id })
    const kept = { files, keychain, preferences, copied, printer }
    answerCalls({ log, host, session, idle, lastWords, onCommand, ...kept })
  })
  await window.renew()
}

prepareSecurity()
if (app.requestSingleInstanceLock()) void app.whenReady().then(compose)
else app.quit()
