import { useState } from 'react'
import type { UndoChoice, UndoConflict, UndoDecisions } from '../../../db/domain/undo-conflict.ts'
import type { Obstacle } from '../../app/api/undo-obstacle.ts'

/** What becomes of each conflict. Until somebody says otherwise, what is there stays. */
export interface Deciding {
  /** One for each conflict. */
  readonly decisions: UndoDecisions
  readonly kept: number
  readonly older: number
  /** How many have a choice. */
  readonly open: number
  /** What was chosen for all that have a choice; null where they differ. */
  readonly forAll: UndoChoice | null
  readonly decide: (key: string, choice: UndoChoice) => void
  readonly decideAll: (choice: UndoChoice) => void
}

export const hasChoice = ({ choices }: UndoConflict): boolean => choices.length > 1

export function useDecisions({ conflicts, decisions: before }: Obstacle): Deciding {
  const [chosen, setChosen] = useState<ReadonlyMap<string, UndoChoice>>(
    () => new Map(Object.entries(before ?? {})),
  )
  const choiceOf = (conflict: UndoConflict): UndoChoice => {
    const choice = chosen.get(conflict.key) ?? 'keep'
    return conflict.choices.includes(choice) ? choice : 'keep'
  }
  const open = conflicts.filter(hasChoice)
  const [first, ...others] = new Set(open.map(choiceOf))
  const older = conflicts.filter((conflict) => choiceOf(conflict) === 'restore').length
  return {
    decisions: Object.fromEntries(conflicts.map((conflict) => [conflict.key, choiceOf(conflict)])),
    kept: conflicts.length - older,
    older,
    open: open.length,
    forAll: others.length > 0 ? null : (first ?? null),
    decide: (key, choice) => setChosen(new Map([...chosen, [key, choice]])),
    decideAll: (choice) => setChosen(new Map(open.map(({ key }) => [key, choice]))),
  }
}
