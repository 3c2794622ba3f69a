import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { PrintToPDFOptions } from 'electron'
import { makeValueCodec } from '../page/value-codec.ts'
import { documentScripts, preloadWorldName } from '../page/document-scripts.ts'
import type { MainMessage, PageMessage } from '../page/preload-world.ts'
import type { BrowserWindow } from './browser-window.ts'
import { PageFrames, type PageFrame } from './page-frame.ts'
import { PageRequests, type PausedRequest } from './page-requests.ts'
import { preventable } from './preventable.ts'
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

interface ExecutionContext {
  readonly id: number
  readonly name: string
  readonly auxData: { readonly frameId: string }
}

interface Download {
  readonly frameId: string
  readonly url: string
  readonly suggestedFilename: string
}

const codec = makeValueCodec()

/** A page: a target of Chromium with the preload's world in it. */
export class WebContents extends EventEmitter {
  readonly id: number
  readonly session: StandInSession
  readonly navigationHistory = { canGoBack: () => false, canGoForward: () => false, clear: () => undefined }
  zoomFactor = 1
  /** Settles when the target is there and prepared. */
  readonly prepared: Promise<void>
  targetId = ''
  private readonly runtime: Runtime
  private readonly owner: BrowserWindow
  private readonly preferences: WebPreferences
  private readonly frames = new PageFrames()
  private readonly requests: PageRequests
  private readonly contexts = new Map<number, ExecutionContext>()
  private sessionId = ''
  private preloadContext: number | undefined
  private title = ''
  private loading = false
  private destroyed = false
  private windowOpen: WindowOpenHandler | undefined
  private webRtcPolicy = 'default'

