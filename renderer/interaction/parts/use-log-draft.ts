import { useEffect, useRef } from 'react'
import { isWorthKeeping, type LogValues } from '../../../db/domain/log-draft.ts'
import { DraftKeeper, type Typed } from '../../app/api/draft-keeper.ts'

export type LogDraft = Pick<DraftKeeper<LogValues>, 'keep' | 'remove' | 'record'>

interface BegunLog {
  /** The draft that was opened again. */
  readonly draft: number | undefined
  /** What stood there when it was begun. */
  readonly stored: LogValues | undefined
}

/** The draft of the form that logs a contact. */
export function useLogDraft(typed: Typed<LogValues>, { draft: id, stored }: BegunLog): LogDraft {
  const draft = useRef<DraftKeeper<LogValues>>(null)
  draft.current ??= new DraftKeeper({
    form: 'log',
    noun: 'interaction',
    start: { ...typed, base: stored },
    id,
    isWorthKeeping,
  })
  const keeper = draft.current
  useEffect(() => keeper.type({ ...typed, base: stored }), [keeper, typed.values, typed.sensitivity, stored])
  // Another dialog may take the place of this one.
  useEffect(() => () => keeper.leave(), [keeper])
  return keeper
}
