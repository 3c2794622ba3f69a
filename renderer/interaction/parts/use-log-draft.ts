import { useEffect, useRef } from 'react'
import { isWorthKeeping, type LogValues } from '../../../db/domain/log-draft.ts'
import type { Sensitivity } from '../../../db/domain/sensitivity.ts'
import { ask, queryClient } from '../../app/api/queries.ts'

/** A crash loses at most what was typed since. */
const saveEveryMs = 1500

/**
 * What is being typed, saved beside history every moment while it changes. `finish` ends it: the draft goes where the
 * contact was logged or the draft discarded; otherwise it stays, with the last that was typed.
 */
export interface LogDraft {
  /** Saves what was typed last. Whether there is a draft now. */
  keep(): Promise<boolean>
  remove(): Promise<void>
}

interface Typed {
  readonly values: LogValues
  readonly sensitivity: Sensitivity
}

/** `id` is that of the draft that was opened again. */
export function useLogDraft(typed: Typed, id: number | undefined): LogDraft {
  const draft = useRef<DraftKeeper>(null)
  draft.current ??= new DraftKeeper(typed, id)
  const keeper = draft.current
  useEffect(() => keeper.type(typed), [keeper, typed.values, typed.sensitivity])
  // Another dialog may take the place of this one.
  useEffect(() => () => void keeper.keep(), [keeper])
  return keeper
}

class DraftKeeper implements LogDraft {
  #id: number | undefined
  #typed: Typed
  #saved: LogValues
  #timer: ReturnType<typeof setTimeout> | undefined
  #isOver = false
  /** Saves follow each other: the first gives the id that the next ones write over. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(typed: Typed, id: number | undefined) {
    this.#typed = typed
    this.#saved = typed.values
    this.#id = id
  }

  type(typed: Typed): void {
    this.#typed = typed
    if (typed.values === this.#saved || this.#isOver) return
    this.#timer ??= setTimeout(() => void this.keep(), saveEveryMs)
  }

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
    await this.#last
    if (this.#id !== undefined) await ask('draft', 'remove', { id: this.#id })
    this.#id = undefined
    forgetDrafts()
  }

  async #save(): Promise<void> {
    const { values, sensitivity } = this.#typed
    if (this.#isOver || values === this.#saved || !(this.#id !== undefined || isWorthKeeping(values))) return
    const { id } = await ask('draft', 'save', {
      ...(this.#id !== undefined && { id: this.#id }),
      noun: 'interaction',
      sensitivity,
      body: values as never,
    })
    this.#id = id
    this.#saved = values
    forgetDrafts()
  }
}

/** Drafts are no records: no change of one is announced. */
const forgetDrafts = (): void => void queryClient.invalidateQueries({ queryKey: ['draft.list'] })