  constructor({ runtime, owner, preferences, size }: WebContentsParts) {
    super()
    this.runtime = runtime
    this.owner = owner
    this.id = owner.id
    this.preferences = preferences
    this.session = preferences.session ?? runtime.defaultSession
    this.requests = new PageRequests(this, runtime)
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
    this.requests.expected.add(target)
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

  /** A page without a preload hears nothing, as in Electron. */
  send(channel: string, ...parts: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
    if (this.preloadContext !== undefined)
      this.hear(this.preloadContext, { kind: 'event', channel, parts: codec.encode(parts) })
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
    this.windowOpen = handler
  }

  reload(): void {
    this.requests.expected.add(this.runtime.schemes.toChromium(this.mainFrame.url))
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
    this.listen()
    const { frameTree } = await this.ask<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree', {})
    this.frames.mainId = frameTree.frame.id
    this.frames.moved(frameTree.frame.id, 'about:blank')
    await Promise.all([
      this.ask('Page.enable', {}),
      this.ask('Runtime.enable', {}),
      this.ask('Inspector.enable', {}),
      this.ask('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.ask('Runtime.addBinding', { name: 'standInTell', executionContextName: preloadWorldName }),
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

  private listen(): void {
    const { devTools, schemes } = this.runtime
    const on = <Event>(method: string, listener: (event: Event) => void) =>
      devTools.on(method, listener, this.sessionId)
    on('Fetch.requestPaused', (paused: PausedRequest) => void this.requests.answer(paused))
    on('Runtime.bindingCalled', (call: { name: string; payload: string; executionContextId: number }) => {
      if (call.name === 'standInTell')
        this.receive(JSON.parse(call.payload) as PageMessage, call.executionContextId)
    })
    on('Runtime.executionContextCreated', ({ context }: { context: ExecutionContext }) => {
      this.contexts.set(context.id, context)
      const isPreloads = context.name === preloadWorldName && context.auxData.frameId === this.frames.mainId
      if (isPreloads) this.preloadContext = context.id
    })
    on('Runtime.executionContextDestroyed', ({ executionContextId: id }: { executionContextId: number }) => {
      this.contexts.delete(id)
      if (this.preloadContext === id) this.preloadContext = undefined
    })
    on('Runtime.executionContextsCleared', () => {
      this.contexts.clear()
      this.preloadContext = undefined
    })
    on('Page.frameNavigated', ({ frame }: { frame: { id: string; parentId?: string; url: string } }) => {
      const url = schemes.fromChromium(frame.url)
      if (frame.parentId === undefined) this.frames.mainId = frame.id
      this.frames.moved(frame.id, url)
      if (frame.parentId === undefined) this.emit('did-navigate', {}, url, 200, 'OK')
    })
    on('Page.frameDetached', ({ frameId }: { frameId: string }) => this.frames.removed(frameId))
    on('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
      this.frames.moved(frameId, schemes.fromChromium(url))
      this.emit('did-navigate-in-page', {}, schemes.fromChromium(url), frameId === this.frames.mainId)
    })
    on('Page.domContentEventFired', () => this.emit('dom-ready', {}))
    on('Page.loadEventFired', () => {
      this.loading = false
      this.emit('did-finish-load', {})
    })
    on('Page.windowOpen', (asked: { url: string; windowName: string; windowFeatures: string[] }) => {
      this.askForWindow(asked)
    })
    on('Inspector.targetCrashed', () => {
      const details = { reason: 'crashed', exitCode: 1 }
      this.emit('render-process-gone', {}, details)
      this.runtime.app.emit('render-process-gone', {}, this, details)
    })
    devTools.on('Browser.downloadWillBegin', (download: Download) => {
      if (this.frames.has(download.frameId)) this.askForDownload(download)
    })
    devTools.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) => {
      if (targetId === this.targetId && !this.destroyed) this.owner.goneFromScreen()
    })
  }

  /** Chromium has answered null already (--block-new-web-contents); the app is asked all the same. */
  private askForWindow({
    url,
    windowName,
    windowFeatures,
  }: Record<'url' | 'windowName', string> & { windowFeatures: string[] }): void {
    const verdict = this.windowOpen?.({
      url: this.runtime.schemes.fromChromium(url),
      frameName: windowName,
      features: windowFeatures.join(','),
      disposition: 'new-window',
      referrer: { url: '', policy: 'no-referrer' },
    })
    if (verdict?.action !== 'deny')
      process.stderr.write(`the stand-in runtime opens no second window: ${url}\n`)
  }

  /** Chromium has refused it already; the app is asked all the same. */
  private askForDownload({ url, suggestedFilename }: Download): void {
    const address = this.runtime.schemes.fromChromium(url)
    const item = { getURL: () => address, getFilename: () => suggestedFilename, cancel: () => undefined }
    const event = preventable({})
    this.session.emit('will-download', event, item, this)
    if (!event.defaultPrevented) process.stderr.write(`the stand-in runtime downloads nothing: ${address}\n`)
  }

  private receive(message: PageMessage, context: number): void {
    if (message.kind === 'key') return this.runtime.onKey(message.key, this.owner)
    if (message.kind === 'title') return this.retitle(message.title)
    const parts = codec.decode(message.parts) as unknown[]
    const frameId = this.contexts.get(context)?.auxData.frameId ?? this.frames.mainId
    const event = { type: 'frame', sender: this, senderFrame: this.frame(frameId), processId: 1, frameId: 1 }
    if (message.kind === 'invoke') return void this.invoke({ message, context, event, parts })
    const reply = (channel: string, ...answer: unknown[]) => this.send(channel, ...answer)
    this.runtime.ipcMain.emit(message.channel, { ...event, reply }, ...parts)
  }

  private retitle(title: string): void {
    if (title === this.title) return
    this.title = title
    this.emit('page-title-updated', {}, title, true)
  }

  private async invoke({ message, context, event, parts }: Invocation): Promise<void> {
    const { id, channel } = message
    try {
      const value = await this.runtime.ipcMain.answer(channel, event, parts)
      this.hear(context, { kind: 'answer', id, value: codec.encode(value) })
    } catch (error) {
      this.hear(context, { kind: 'refusal', id, channel, reason: String(error) }) // Electron sends the text only
    }
  }

  private hear(executionContextId: number, message: MainMessage): void {
    void this.tell('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: 'function (text) { standInHear(text) }',
      arguments: [{ value: JSON.stringify(message) }],
      silent: true,
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

interface Invocation {
  readonly message: Extract<PageMessage, { kind: 'invoke' }>
  readonly context: number
  readonly event: object
  readonly parts: unknown[]
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
