import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandLine } from '../command-line.ts'
import type { DevTools } from '../chromium/dev-tools.ts'
import { personsAnswers } from '../persons-answers.ts'
import { App } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import {
  crashReporter,
  makeClipboard,
  makeNotification,
  makeScreen,
  makeShell,
  makeSystemPreferences,
} from './desktop.ts'
import { makeDialog } from './dialog.ts'
import { IpcMain } from './ipc-main.ts'
import { clickAccelerator, Menu, MenuItem } from './menu.ts'
import { MessageChannelMain } from './message-channel.ts'
import { NativeTheme } from './native-theme.ts'
import { net } from './net.ts'
import { PowerMonitor } from './power-monitor.ts'
import { Protocol } from './protocol.ts'
import type { DesktopCall, OpenWindows, Runtime } from './runtime.ts'
import { SafeStorage } from './safe-storage.ts'
import { Schemes } from './schemes.ts'
import { StandInSession } from './session.ts'
import { strict } from './strict.ts'
import { UtilityProcess } from './utility-process.ts'
import { WebRequest } from './web-request.ts'

export interface ModuleParts {
  readonly devTools: DevTools
  readonly commandLine: CommandLine
  readonly appFolder: string
  readonly headed: boolean
  readonly end: (code: number) => void
}

/** The module `electron` of the main process, and the app to be told that Chromium is there. */
export function makeElectron({ devTools, commandLine, appFolder, headed, end }: ModuleParts) {
  const windows: OpenWindows = { all: new Map(), focused: undefined }
  const schemes = new Schemes()
  const calls: DesktopCall[] = []
  const note = (what: string, ...parts: unknown[]): void => void calls.push({ what, parts })
  const isReady = (): boolean => app.isReady()
  const app = new App({
    facts: readFacts(appFolder),
    folder: appFolder,
    switches: commandLine.switches,
    windows,
    end,
  })

  const openSession = (partition: string): StandInSession =>
    new StandInSession({
      devTools,
      partition,
      protocol: new Protocol(schemes, isReady),
      webRequest: new WebRequest(),
    })
  const sessions = new Map<string, StandInSession>()
  const defaultSession = openSession('')
  const fromPartition = (partition: string): StandInSession => {
    if (partition.startsWith('persist:'))
      throw new Error('the stand-in runtime keeps nothing: no persist: sessions')
    const session = sessions.get(partition) ?? openSession(partition)
    sessions.set(partition, session)
    return session
  }

  const ipcMain = new IpcMain()
  const versions: Record<string, string | undefined> = { node: process.versions.node, electron: 'stand-in' }
  const runtime: Runtime = {
    devTools,
    commandLine,
    appFolder,
    headed,
    schemes,
    ipcMain,
    app,
    defaultSession,
    windows,
    versions,
    isReady,
    onKey(key, window) {
      windows.focused = window
      clickAccelerator(key)
    },
    onNoWindow: () => app.onNoWindow(),
  }
  BrowserWindow.runtime = runtime
  MenuItem.parts = { windows, quit: () => app.quit(), note }
  UtilityProcess.isReady = isReady
  UtilityProcess.onGone = (details) => app.emit('child-process-gone', {}, details)

  const contents = () => [...windows.all.values()].map((window) => window.webContents)
  const electron = {
    app: strict('app', app),
    BrowserWindow,
    clipboard: strict('clipboard', makeClipboard()),
    crashReporter,
    dialog: strict('dialog', makeDialog(note, headed ? personsAnswers() : undefined)),
    ipcMain: strict('ipcMain', ipcMain),
    Menu,
    MenuItem,
    MessageChannelMain,
    nativeTheme: strict('nativeTheme', new NativeTheme(colourSchemeOf(contents, app))),
    net: strict('net', net),
    Notification: makeNotification(note),
    powerMonitor: strict('powerMonitor', new PowerMonitor()),
    protocol: strict('protocol', defaultSession.protocol),
    safeStorage: strict(
      'safeStorage',
      new SafeStorage(() => join(app.getPath('userData'), 'stand-in-key'), isReady),
    ),
    screen: strict('screen', makeScreen()),
    session: strict('session', { defaultSession, fromPartition }),
    shell: strict('shell', makeShell(note)),
    systemPreferences: strict('systemPreferences', makeSystemPreferences()),
    utilityProcess: strict('utilityProcess', { fork: UtilityProcess.fork }),
    webContents: strict('webContents', {
      getAllWebContents: contents,
      getFocusedWebContents: () => windows.focused?.webContents ?? null,
      fromId: (id: number) => contents().find((one) => one.id === id),
      fromDevToolsTargetId: (targetId: string) => contents().find((one) => one.targetId === targetId),
    }),
    /** For tests of the stand-in itself; real Electron has no such thing. */
    standIn: { calls },
  }
  return { electron: strict('electron', electron), app, versions }
}

function readFacts(folder: string): {
  readonly productName?: string
  readonly name?: string
  readonly version?: string
} {
  const file = join(folder, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {}
}

/** Gives the pages there are, and those to come, the colour scheme that the app chose. */
function colourSchemeOf(contents: () => BrowserWindow['webContents'][], app: App) {
  let chosen: '' | 'light' | 'dark' = ''
  const emulate = async (page: BrowserWindow['webContents']): Promise<void> => {
    await page.prepared
    await page.tell('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: chosen }],
    })
  }
  app.on('browser-window-created', (_event: object, window: BrowserWindow) => {
    if (chosen !== '') void emulate(window.webContents)
  })
  return (scheme: '' | 'light' | 'dark'): void => {
    chosen = scheme
    for (const page of contents()) void emulate(page)
  }
}
