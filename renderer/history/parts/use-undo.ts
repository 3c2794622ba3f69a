import { useCallback, useState } from 'react'
import type { UndoConflict } from '../../../db/domain/errors.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import { Failure } from '../../app/api/caucus.ts'
import { tellChange } from '../../app/api/changes.ts'
import { showFailure } from '../../app/api/failures.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { undoBatch } from '../../app/api/undo.tsx'

/** A batch that is to be undone. */
interface Undone {
  readonly id: Uid
  /** What is said when it is. */
  readonly said: string
}

/** What stands in the way of an undo. */
export interface Obstacle {
  readonly batch: Undone
  readonly conflicts: readonly UndoConflict[]
}

export interface Undoing {
  readonly obstacle: Obstacle | undefined
  readonly undo: (batch: Undone) => void
  readonly undoRest: (batch: Undone) => void
  readonly keep: () => void
}

/** Undoes a batch; where later work is in the way, that is asked about first (`UndoObstacle`). */
export function useUndo(): Undoing {
  const t = useTranslate()
  const [obstacle, setObstacle] = useState<Obstacle>()
  const run = useCallback(
    async (batch: Undone, onConflict: 'refuse' | 'skip') => {
      setObstacle(undefined)
      try {
        const { batch: undoing } = await undoBatch(t, { batch: batch.id, onConflict })
        tellChange(t, onConflict === 'skip' ? t('historyScreen.undoneRest') : batch.said, undoing)
      } catch (error) {
        if (error instanceof Failure && error.data.code === 'undo.conflicts')
          setObstacle({ batch, conflicts: error.data.params.conflicts })
        else showFailure(t, error)
      }
    },
    [t],
  )
  return {
    obstacle,
    undo: useCallback((batch) => void run(batch, 'refuse'), [run]),
    undoRest: useCallback((batch) => void run(batch, 'skip'), [run]),
    keep: useCallback(() => setObstacle(undefined), []),
  }
}
