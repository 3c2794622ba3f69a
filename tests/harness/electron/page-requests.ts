import { preventable } from './preventable.ts'
import type { Runtime } from './runtime.ts'
import type { RequestDetails } from './web-request.ts'
import type { WebContents } from './web-contents.ts'

export interface PausedRequest {
  readonly requestId: string
  readonly resourceType: string
  readonly frameId: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly postDataEntries?: readonly { readonly bytes?: string }[]
  }
}

/** Answers every request of a page: by the app's listeners, then by its protocol handlers, never by a network. */
export class PageRequests {
  /** Navigations that main asked for: the page is not asked about them. */
  readonly expected = new Set<string>()
  readonly #contents: WebContents
  readonly #runtime: Runtime
  #lastId = 0

  constructor(contents: WebContents, runtime: Runtime) {
    this.#contents = contents
    this.#runtime = runtime
  }

  async answer(paused: PausedRequest): Promise<void> {
    const { webRequest } = this.#contents.session
    const details = this.#details(paused)
    if (!this.#mayNavigate(paused, details.url)) return this.#fail(paused, 'Aborted')
    if (await webRequest.isCancelled(details)) return this.#fail(paused, 'BlockedByClient')
    if (/^(blob|data|about):/.test(details.url)) return this.#tell('Fetch.continueRequest', paused)
    const response = await this.#serve(paused, details.url)
    if (response === undefined)
      return this.#fail(paused, /^https?:/.test(details.url) ? 'NameNotResolved' : 'Failed')
    const headers = await webRequest.headers(details, response.headers)
    if (headers === undefined) return this.#fail(paused, 'BlockedByResponse')
    await this.#fulfill(paused, { status: response.status, headers, body: await response.arrayBuffer() })
  }

  #details({ request, resourceType }: PausedRequest): RequestDetails {
    return {
      id: ++this.#lastId,
      url: this.#runtime.schemes.fromChromium(request.url),
      method: request.method,
      resourceType: resourceTypes[resourceType] ?? 'other',
      webContentsId: this.#contents.id,
      timestamp: Date.now(),
      referrer: '',
    }
  }

  #mayNavigate({ resourceType, frameId, request }: PausedRequest, url: string): boolean {
    if (resourceType !== 'Document') return true
    const isMainFrame = frameId === this.#contents.mainFrame.frameToken
    if (isMainFrame && this.expected.delete(request.url)) return true
    const event = preventable({
      url,
      isMainFrame,
      isSameDocument: false,
      frame: this.#contents.frame(frameId),
    })
    this.#contents.emit('will-frame-navigate', event)
    if (isMainFrame && !event.defaultPrevented) this.#contents.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  /** Undefined where nobody serves the scheme: there is no network. A handler that throws fails the request. */
  async #serve({ request }: PausedRequest, url: string): Promise<Response | undefined> {
    const handler = this.#contents.session.protocol.handlerOf(url.slice(0, url.indexOf(':')))
    if (handler === undefined) return undefined
    const bytes = (request.postDataEntries ?? []).map((entry) => Buffer.from(entry.bytes ?? '', 'base64'))
    const body = bytes.length === 0 ? {} : { body: Buffer.concat(bytes) }
    const asked = new Request(url, { method: request.method, headers: { ...request.headers }, ...body })
    try {
      return await handler(asked)
    } catch (error) {
      process.stderr.write(`a protocol handler failed for ${url}: ${String(error)}\n`)
      return undefined
    }
  }

  #fulfill(
    paused: PausedRequest,
    response: { status: number; headers: Headers; body: ArrayBuffer },
  ): Promise<void> {
    const { schemes } = this.#runtime
    const responseHeaders = [...response.headers].map(([name, value]) => ({
      name,
      value: name === 'content-security-policy' ? schemes.policyToChromium(value) : value,
    }))
    const body = Buffer.from(response.body).toString('base64')
    return this.#tell('Fetch.fulfillRequest', paused, {
      responseCode: response.status,
      responseHeaders,
      body,
    })
  }

  #fail(paused: PausedRequest, errorReason: string): Promise<void> {
    return this.#tell('Fetch.failRequest', paused, { errorReason })
  }

  #tell(method: string, { requestId }: PausedRequest, params: object = {}): Promise<void> {
    return this.#contents.tell(method, { requestId, ...params })
  }
}

const resourceTypes: Readonly<Record<string, string>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Script: 'script',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
}
