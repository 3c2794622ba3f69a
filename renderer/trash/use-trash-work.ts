import { useState } from 'react'
import type { Instant } from '../../db/domain/instant.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { toldName } from '../../db/domain/told-record.ts'
import type { TrashedRow } from '../../electron/contract/trash.ts'
import { useTellChange } from '../app/api/changes.ts'
import { showFailure } from '../app/api/failures.ts'
import { useQueueCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { usePagedQueue } from '../ui/paged-queue.tsx'
import { useSelection } from '../ui/queue-state.ts'
import { showToast } from '../ui/toast-queue.ts'

/** What is to be removed for good: some rows, or all that was thrown away long ago. */
type Purge = { readonly rows: readonly TrashedRow[] } | { readonly older: number }

export const countOf = (purge: Purge): number => ('rows' in purge ? purge.rows.length : purge.older)

/** The same as it is asked for. */
export type Removal = { readonly ids: Uid[] } | { readonly before: Instant }

const removalOf = (purge: Purge, before: Instant): Removal =>
  'rows' in purge ? { ids: purge.rows.map(({ id }) => id) } : { before }

/** The lines of the trash, those that are selected, and what is done with them; with its keys. */
export function useTrashWork(source: GridSource<TrashedRow> | null, before: Instant) {
  const t = useTranslate()
  const queue = usePagedQueue(source)
  const { cursor, current } = queue
  const selection = useSelection<TrashedRow>(source?.list ?? '')
  const [asked, setAsked] = useState<Purge>()
  const restoreRows = useRestore()
  const purgeRows = usePurge(before)
  const chosen = selection.rows.length > 0 ? selection.rows : current ? [current] : []
  const restore = () => {
    selection.clear()
    restoreRows(chosen)
  }
  const purge = async (wanted: Purge) => {
    setAsked(undefined)
    selection.clear()
    await purgeRows(wanted)
  }
  const askPurge = () => chosen.length > 0 && setAsked({ rows: chosen })
  useQueueCommands(cursor.step, [
    {
      id: 'select',
      label: t('trashScreen.selectHint'),
      keys: ' ',
      lineKey: 'enter',
      run: () => current && selection.toggle(current),
    },
    { id: 'restore', label: t('trashScreen.restore'), keys: 'r', icon: 'undo', run: restore },
    { id: 'purge', label: t('trashScreen.purge'), keys: 'x', icon: 'trash', run: askPurge },
    ...(selection.rows.length > 0
      ? [{ id: 'letGo', label: t('followUpScreen.selectNone'), lineKey: 'escape', run: selection.clear }]
      : []),
  ])
  const restoreRow = (row: TrashedRow) => restoreRows([row])
  const toRemove = (wanted: Purge) => removalOf(wanted, before)
  return { queue, selection, asked, toRemove, ask: setAsked, askPurge, purge, restore, restoreRow }
}

function useRestore() {
  const t = useTranslate()
  const tell = useTellChange()
  return (rows: readonly TrashedRow[]) => {
    const [first] = rows
    if (!first) return
    const said =
      rows.length === 1
        ? t('trashScreen.restoredOne', { name: toldName(t, first) })
        : t('trashScreen.restored', { count: rows.length })
    void tell(ask('history', 'restore', { ids: rows.map(({ id }) => id) }), said)
  }
}

function usePurge(before: Instant) {
  const t = useTranslate()
  return async (wanted: Purge) => {
    try {
      const removal = removalOf(wanted, before)
      if ('ids' in removal) await ask('history', 'purge', removal)
      else await ask('trash', 'purgeOlder', removal)
      showToast({ message: t('trashScreen.purged', { count: countOf(wanted) }) })
    } catch (failure) {
      showFailure(t, failure)
    }
  }
}
