import { EventEmitter } from 'node:events'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { appMetrics } from './app-metrics.ts'
import { preventable } from './preventable.ts'
import type { OpenWindows } from './runtime.ts'
import { SingleInstance } from './single-instance.ts'

export interface AppParts {
  readonly facts: { readonly productName?: string; readonly name?: string; readonly version?: string }
  readonly folder: string
  readonly switches: ReadonlyMap<string, string>
  readonly windows: OpenWindows
  /** Ends Chromium and this process. */
  readonly end: (code: number) => void
}

export class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine: CommandLineSwitches
  private readonly parts: AppParts
  private readonly paths = new Map<string, string>()
  private readonly instance = new SingleInstance()
  private readonly readiness = Promise.withResolvers<void>()
  private title: string
  private ready = false
  private quitting = false

  constructor(parts: AppParts) {
    super()
    this.parts = parts
    this.title = parts.facts.productName ?? parts.facts.name ?? 'Electron'
    this.commandLine = commandLineSwitches(parts.switches)
  }

  get name(): string {
    return this.title
  }

  set name(name: string) {
    this.title = name
  }

  getName(): string {
    return this.title
  }

  setName(name: string): void {
    this.title = name
  }

  getVersion(): string {
    return this.parts.facts.version ?? '0.0.0'
  }

  readonly getAppMetrics = appMetrics

  getAppPath(): string {
    return this.parts.folder
  }

  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || Intl.DateTimeFormat().resolvedOptions().locale
  }

  getSystemLocale(): string {
    return this.getLocale()
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }

  isReady(): boolean {
    return this.ready
  }

  whenReady(): Promise<void> {
    return this.readiness.promise
  }

  /** Chromium answers: the app may begin. */
  becomeReady(): void {
    this.ready = true
    this.readiness.resolve()
    this.emit('ready', {}, {})
  }

  enableSandbox(): void {
    this.onlyBeforeReady('enableSandbox')
  }

  disableHardwareAcceleration(): void {
    this.onlyBeforeReady('disableHardwareAcceleration')
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  getPath(name: string): string {
    const path = this.paths.get(name) ?? this.defaultPath(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    return this.instance.request(this.getPath('userData'), data, (second) =>
      this.emit('second-instance', {}, second.argv, second.folder, second.data),
    )
  }

  hasSingleInstanceLock(): boolean {
    return this.instance.isHeld
  }

  releaseSingleInstanceLock(): void {
    this.instance.release()
  }

  /** Asks the app, then each window, then the app again; any of them may say no. */
  quit(): void {
    if (this.quitting) return
    const event = preventable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.quitting = true
    const windows = [...this.parts.windows.all.values()]
    if (windows.length === 0) this.finishQuit()
    else if (!windows.every((window) => window.tryClose())) this.quitting = false
  }

  /** Without asking anybody. */
  exit(code = 0): void {
    this.emit('quit', {}, code)
    this.instance.release()
    this.parts.end(code)
  }

  /** The last window has closed. Without a listener that is the end. */
  onNoWindow(): void {
    if (this.quitting) this.finishQuit()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  relaunch(): void {
    throw new Error('the stand-in runtime cannot relaunch')
  }

  focus(): void {}
  setAppUserModelId(_id: string): void {}
  setAboutPanelOptions(_options: object): void {}
  setBadgeCount(_count: number): boolean {
    return false
  }
  addRecentDocument(_path: string): void {}
  clearRecentDocuments(): void {}

  private finishQuit(): void {
    const event = preventable({})
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.quitting = false
    else this.exit(0)
  }

  private onlyBeforeReady(method: string): void {
    if (this.ready) throw new Error(`app.${method}() can only be called before app is ready`)
  }

  private defaultPath(name: string): string | undefined {
    switch (name) {
      case 'home':
        return homedir()
      case 'appData':
        return appDataFolder()
      case 'userData':
      case 'sessionData':
        return this.parts.switches.get('user-data-dir') ?? join(this.getPath('appData'), this.title)
      case 'logs':
      case 'crashDumps':
        return join(this.getPath('userData'), name)
      case 'temp':
        return tmpdir()
      case 'exe':
        return process.execPath
      case 'desktop':
      case 'documents':
      case 'downloads':
        return join(homedir(), `${name[0]?.toUpperCase()}${name.slice(1)}`)
      default:
        return undefined
    }
  }
}

function appDataFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support')
  const named = process.env[process.platform === 'win32' ? 'APPDATA' : 'XDG_CONFIG_HOME']
  return named ?? join(homedir(), '.config')
}

interface CommandLineSwitches {
  appendSwitch(name: string, value?: string): void
  appendArgument(value: string): void
  removeSwitch(name: string): void
  hasSwitch(name: string): boolean
  getSwitchValue(name: string): string
}

/** Chromium runs already when the app adds a switch: the stand-in starts it with those that matter (see its README). */
function commandLineSwitches(given: ReadonlyMap<string, string>): CommandLineSwitches {
  const switches = new Map(given)
  return {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    appendArgument: () => undefined,
    removeSwitch: (name) => void switches.delete(name),
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
  }
}
