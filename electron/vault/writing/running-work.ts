import type { VaultContext } from './context.ts'

export type WatchedCall = Pick<VaultContext, 'signal' | 'report'>

/** Work that can be stopped, by the number of its request. */
export class RunningWork {
  readonly #tell: (id: number, progress: unknown) => void
  readonly #running = new Map<number, AbortController>()

  /** @param tell says where the work of a request stands */
  constructor(tell: (id: number, progress: unknown) => void) {
    this.#tell = tell
  }

  get isNone(): boolean {
    return this.#running.size === 0
  }

  async run<T>(id: number, work: (watch: WatchedCall) => Promise<T>): Promise<T> {
    const controller = new AbortController()
    this.#running.set(id, controller)
    try {
      return await work({
        signal: controller.signal,
        report: (progress) => this.#tell(id, progress),
      })
    } finally {
      this.#running.delete(id)
    }
  }

  stop(id: number): void {
    this.#running.get(id)?.abort()
  }

  stopAll(): void {
    for (const controller of this.#running.values()) controller.abort()
  }
}
