import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { PrintToPDFOptions } from 'electron'
import { documentScripts, preloadWorldName } from '../page/document-scripts.ts'
import type { BrowserWindow } from './browser-window.ts'
import { forwardPageEvents } from './page-events.ts'
import { PageIpc } from './page-ipc.ts'
import { PageFrames, type PageFrame } from './page-frame.ts'
import { PageRequests, type PausedRequest } from './page-requests.ts'
import { pdfParams } from './print-to-pdf.ts'
import type { Runtime } from './runtime.ts'
import type { StandInSession } from './session.ts'

export interface WebPreferences {
  readonly preload?: string
  readonly additionalArguments?: readonly string[]
  readonly session?: StandInSession
}

interface WebContentsParts {
  readonly runtime: Runtime
  readonly owner: BrowserWindow
  readonly preferences: WebPreferences
  readonly size: { readonly width: number; readonly height: number }
}

type WindowOpenHandler = (details: object) => { readonly action: 'allow' | 'deny' }

/** A page: a target of Chromium with the preload's world in it. */
export class WebContents extends EventEmitter {
  readonly id: number
  readonly owner: BrowserWindow
  readonly session: StandInSession
  readonly navigationHistory = { canGoBack: () => false, canGoForward: () => false, clear: () => undefined }
  zoomFactor = 1
  /** Settles when the target is there and prepared. */
  readonly prepared: Promise<void>
  targetId = ''
  windowOpenHandler: WindowOpenHandler | undefined
  private readonly runtime: Runtime
  private readonly preferences: WebPreferences
  private readonly frames = new PageFrames()
  private readonly requests: PageRequests
  private readonly ipcWithPage: PageIpc
  private sessionId = ''
  private title = ''
  private loading = false
  private destroyed = false
  private webRtcPolicy = 'default'

  constructor({ runtime, owner, preferences, size }: WebContentsParts) {
    super()
    this.runtime = runtime
    this.owner = owner
    this.id = owner.id
    this.preferences = preferences
    this.session = preferences.session ?? runtime.defaultSession
    this.requests = new PageRequests(this, runtime)
    this.ipcWithPage = new PageIpc(this, runtime)
    this.on('did-finish-load', () => (this.loading = false))
    runtime.app.emit('web-contents-created', {}, this)
    this.prepared = this.prepare(size)
    this.prepared.catch((error: unknown) => {
      if (!this.destroyed) process.stderr.write(`a page could not be made: ${String(error)}\n`)
    })
  }

  get mainFrame(): PageFrame {
    return this.frames.main
  }

  frame(id: string): PageFrame {
    return this.frames.get(id)
  }

