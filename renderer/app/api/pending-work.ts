/** Work that was begun and may still go on. What it comes to is not kept. */
export class PendingWork {
  #settled: Promise<void> = Promise.resolve()

  add(work: Promise<unknown>): void {
    this.#settled = Promise.allSettled([this.#settled, work]).then(() => undefined)
  }

  /** Settles when all that was begun is done, or has failed. */
  get settled(): Promise<void> {
    return this.#settled
  }
}
