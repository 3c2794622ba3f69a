import type { EventEmitter } from 'node:events'
import type { CommandLine } from '../command-line.ts'
import type { DevTools } from '../chromium/dev-tools.ts'
import type { PressedKey } from '../page/preload-world.ts'
import type { BrowserWindow } from './browser-window.ts'
import type { IpcMain } from './ipc-main.ts'
import type { Schemes } from './schemes.ts'
import type { StandInSession } from './session.ts'

/** What the parts of the stand-in share. */
export interface Runtime {
  readonly devTools: DevTools
  readonly commandLine: CommandLine
  /** Folder of the app that runs. */
  readonly appFolder: string
  readonly headed: boolean
  readonly schemes: Schemes
  readonly ipcMain: IpcMain
  readonly app: EventEmitter
  readonly defaultSession: StandInSession
  readonly windows: OpenWindows
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly isReady: () => boolean
  /** A key that a page left to the menu. */
  readonly onKey: (key: PressedKey, window: BrowserWindow) => void
  /** The last window is gone. */
  readonly onNoWindow: () => void
}

/** The windows there are, and the one in front. */
export interface OpenWindows {
  readonly all: Map<number, BrowserWindow>
  focused: BrowserWindow | undefined
}

/** Something asked of the desktop, kept so that tests of the stand-in can look. */
export interface DesktopCall {
  readonly what: string
  readonly parts: readonly unknown[]
}
export type NoteCall = (what: string, ...parts: unknown[]) => void
