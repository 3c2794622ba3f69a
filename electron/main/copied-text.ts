import { copiedDigest } from '../../db/domain/copied-digest.ts'

/** How long what was copied stays on the clipboard. */
export const clipboardSeconds = 30
/** How long the system may take to tell what the clipboard holds: locking and quitting wait for it. */
export const clipboardPatienceSeconds = 1

interface CopiedTextParts {
  /** What the clipboard of the system holds as text. */
  readonly read: () => Promise<string>
  readonly clear: () => void
  /** Told when the clipboard could not be read. */
  readonly onFailure: (error: unknown) => void
}

/**
 * Takes what was copied here off the clipboard after a while, and when asked, unless somebody has copied something else
 * since. Only its digest is kept.
 */
export class CopiedText {
  readonly #parts: CopiedTextParts
  #digest: string | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(parts: CopiedTextParts) {
    this.#parts = parts
  }

  get isKept(): boolean {
    return this.#digest !== undefined
  }

  /** Takes the `copiedDigest` of what was copied. */
  keep(digest: string): void {
    clearTimeout(this.#timer)
    this.#digest = digest
    this.#timer = setTimeout(() => void this.clear(), clipboardSeconds * 1000)
  }

  /** Done within `clipboardPatienceSeconds`, whatever the clipboard does. */
  async clear(): Promise<void> {
    const digest = this.#digest
    clearTimeout(this.#timer)
    if (digest === undefined) return
    const mayBeThere = await this.#mayHold(digest)
    // Copied meanwhile: that has its own time.
    if (this.#digest !== digest) return
    this.#digest = undefined
    if (mayBeThere) this.#parts.clear()
  }

  /** True also when the clipboard does not tell: better another program's text lost than ours left there. */
  async #mayHold(digest: string): Promise<boolean> {
    try {
      return digest === (await copiedDigest(await inTime(this.#parts.read())))
    } catch (error) {
      this.#parts.onFailure(error)
      return true
    }
  }
}

async function inTime(reading: Promise<string>): Promise<string> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error('the clipboard does not answer')),
    clipboardPatienceSeconds * 1000,
  )
  try {
    return await Promise.race([reading, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
