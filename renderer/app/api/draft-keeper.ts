import type { Noun } from '../../../db/domain/noun.ts'
import type { Sensitivity } from '../../../db/domain/sensitivity.ts'
import { typedDraftBody } from '../../../db/domain/typed-draft.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import type { Contract } from '../../../electron/contract/contract.ts'
import type { OutputOf } from '../../../electron/contract/endpoint.ts'
import { beginWriting, endWriting, isOpenWriting, type OpenWriting, type Writing } from './open-writings.ts'
import { PendingWork } from './pending-work.ts'
import { ask, queryClient } from './queries.ts'

/** A crash loses at most what was typed since. */
const saveEveryMs = 1500

/** A form that is opened again at once finds what was typed in it before only when that is saved, or recorded. */
const saves = new PendingWork()

/** All drafts, with the last that was typed in forms that were closed. @throws Failure */
export async function listDrafts(): Promise<OutputOf<Contract['draft']['list']>> {
  await saves.settled
  return ask('draft', 'list', {})
}

export interface Typed<Values> {
  readonly values: Values
  readonly sensitivity: Sensitivity
  /** What stands there without it, kept with what is typed. */
  readonly base?: Values | undefined
}

interface DraftKeeperOptions<Values> {
  /** Which form of what: by it the form is opened again after a lock. */
  readonly form: string
  readonly noun: Noun
  /** The record that is edited. */
  readonly record?: Uid | undefined
  readonly start: Typed<Values>
  /** Of the draft that was opened again. */
  readonly id: number | undefined
  readonly isWorthKeeping: (values: Values) => boolean
  /** Told of every time that something was saved. */
  readonly onSaved?: () => void
  /** The page on which this draft goes on, where that is another than the one it was begun on. */
  readonly pageOf?: (id: number) => string
}

/**
 * What is being typed, saved beside history every moment while it changes. `record` and `remove` end it: what was
 * written is recorded, or let go; otherwise the draft stays, with the last that was typed. Where one goes on writing on
 * the same page, `begin` starts over with what was recorded.
 */
export class DraftKeeper<Values extends object> implements OpenWriting {
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

  get form(): string {
    return this.#options.form
  }

  /** Undefined while nothing was worth keeping. */
  get writing(): Writing | undefined {
    const { form, pageOf } = this.#options
    const id = this.#id
    return id === undefined ? undefined : { form, id, ...(pageOf && { page: pageOf(id) }) }
  }

  type(typed: Typed<Values>): void {
    this.#typed = typed
    beginWriting(this)
    if (typed.values === this.#saved || this.#isOver) return
    this.#timer ??= setTimeout(() => void this.#keepLater(), saveEveryMs)
  }

  /** What is typed here is the draft of this id, found while nothing was saved yet. */
  adopt(id: number): void {
    this.#id ??= id
  }

  /** Saves what was typed last. Whether there is a draft now. @throws Failure */
  async keep(): Promise<boolean> {
    this.#stopWaiting()
    // One that could not be saved keeps none of the next from it.
    const saved = this.#last.then(() => this.#save())
    this.#last = saved.catch(() => undefined)
    saves.add(this.#last)
    await saved
    return this.#id !== undefined
  }

  /** Leaves it as it is: the form is closed. */
  leave(): void {
    endWriting(this)
    void this.#keepLater()
  }

  /** Records what was typed; the draft ends in the same transaction, or, where that fails, stays. @throws Failure */
  record<T>(write: (draft: number | undefined) => Promise<T>): Promise<T> {
    const recorded = this.#record(write)
    saves.add(recorded)
    return recorded
  }

  async #record<T>(write: (draft: number | undefined) => Promise<T>): Promise<T> {
    await this.#stop()
    try {
      const recorded = await write(this.#id)
      this.#id = undefined
      void forgetDrafts()
      return recorded
    } catch (error) {
      this.#isOver = false
      await this.#keepLater()
      throw error
    }
  }

  async remove(): Promise<void> {
    await this.#stop()
    if (this.#id !== undefined) await ask('draft', 'remove', { id: this.#id })
    this.#id = undefined
    void forgetDrafts()
  }

  /** What was typed since the values that were recorded is a draft of its own. */
  begin(recorded: Values): void {
    this.#isOver = false
    this.#saved = recorded
    this.type(this.#typed)
  }

  async #stop(): Promise<void> {
    this.#isOver = true
    this.#stopWaiting()
    await this.#last
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** What could not be saved is tried again; a vault that was locked meanwhile takes the window with it. */
  async #keepLater(): Promise<void> {
    try {
      await this.keep()
    } catch {
      if (isOpenWriting(this)) this.#timer ??= setTimeout(() => void this.#keepLater(), saveEveryMs)
    }
  }

  async #save(): Promise<void> {
    const { values, sensitivity, base } = this.#typed
    const { noun, record, isWorthKeeping, onSaved } = this.#options
    if (this.#isOver || values === this.#saved || !(this.#id !== undefined || isWorthKeeping(values))) return
    const { id } = await ask('draft', 'save', {
      ...(this.#id !== undefined && { id: this.#id }),
      ...(record !== undefined && { record }),
      noun,
      sensitivity,
      body: typedDraftBody({ values, base }) as never,
    })
    this.#id = id
    this.#saved = values
    onSaved?.()
    void forgetDrafts()
  }
}

/** Drafts are no records: no change of one is announced. What is not in sight is not shown again as it was. */
export async function forgetDrafts(): Promise<void> {
  const reads = [['draft.list'], ['draft.hidden']]
  for (const queryKey of reads) queryClient.removeQueries({ queryKey, type: 'inactive' })
  await Promise.all(reads.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}
