import { systemClock } from '../../../db/domain/clock.ts'
import { AppError } from '../../../db/domain/errors.ts'
import type { Clearance } from '../../../db/domain/sensitivity.ts'
import { openVaultReader, type LentVault, type VaultReader } from '../../../db/service/vault-reader.ts'
import { handlerOf } from '../handler-of.ts'
import { HeldLists } from './held-lists.ts'
import { readingHandlers, type ReadingContext } from './reading-handlers.ts'

interface Shown {
  readonly reader: VaultReader
  readonly clearance: Clearance
}

/** Answers what only reads, with a connection and lists of its own, on the vault that the writer lends it. */
export class Reading {
  readonly #lists: ReadingContext['lists'] = new HeldLists()
  readonly #histories: ReadingContext['histories'] = new HeldLists()
  readonly #running = new Set<Promise<unknown>>()
  #shown: Shown | undefined
  /** While the vault is away to be replaced, questions wait. */
  #back = Promise.withResolvers<void>()

  constructor() {
    this.#back.resolve()
  }

  lend(vault: LentVault, clearance: Clearance): void {
    this.#shown = { reader: openVaultReader(vault, systemClock), clearance }
    this.#back.resolve()
  }

  /** From now on so much is shown; what was open before is opened anew. */
  show(clearance: Clearance): void {
    if (this.#shown) this.#shown = { ...this.#shown, clearance }
    this.#closeLists()
  }

  /** Ends what is being read, and the connection. The vault comes back under another key, or never. */
  async giveBack(comesBack: boolean): Promise<void> {
    const shown = this.#shown
    if (comesBack) this.#back = Promise.withResolvers()
    else this.#back.resolve()
    this.#shown = undefined
    this.#closeLists()
    await Promise.allSettled(this.#running)
    shown?.reader.close()
  }

  #closeLists(): void {
    this.#lists.clear()
    this.#histories.clear()
  }

  /** The rows of a list that the window has open. Errors: `vault.locked`, `record.notFound`. */
  async rows(list: number): Promise<Int32Array> {
    await this.#back.promise
    return Int32Array.from(this.#lists.get(list).ids())
  }

  /** Errors: `vault.locked`, and those of the use case. */
  async answer(name: string, input: unknown): Promise<unknown> {
    await this.#back.promise
    if (this.#shown === undefined) throw new AppError('vault.locked', {})
    const { reader, clearance } = this.#shown
    const lists = { lists: this.#lists, histories: this.#histories }
    const context: ReadingContext = { session: reader.session(clearance), ...lists }
    const running = (async () => handlerOf<ReadingContext>(readingHandlers, name)(context, input))()
    this.#running.add(running)
    try {
      return await running
    } finally {
      this.#running.delete(running)
    }
  }
}
