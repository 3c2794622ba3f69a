import { EventEmitter } from 'node:events'
import type { NoteCall } from './runtime.ts'

/** What the app asks of the desktop is noted and goes nowhere. */
export function makeShell(note: NoteCall) {
  return {
    openExternal: async (url: string): Promise<void> => note('shell.openExternal', url),
    openPath: async (path: string): Promise<string> => {
      note('shell.openPath', path)
      return ''
    },
    trashItem: async (path: string): Promise<void> => note('shell.trashItem', path),
    showItemInFolder: (path: string): void => note('shell.showItemInFolder', path),
    beep: (): void => note('shell.beep'),
  }
}

/** Text only, and not the clipboard of the pages, which is Chromium's. */
export function makeClipboard() {
  let text = ''
  return {
    readText: async (): Promise<string> => text,
    writeText: async (copied: string): Promise<void> => void (text = copied),
    has: async (type: string): Promise<boolean> => text !== '' && type === 'text/plain',
    clear: (): void => void (text = ''),
  }
}

interface NotificationOptions {
  readonly title?: string
  readonly body?: string
}

export function makeNotification(note: NoteCall) {
  return class Notification extends EventEmitter {
    static isSupported(): boolean {
      return true
    }

    readonly options: NotificationOptions

    constructor(options: NotificationOptions = {}) {
      super()
      this.options = options
    }

    get title(): string {
      return this.options.title ?? ''
    }

    get body(): string {
      return this.options.body ?? ''
    }

    show(): void {
      note('Notification.show', this.options)
      setImmediate(() => this.emit('show'))
    }

    close(): void {
      setImmediate(() => this.emit('close'))
    }
  }
}

export function makeScreen() {
  const area = { x: 0, y: 0, width: 1920, height: 1080 }
  const display = {
    id: 1,
    scaleFactor: 1,
    rotation: 0,
    bounds: area,
    workArea: area,
    size: area,
    workAreaSize: area,
  }
  return Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: (_rectangle: object) => display,
    getDisplayNearestPoint: (_point: object) => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  })
}

/** The settings of a machine that has none. */
export function makeSystemPreferences() {
  return Object.assign(new EventEmitter(), {
    getAnimationSettings: () => ({
      shouldRenderRichAnimation: true,
      scrollAnimationsEnabledBySystem: false,
      prefersReducedMotion: false,
    }),
    getAccentColor: () => '808080ff',
  })
}

/** A crash reporter that is never started: no dumps are written. */
export const crashReporter = {
  start(): never {
    throw new Error('the stand-in runtime writes no crash dumps')
  },
}
