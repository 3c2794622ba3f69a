import { useSyncExternalStore } from 'react'
import type { UndoConflict, UndoDecisions } from '../../../db/domain/undo-conflict.ts'
import type { Uid } from '../../../db/domain/uid.ts'

/** What stands in the way of undoing a batch, wherever that was asked for: it is decided about one by one. */
export interface Obstacle {
  readonly batch: Uid
  readonly conflicts: readonly UndoConflict[]
  /** The later merge that is in the way, by who is one since. */
  readonly merged?: { readonly name: string } | undefined
  /** What was decided already, where something else came up since. */
  readonly decisions?: UndoDecisions | undefined
  /** What follows when it was undone. */
  readonly onUndone?: (() => void) | undefined
}

const listeners = new Set<() => void>()
let standing: Obstacle | undefined

function set(obstacle: Obstacle | undefined): void {
  standing = obstacle
  for (const listener of listeners) listener()
}

export const tellObstacle = (obstacle: Obstacle): void => set(obstacle)

export const leaveObstacle = (): void => set(undefined)

/** The one that somebody is asked about. */
export const useObstacle = (): Obstacle | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => standing,
  )
