export interface RequestDetails {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly webContentsId: number
  readonly timestamp: number
  readonly referrer: string
}

interface BeforeRequestAnswer {
  readonly cancel?: boolean
  readonly redirectURL?: string
}
type BeforeRequest = (details: RequestDetails, answer: (verdict: BeforeRequestAnswer) => void) => void

type ResponseHeaders = Record<string, string | string[]>
interface HeadersReceivedAnswer {
  readonly cancel?: boolean
  readonly responseHeaders?: ResponseHeaders
}
type HeadersReceived = (
  details: RequestDetails & { readonly responseHeaders: Record<string, string[]> },
  answer: (verdict: HeadersReceivedAnswer) => void,
) => void

/** One listener an event, as in Electron; filters are not told apart here. */
export class WebRequest {
  private before: BeforeRequest | null = null
  private received: HeadersReceived | null = null

  onBeforeRequest(...parts: unknown[]): void {
    this.before = listenerOf<BeforeRequest>(parts)
  }

  onHeadersReceived(...parts: unknown[]): void {
    this.received = listenerOf<HeadersReceived>(parts)
  }

  async isCancelled(details: RequestDetails): Promise<boolean> {
    const { before } = this
    if (before === null) return false
    const verdict = await new Promise<BeforeRequestAnswer>((resolve) => before(details, resolve))
    if (verdict.redirectURL !== undefined) throw new Error('the stand-in runtime has no redirectURL')
    return verdict.cancel === true
  }

  /** The headers that the app lets through; undefined when it cancels the response. */
  async headers(details: RequestDetails, headers: Headers): Promise<Headers | undefined> {
    const { received } = this
    if (received === null) return headers
    const responseHeaders = Object.fromEntries([...headers].map(([name, value]) => [name, [value]]))
    const verdict = await new Promise<HeadersReceivedAnswer>((resolve) =>
      received({ ...details, responseHeaders }, resolve),
    )
    if (verdict.cancel) return undefined
    return verdict.responseHeaders === undefined ? headers : toHeaders(verdict.responseHeaders)
  }
}

function listenerOf<Listener>(parts: unknown[]): Listener | null {
  if (parts.length > 1) throw new Error('the stand-in runtime has no filters for webRequest')
  return (parts[0] ?? null) as Listener | null
}

function toHeaders(record: ResponseHeaders): Headers {
  return new Headers(Object.entries(record).map(([name, value]) => [name, [value].flat().join(', ')]))
}
