import { useState } from 'react'
import type { Change } from '../../electron/contract/change.ts'
import { Failure } from '../app/api/caucus.ts'
import { conflictsIn } from '../app/api/changes.ts'
import { showFailure } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { undoBatch } from '../app/api/undo.tsx'
import { tellObstacle } from '../app/api/undo-obstacle.ts'

/** Takes back what an import did. That it was taken back elsewhere is as good. */
export function useUndo(batch: Change<unknown>['batch']) {
  const t = useTranslate()
  const [state, setState] = useState<'not' | 'running' | 'done'>('not')
  const undo = async () => {
    setState('running')
    try {
      if (batch !== null) await undoBatch(t, { batch })
      setState('done')
    } catch (error) {
      const data = error instanceof Failure ? error.data : undefined
      setState(data?.code === 'undo.alreadyUndone' ? 'done' : 'not')
      const conflicts = conflictsIn(error)
      if (conflicts && batch !== null) tellObstacle({ ...conflicts, batch, onUndone: () => setState('done') })
      else if (data?.code !== 'undo.alreadyUndone') showFailure(t, error)
    }
  }
  return { isUndone: state === 'done', isUndoing: state === 'running', undo }
}
