import { useState } from 'react'
import { batchTitle } from '../../db/domain/told-batch.ts'
import type { BatchRow } from '../../electron/contract/history.ts'
import { undoOrAsk } from '../app/api/changes.ts'
import { useQueueCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { useFollowedRow, usePagedQueue } from '../ui/paged-queue.tsx'
import { isMerge, whyNotUndoable } from './batch-words.ts'

export type HistoryState = ReturnType<typeof useHistory>

/** The lines of history, what stands beside them, and undoing the current one; with its keys. */
export function useHistory(source: GridSource<BatchRow> | null) {
  const t = useTranslate()
  const queue = usePagedQueue(source)
  const { cursor, current } = queue
  useFollowedRow(queue)
  const [panel, setPanel] = useState<'beside' | 'open' | 'closed'>('beside')
  const undo = (batch: BatchRow) => {
    if (whyNotUndoable(batch) !== undefined) return
    const said = isMerge(batch)
      ? t('duplicatesScreen.takenApart')
      : t('historyScreen.undoneNow', { what: batchTitle(t, batch) })
    void undoOrAsk(t, { batch: batch.id, said })
  }
  const backToLine = () => {
    setPanel('beside')
    cursor.ref.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus()
  }
  useQueueCommands(cursor.step, [
    {
      id: 'undo',
      label: t(current && isMerge(current) ? 'duplicatesScreen.takeApart' : 'historyScreen.undo'),
      keys: 'u',
      icon: 'undo',
      run: () => current && undo(current),
    },
    {
      id: 'details',
      label: t('historyScreen.details'),
      keys: 'i',
      lineKey: 'enter',
      icon: 'panel',
      run: () => setPanel((now) => (now === 'open' ? 'closed' : 'open')),
    },
    ...(panel === 'open'
      ? [{ id: 'back', label: t('historyScreen.back'), lineKey: 'escape', run: backToLine }]
      : []),
  ])
  return { queue, panel, setPanel, backToLine, undo }
}
