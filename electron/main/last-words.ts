/** Milliseconds. A window that does not answer keeps nobody from locking. */
const mostMs = 2000

/** Before the vault is locked the window is told, and has a moment to hand over what was typed last. */
export class LastWords {
  readonly #tell: () => boolean
  #said = (): void => undefined

  /** @param tell says that the vault is being locked; false where no window is left to hear it */
  constructor(tell: () => boolean) {
    this.#tell = tell
  }

  /** Until the window has said that it handed over everything. */
  async hear(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#said = resolve
    if (!this.#tell()) return
    const timer = setTimeout(resolve, mostMs)
    await promise
    clearTimeout(timer)
  }

  said(): void {
    this.#said()
  }
}
