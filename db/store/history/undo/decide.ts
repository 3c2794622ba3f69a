import type { OnConflict, UndoChoice, UndoDecisions } from '../../../domain/undo-conflict.ts'
import type { StandingConflict } from './standing-conflicts.ts'

export interface Deciding {
  readonly onConflict: OnConflict
  /** By the keys of conflicts; they come before what is said of all. */
  readonly decisions?: UndoDecisions | undefined
}

export interface Decided {
  readonly kept: readonly StandingConflict[]
  readonly restored: readonly StandingConflict[]
  /** Nobody said what becomes of these; while trying they stay. */
  readonly undecided: readonly StandingConflict[]
}

export function decide(conflicts: readonly StandingConflict[], deciding: Deciding): Decided {
  const choices = Map.groupBy(conflicts, (conflict) => choiceFor(conflict, deciding))
  const of = (choice: UndoChoice | undefined) => choices.get(choice) ?? []
  return { kept: of('keep'), restored: of('restore'), undecided: of(undefined) }
}

function choiceFor(conflict: StandingConflict, { onConflict, decisions }: Deciding): UndoChoice | undefined {
  if (conflict.isSettled) return 'keep'
  const said = decisions?.[conflict.key]
  if (said !== undefined) return conflict.choices.includes(said) ? said : undefined
  if (onConflict === 'refuse') return undefined
  return conflict.choices.includes(onConflict) ? onConflict : 'keep'
}

/** Whether something was decided that is not in conflict, or not as it was then. */
export function isOutdated(conflicts: readonly StandingConflict[], { decisions = {} }: Deciding): boolean {
  const keys = new Set(conflicts.map(({ key }) => key))
  return Object.keys(decisions).some((key) => !keys.has(key))
}
