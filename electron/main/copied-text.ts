import { createHash } from 'node:crypto'

/** How long what was copied stays on the clipboard. */
export const clipboardSeconds = 30

interface CopiedTextParts {
  /** What the clipboard of the system holds as text. */
  readonly read: () => Promise<string>
  readonly clear: () => void
}

/**
 * Takes what was copied here off the clipboard after a while, and when asked, unless somebody has copied something else
 * since. Only its hash is kept.
 */
export class CopiedText {
  readonly #parts: CopiedTextParts
  #hash: string | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(parts: CopiedTextParts) {
    this.#parts = parts
  }

  get isKept(): boolean {
    return this.#hash !== undefined
  }

  keep(text: string): void {
    clearTimeout(this.#timer)
    this.#hash = hashOf(text)
    this.#timer = setTimeout(() => void this.clear(), clipboardSeconds * 1000)
  }

  async clear(): Promise<void> {
    const hash = this.#hash
    clearTimeout(this.#timer)
    this.#hash = undefined
    if (hash !== undefined && hash === hashOf(await this.#parts.read())) this.#parts.clear()
  }
}

/** Systems and pages write the ends of lines in their own ways. */
const hashOf = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/gu, ' ').trim()).digest('base64')
