import { EventEmitter } from 'node:events'
import { preventable } from './preventable.ts'
import type { Runtime } from './runtime.ts'
import { WebContents, type WebPreferences } from './web-contents.ts'

export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

export interface WindowOptions extends Partial<Bounds> {
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: WebPreferences & Readonly<Record<string, unknown>>
}

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

/** What a page must not have: the stand-in runs confined pages only. */
const confined = {
  nodeIntegration: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
}

let lastId = 0

/** A window: one page, in a window of Chromium when there is a screen. */
export class BrowserWindow extends EventEmitter {
  static runtime: Runtime

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.runtime.windows.all.values()]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.runtime.windows.focused ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.runtime.windows.all.get(id) ?? null
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }

  readonly id = ++lastId
  readonly webContents: WebContents
  private readonly runtime = BrowserWindow.runtime
  private bounds: Bounds
  private state: WindowState = 'normal'
  private visible: boolean
  private destroyed = false
  private title: string

  constructor(options: WindowOptions = {}) {
    super()
    const { runtime } = this
    if (!runtime.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { webPreferences: preferences = {}, x = 0, y = 0, width = 800, height = 600 } = options
    refuseUnconfined(preferences)
    this.visible = options.show !== false
    this.title = options.title ?? 'Electron'
    this.bounds = { x, y, width, height }
    this.webContents = new WebContents({ runtime, owner: this, preferences, size: { width, height } })
    this.webContents.once('dom-ready', () => setImmediate(() => this.emit('ready-to-show')))
    this.webContents.on('page-title-updated', (_event: object, title: string) => this.retitle(title))
    runtime.windows.all.set(this.id, this)
    runtime.windows.focused = this
    runtime.app.emit('browser-window-created', {}, this)
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(path: string): Promise<void> {
    return this.webContents.loadFile(path)
  }

  close(): void {
    this.tryClose()
  }

  /** Whether it closed: the app may say no. */
  tryClose(): boolean {
    if (this.destroyed) return true
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
    return !event.defaultPrevented
  }

  /** Without asking the app. */
  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    const { windows, onNoWindow } = this.runtime
    windows.all.delete(this.id)
    if (windows.focused === this) windows.focused = windows.all.values().next().value
    void this.webContents.end().then(() => {
      this.emit('closed')
      if (windows.all.size === 0) onNoWindow()
    })
  }

  /** A person closed it in Chromium: it is too late to say no. */
  goneFromScreen(): void {
    if (this.destroyed) return
    this.emit('close', preventable({}))
    this.destroy()
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  isVisible(): boolean {
    return this.visible
  }

  isFocused(): boolean {
    return this.runtime.windows.focused === this
  }

  isMinimized(): boolean {
    return this.state === 'minimized'
  }

  isMaximized(): boolean {
    return this.state === 'maximized'
  }

  isFullScreen(): boolean {
    return this.state === 'fullscreen'
  }

  show(): void {
    this.visible = true
    this.emit('show')
    this.focus()
  }

  showInactive(): void {
    this.visible = true
    this.emit('show')
  }

  hide(): void {
    this.visible = false
    this.emit('hide')
  }

  focus(): void {
    this.runtime.windows.focused = this
    this.webContents.focus()
    this.emit('focus')
  }

  blur(): void {
    if (this.isFocused()) this.runtime.windows.focused = undefined
    this.emit('blur')
  }

  minimize(): void {
    this.become('minimized', 'minimize')
  }

  maximize(): void {
    this.become('maximized', 'maximize')
  }

  unmaximize(): void {
    this.become('normal', 'unmaximize')
  }

  restore(): void {
    this.become('normal', 'restore')
  }

  setFullScreen(on: boolean): void {
    this.become(on ? 'fullscreen' : 'normal', on ? 'enter-full-screen' : 'leave-full-screen')
  }

  getBounds(): Bounds {
    return { ...this.bounds }
  }

  /** The bounds it has when it is neither maximized nor minimized. */
  getNormalBounds(): Bounds {
    return { ...this.bounds }
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds }
    const { x: left, y: top, width, height } = this.bounds
    void this.moveOnScreen({ left, top, width, height })
    this.emit('resize')
    this.emit('move')
  }

  getSize(): [width: number, height: number] {
    return [this.bounds.width, this.bounds.height]
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  setTitle(title: string): void {
    this.title = title
  }

  getTitle(): string {
    return this.title
  }

  setMenu(_menu: unknown): void {}
  removeMenu(): void {}
  setMenuBarVisibility(_visible: boolean): void {}
  setBackgroundColor(_color: string): void {}
  setProgressBar(_progress: number): void {}
  setContentProtection(_on: boolean): void {}
  flashFrame(_on: boolean): void {}

  private retitle(title: string): void {
    const event = preventable({})
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.title = title
  }

  private become(state: WindowState, event: string): void {
    this.state = state
    void this.moveOnScreen({ windowState: state })
    this.emit(event)
  }

  /** Only where there is a screen; without one a page has the size it was made with. */
  private async moveOnScreen(bounds: object): Promise<void> {
    if (!this.runtime.headed) return
    const { devTools } = this.runtime
    await this.webContents.prepared
    const { targetId } = this.webContents
    const { windowId } = await devTools.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId })
    await devTools.send('Browser.setWindowBounds', { windowId, bounds })
  }
}

function refuseUnconfined(preferences: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(confined))
    if (preferences[name] !== undefined && preferences[name] !== value)
      throw new Error(
        `the stand-in runtime runs confined pages only, not with ${name}: ${JSON.stringify(preferences[name])}`,
      )
}