  async loadURL(url: string): Promise<void> {
    await this.prepared
    const target = this.runtime.schemes.toChromium(url)
    await this.session.settlePermissions(this, originOf(url), originOf(target))
    this.requests.expected.add(withoutFragment(target))
    this.loading = true
    const loaded = this.whenLoaded(url)
    loaded.catch(() => undefined) // told by the await below, or by what Page.navigate throws
    const { errorText } = await this.ask<{ errorText?: string }>('Page.navigate', { url: target })
    if (errorText !== undefined) this.emit('did-fail-load', {}, ...netError(errorText), url, true)
    await loaded
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(path).href)
  }

  send(channel: string, ...parts: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
    this.ipcWithPage.send(channel, parts)
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const asked = { expression: code, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this.ask<{
      readonly result: { readonly value?: unknown }
      readonly exceptionDetails?: { readonly exception?: { readonly description?: string } }
    }>('Runtime.evaluate', asked)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the script failed')
    return result.value
  }

  async printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    const { data } = await this.ask<{ data: string }>('Page.printToPDF', pdfParams(options))
    return Buffer.from(data, 'base64')
  }

  async capturePage(): Promise<{ toPNG(): Buffer; isEmpty(): boolean }> {
    const { data } = await this.ask<{ data: string }>('Page.captureScreenshot', {})
    return { toPNG: () => Buffer.from(data, 'base64'), isEmpty: () => data === '' }
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  reload(): void {
    this.requests.expected.add(withoutFragment(this.runtime.schemes.toChromium(this.mainFrame.url)))
    void this.tell('Page.reload')
  }

  forcefullyCrashRenderer(): void {
    void this.tell('Page.crash')
  }

  close(): void {
    this.owner.close()
  }

  getURL(): string {
    return this.mainFrame.url === 'about:blank' ? '' : this.mainFrame.url
  }

  getTitle(): string {
    return this.title
  }

  isLoading(): boolean {
    return this.loading
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  isCrashed(): boolean {
    return false
  }

  isFocused(): boolean {
    return this.owner.isFocused()
  }

  focus(): void {
    void this.tell('Page.bringToFront')
  }

  /** Kept, not shown: in Chromium a page's zoom is its reader's. */
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
  }

  getZoomFactor(): number {
    return this.zoomFactor
  }

  get zoomLevel(): number {
    return Math.log(this.zoomFactor) / Math.log(1.2)
  }

  set zoomLevel(level: number) {
    this.zoomFactor = 1.2 ** level
  }

  setZoomLevel(level: number): void {
    this.zoomLevel = level
  }

  getZoomLevel(): number {
    return this.zoomLevel
  }

  async setVisualZoomLevelLimits(_least: number, _most: number): Promise<void> {}

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy
  }

  getWebRTCIPHandlingPolicy(): string {
    return this.webRtcPolicy
  }

  openDevTools(): void {}
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false
  }

  /** An editing command of Blink: copy, paste, undo, selectAll… */
  editing(command: string): void {
    void this.tell('Input.dispatchKeyEvent', { type: 'keyDown', commands: [command] })
  }

  /** Chromium's events of this page. */
  hear<Event>(method: string, listener: (event: Event) => void): void {
    this.runtime.devTools.on(method, listener, this.sessionId)
  }

  retitle(title: string): void {
    if (title === this.title) return
    this.title = title
    this.emit('page-title-updated', {}, title, true)
  }

  /** Asks Chromium about this page. */
  ask<Result>(method: string, params: object): Promise<Result> {
    return this.runtime.devTools.send<Result>(method, params as Record<string, unknown>, this.sessionId)
  }

  /** As `ask`, where no answer is needed: the document, or the page, may be gone by now. */
  async tell(method: string, params: object = {}): Promise<void> {
    await this.ask(method, params).catch((error: Error) => {
      if (process.env['CAUCUS_HARNESS_DEBUG']) process.stderr.write(`${error.message}\n`)
    })
  }

  /** Closes the target. The window calls this when it is destroyed. */
  async end(): Promise<void> {
    this.destroyed = true
    await this.prepared.catch(() => undefined)
    await this.runtime.devTools.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined)
    this.emit('destroyed')
  }

  private async prepare(size: { width: number; height: number }): Promise<void> {
    const { devTools } = this.runtime
    const browserContextId = await this.session.browserContext()
    const asked = { url: 'about:blank', browserContextId, newWindow: true, ...size }
    this.targetId = (await devTools.send<{ targetId: string }>('Target.createTarget', asked)).targetId
    const attached = { targetId: this.targetId, flatten: true }
    this.sessionId = (await devTools.send<{ sessionId: string }>('Target.attachToTarget', attached)).sessionId
    forwardPageEvents(this, this.frames, this.runtime)
    this.hear('Fetch.requestPaused', (paused: PausedRequest) => void this.requests.answer(paused))
    const { frameTree } = await this.ask<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree', {})
    this.frames.mainId = frameTree.frame.id
    this.frames.moved(frameTree.frame.id, 'about:blank')
    await Promise.all([
      this.ask('Page.enable', {}),
      this.ipcWithPage.start(),
      this.ask('Inspector.enable', {}),
      this.ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.injectScripts(),
    ])
  }

  private async injectScripts(): Promise<void> {
    const { preload, additionalArguments = [] } = this.preferences
    const { versions, commandLine } = this.runtime
    const scripts = documentScripts({
      text: preload === undefined ? '' : readFileSync(preload, 'utf8'),
      url: preload === undefined ? 'no-preload' : pathToFileURL(preload).href,
      facts: { argv: ['electron', ...additionalArguments], versions, platform: process.platform },
      banner: commandLine.switches.get('stand-in-banner'),
    })
    await this.ask('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page })
    await this.ask('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preload,
      worldName: preloadWorldName,
    })
  }

  private whenLoaded(url: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (_event: object, code = -2, text = 'ERR_FAILED') =>
        end(() => reject(Object.assign(new Error(`${text} (${code}) loading '${url}'`), { code: text, url })))
      const load = () => end(resolve)
      const end = (settle: () => void) => {
        this.loading = false
        this.off('did-finish-load', load).off('did-fail-load', fail).off('destroyed', fail)
        settle()
      }
      this.once('did-finish-load', load).once('did-fail-load', fail).once('destroyed', fail)
    })
  }
}

/** Code and name of an error of Chromium's network, as Electron gives them. */
function netError(text: string): [code: number, name: string] {
  const name = text.replace(/^net::/, '')
  const codes: Record<string, number> = {
    ERR_ABORTED: -3,
    ERR_BLOCKED_BY_CLIENT: -20,
    ERR_BLOCKED_BY_RESPONSE: -27,
    ERR_NAME_NOT_RESOLVED: -105,
  }
  return [codes[name] ?? -2, name]
}

function originOf(url: string): string {
  const { origin, protocol, host } = new URL(url)
  return origin === 'null' ? `${protocol}//${host}` : origin
}

/** A request names none. */
const withoutFragment = (url: string): string => url.split('#')[0] ?? url
