import type { Noun } from '../../../db/domain/noun.ts'
import type { Sensitivity } from '../../../db/domain/sensitivity.ts'
import { ask, queryClient } from './queries.ts'

/** A crash loses at most what was typed since. */
const saveEveryMs = 1500

export interface Typed<Values> {
  readonly values: Values
  readonly sensitivity: Sensitivity
}

interface DraftKeeperOptions<Values> {
  readonly noun: Noun
  readonly start: Typed<Values>
  /** Of the draft that was opened again. */
  readonly id: number | undefined
  readonly isWorthKeeping: (values: Values) => boolean
  /** Told of every time that something was saved. */
  readonly onSaved?: () => void
}

/**
 * What is being typed, saved beside history every moment while it changes. `remove` ends it: what was written is
 * recorded, or let go; otherwise the draft stays, with the last that was typed. Where one goes on writing on the same
 * page, `begin` starts over with what was recorded.
 */
export class DraftKeeper<Values extends object> {
  readonly #options: DraftKeeperOptions<Values>
  #id: number | undefined
  #typed: Typed<Values>
  #saved: Values
  #timer: ReturnType<typeof setTimeout> | undefined
  #isOver = false
  /** Saves follow each other: the first gives the id that the next ones write over. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: DraftKeeperOptions<Values>) {
    this.#options = options
    this.#typed = options.start
    this.#saved = options.start.values
    this.#id = options.id
  }

  type(typed: Typed<Values>): void {
    this.#typed = typed
    if (typed.values === this.#saved || this.#isOver) return
    this.#timer ??= setTimeout(() => void this.keep(), saveEveryMs)
  }

  /** Saves what was typed last. Whether there is a draft now. */
  async keep(): Promise<boolean> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#last = this.#last.then(() => this.#save())
    await this.#last
    return this.#id !== undefined
  }

  async remove(): Promise<void> {
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#last
    if (this.#id !== undefined) await ask('draft', 'remove', { id: this.#id })
    this.#id = undefined
    forgetDrafts()
  }

  /** What was typed since the values that were recorded is a draft of its own. */
  begin(recorded: Values): void {
    this.#isOver = false
    this.#saved = recorded
  }

  async #save(): Promise<void> {
    const { values, sensitivity } = this.#typed
    const { noun, isWorthKeeping, onSaved } = this.#options
    if (this.#isOver || values === this.#saved || !(this.#id !== undefined || isWorthKeeping(values))) return
    const { id } = await ask('draft', 'save', {
      ...(this.#id !== undefined && { id: this.#id }),
      noun,
      sensitivity,
      body: values as never,
    })
    this.#id = id
    this.#saved = values
    onSaved?.()
    forgetDrafts()
  }
}

/** Drafts are no records: no change of one is announced. */
const forgetDrafts = (): void => void queryClient.invalidateQueries({ queryKey: ['draft.list'] })
