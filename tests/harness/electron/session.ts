import { EventEmitter } from 'node:events'
import type { DevTools } from '../chromium/dev-tools.ts'
import type { Protocol } from './protocol.ts'
import type { WebRequest } from './web-request.ts'

type PermissionCheck = (
  contents: object | null,
  permission: string,
  origin: string,
  details: object,
) => boolean
type PermissionRequest = (
  contents: object,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void

export interface SessionParts {
  readonly devTools: DevTools
  readonly protocol: Protocol
  readonly webRequest: WebRequest
  readonly partition: string
}

/** Permissions a page can ask for: Electron's name, and that of the Permissions API. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'microphone'],
  ['media', 'camera'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
] as const

/** Each has a browser context of its own in Chromium, which keeps everything in memory. */
export class StandInSession extends EventEmitter {
  readonly protocol: Protocol
  readonly webRequest: WebRequest
  private readonly parts: SessionParts
  private contextId: Promise<string> | undefined
  private check: PermissionCheck | null = null
  private request: PermissionRequest | null = null

  constructor(parts: SessionParts) {
    super()
    this.parts = parts
    this.protocol = parts.protocol
    this.webRequest = parts.webRequest
  }

  isPersistent(): boolean {
    return false
  }

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.check = handler
  }

  setPermissionRequestHandler(handler: PermissionRequest | null): void {
    this.request = handler
  }

  /** No device is ever offered to a page here. */
  setDevicePermissionHandler(_handler: unknown): void {}
  setDisplayMediaRequestHandler(_handler: unknown): void {}

  setSpellCheckerEnabled(_enabled: boolean): void {}
  setSpellCheckerLanguages(_languages: readonly string[]): void {}
  setSpellCheckerDictionaryDownloadURL(_url: string): void {}

  async clearStorageData(): Promise<void> {
    const browserContextId = await this.browserContext()
    await this.parts.devTools.send('Storage.clearCookies', { browserContextId })
  }

  async clearCache(): Promise<void> {}
  async closeAllConnections(): Promise<void> {}

  /** The id of its context in Chromium. Downloads are refused there; the app hears of them first. */
  browserContext(): Promise<string> {
    this.contextId ??= this.openContext()
    return this.contextId
  }

  /**
   * Chromium cannot be made to ask when a page asks, so the app's handlers are asked beforehand, for each permission.
   * As in Electron, one without handlers is granted.
   */
  async settlePermissions(contents: object, origin: string, chromiumOrigin: string): Promise<void> {
    const browserContextId = await this.browserContext()
    for (const [permission, name] of permissions) {
      const setting = (await this.grants(contents, permission, origin)) ? 'granted' : 'denied'
      const asked = { permission: { name }, setting, origin: chromiumOrigin, browserContextId }
      await this.parts.devTools.send('Browser.setPermission', asked)
    }
  }

  private async grants(contents: object, permission: string, origin: string): Promise<boolean> {
    const details = { isMainFrame: true, requestingUrl: `${origin}/` }
    if (this.check?.(contents, permission, origin, details) === false) return false
    const { request } = this
    if (request === null) return true
    return new Promise((resolve) => request(contents, permission, resolve, details))
  }

  private async openContext(): Promise<string> {
    const { devTools } = this.parts
    const context = await devTools.send<{ browserContextId: string }>('Target.createBrowserContext', {
      disposeOnDetach: true,
    })
    await devTools.send('Browser.setDownloadBehavior', { ...context, behavior: 'deny', eventsEnabled: true })
    return context.browserContextId
  }
}
