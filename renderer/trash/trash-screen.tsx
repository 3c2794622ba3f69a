import { useMemo, useState, type KeyboardEvent } from 'react'
import type { Noun } from '../../db/domain/noun.ts'
import type { TrashedRow } from '../../electron/contract/trash.ts'
import { useTellChange } from '../app/api/changes.ts'
import { failureText, showFailure } from '../app/api/failures.ts'
import { useQueueCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { toldName } from '../contact/parts/told-record.ts'
import { Banner } from '../ui/banner.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PagedQueue, usePagedQueue } from '../ui/paged-queue.tsx'
import { useSelection } from '../ui/queue-state.ts'
import { showToast } from '../ui/toast-queue.ts'
import { PurgeDialog } from './purge-dialog.tsx'
import styles from './trash.module.css'
import { longAgo } from './parts/long-ago.ts'
import { TrashFoot } from './trash-foot.tsx'
import { TrashHead } from './trash-head.tsx'
import { TrashLine } from './trash-line.tsx'
import { useTrash } from './trash-source.ts'

/** What is to be removed for good: some rows, or all that was thrown away long ago. */
type Purge = { readonly rows: readonly TrashedRow[] } | { readonly older: number }

/** What was thrown away: restored at will, removed for good only by typing. */
export function TrashScreen() {
  const t = useTranslate()
  const today = useToday()
  const before = useMemo(() => longAgo(today), [today])
  const [noun, setNoun] = useState<Noun | null>(null)
  const { source, error } = useTrash(noun)
  const { data: counts } = useRead('trash', 'counts', { before }, { keepPrevious: true })
  const queue = usePagedQueue(source)
  const { cursor, current } = queue
  const selection = useSelection<TrashedRow>(source?.list ?? '')
  const [asked, setAsked] = useState<Purge>()
  const tell = useTellChange()
  const chosen = selection.rows.length > 0 ? selection.rows : current ? [current] : []
  const restore = () => {
    const [first] = chosen
    if (!first) return
    selection.clear()
    const said =
      chosen.length === 1
        ? t('trashScreen.restoredOne', { name: toldName(t, first) })
        : t('trashScreen.restored', { count: chosen.length })
    void tell(ask('history', 'restore', { ids: chosen.map(({ id }) => id) }), said)
  }
  const purge = async (wanted: Purge) => {
    setAsked(undefined)
    selection.clear()
    try {
      if ('rows' in wanted) await ask('history', 'purge', { ids: wanted.rows.map(({ id }) => id) })
      else await ask('trash', 'purgeOlder', { before })
      showToast({ message: t('trashScreen.purged', { count: countOf(wanted) }) })
    } catch (failure) {
      showFailure(t, failure)
    }
  }
  const askPurge = () => chosen.length > 0 && setAsked({ rows: chosen })
  useQueueCommands(cursor.step, [
    {
      id: 'select',
      label: t('trashScreen.selectHint'),
      keys: ' ',
      run: () => current && selection.toggle(current),
    },
    { id: 'restore', label: t('trashScreen.restore'), keys: 'r', icon: 'undo', run: restore },
    { id: 'purge', label: t('trashScreen.purge'), keys: 'x', icon: 'trash', run: askPurge },
  ])
  return (
    <div
      ref={cursor.ref}
      className={styles.page}
      onKeyDown={(event) => {
        cursor.onKeyDown(event)
        letGo(event, selection.clear)
      }}
    >
      <TrashHead
        counts={counts}
        noun={noun}
        onNoun={setNoun}
        onPurgeOlder={() => setAsked({ older: counts?.older ?? 0 })}
      />
      {error && (
        <div className={styles.banner}>
          <Banner tone="danger" isAlert>
            {failureText(t, error)}
          </Banner>
        </div>
      )}
      {source?.total === 0 ? (
        <EmptyState icon="trash" title={t('trashScreen.emptyTitle')}>
          {t('trashScreen.emptyBody')}
        </EmptyState>
      ) : (
        <PagedQueue
          label={t('trashScreen.list')}
          queue={queue}
          hasFailed={Boolean(error)}
          line={(row, line) => <TrashLine row={row} today={today} line={line} selection={selection} />}
        />
      )}
      {source && source.total > 0 && (
        <TrashFoot total={source.total} selection={selection} onRestore={restore} onPurge={askPurge} />
      )}
      {asked && (
        <PurgeDialog
          count={countOf(asked)}
          onPurge={() => void purge(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}

const countOf = (purge: Purge): number => ('rows' in purge ? purge.rows.length : purge.older)

/** Escape on a line lets go of the selection. */
function letGo(event: KeyboardEvent, clear: () => void): void {
  const isLine = event.target instanceof HTMLElement && event.target.ariaCurrent === 'true'
  if (event.key !== 'Escape' || !isLine || event.defaultPrevented) return
  clear()
  event.preventDefault()
}
