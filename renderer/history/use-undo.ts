import { useCallback, useState } from 'react'
import type { UndoConflict } from '../../db/domain/errors.ts'
import type { BatchRow } from '../../electron/contract/history.ts'
import { Failure } from '../app/api/caucus.ts'
import { tellChange } from '../app/api/changes.ts'
import { showFailure } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { undoBatch } from '../app/api/undo.tsx'
import { batchTitle, whyNotUndoable } from './batch-words.ts'

/** What stands in the way of an undo. */
export interface Obstacle {
  readonly batch: BatchRow
  readonly conflicts: readonly UndoConflict[]
}

export interface Undoing {
  readonly obstacle: Obstacle | undefined
  readonly undo: (batch: BatchRow) => void
  readonly undoRest: (batch: BatchRow) => void
  readonly keep: () => void
}

/** Undoes a batch; where later work is in the way, that is asked about first. */
export function useUndo(): Undoing {
  const t = useTranslate()
  const [obstacle, setObstacle] = useState<Obstacle>()
  const run = useCallback(
    async (batch: BatchRow, onConflict: 'refuse' | 'skip') => {
      setObstacle(undefined)
      try {
        const { batch: undoing } = await undoBatch(t, { batch: batch.id, onConflict })
        const said =
          onConflict === 'skip'
            ? t('historyScreen.undoneRest')
            : t('historyScreen.undoneNow', { what: batchTitle(t, batch) })
        tellChange(t, said, undoing)
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
    undo: useCallback((batch) => void (whyNotUndoable(batch) ?? run(batch, 'refuse')), [run]),
    undoRest: useCallback((batch) => void run(batch, 'skip'), [run]),
    keep: useCallback(() => setObstacle(undefined), []),
  }
}
