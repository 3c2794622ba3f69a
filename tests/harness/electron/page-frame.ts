/** `WebFrameMain` as far as a check of the sender needs it. */
export interface PageFrame {
  readonly url: string
  readonly origin: string
  readonly parent: PageFrame | null
  readonly top: PageFrame
  readonly frameToken: string
  readonly routingId: number
  readonly processId: number
  readonly detached: boolean
  isDestroyed(): boolean
}

/** The frames of one page, by Chromium's id. The same frame is always the same object. */
export class PageFrames {
  mainId = ''
  readonly #frames = new Map<string, PageFrame>()
  readonly #urls = new Map<string, string>()

  get main(): PageFrame {
    return this.get(this.mainId)
  }

  has(id: string): boolean {
    return this.#urls.has(id)
  }

  moved(id: string, url: string): void {
    this.#urls.set(id, url)
  }

  removed(id: string): void {
    this.#urls.delete(id)
    this.#frames.delete(id)
  }

  get(id: string): PageFrame {
    const known = this.#frames.get(id)
    if (known) return known
    const made = this.#make(id)
    this.#frames.set(id, made)
    return made
  }

  /** Two levels are enough to tell a frame from the page. */
  #make(id: string): PageFrame {
    const isMain = id === this.mainId
    const url = () => this.#urls.get(id) ?? ''
    const main = () => this.main
    return {
      get url() {
        return url()
      },
      get origin() {
        return originOf(url())
      },
      get parent() {
        return isMain ? null : main()
      },
      get top() {
        return main()
      },
      frameToken: id,
      routingId: isMain ? 1 : 2,
      processId: 1,
      detached: false,
      isDestroyed: () => !this.#urls.has(id),
    }
  }
}

function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null'
  const { origin, protocol, host } = new URL(url)
  return origin === 'null' && host !== '' ? `${protocol}//${host}` : origin
}
