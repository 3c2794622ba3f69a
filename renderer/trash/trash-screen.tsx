import { useMemo, useState, type KeyboardEvent } from 'react'
import type { Noun } from '../../db/domain/noun.ts'
import type { TrashedRow } from '../../electron/contract/trash.ts'
import { useTellChange } from '../app/api/changes.ts'
import { failureText, showFailure } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { toldName } from '../contact/parts/told-record.ts'
import { Banner } from '../ui/banner.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLineCursor, useQueueRows, useSelection } from '../ui/queue-state.ts'
import { showToast } from '../ui/toast-queue.ts'
import { VirtualQueue } from '../ui/virtual-queue.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import styles from './trash.module.css'
import { useTrashCommands } from './trash-commands.ts'
import { longAgo } from './parts/long-ago.ts'
import { TrashFoot } from './trash-foot.tsx'
import { TrashHead } from './trash-head.tsx'
import { TrashLine } from './trash-line.tsx'
import { useTrash } from './trash-source.ts'

const lineHeight = 32

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
  const rows = useQueueRows(source)
  const cursor = useLineCursor(rows.total, source?.list)
  const selection = useSelection<TrashedRow>(source?.list ?? '')
  const [asked, setAsked] = useState<Purge>()
  const tell = useTellChange()
  const current = cursor.index < 0 ? undefined : rows.row(cursor.index)
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
  useTrashCommands({
    step: cursor.step,
    select: () => current && selection.toggle(current),
    restore,
    purge: askPurge,
  })
  return (
    <div
      ref={cursor.ref}
      className={styles.page}
      onKeyDown={(event) => walk(event, cursor.step, selection.clear)}
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
      {source && rows.total === 0 ? (
        <EmptyState icon="trash" title={t('trashScreen.emptyTitle')}>
          {t('trashScreen.emptyBody')}
        </EmptyState>
      ) : (
        <VirtualQueue
          label={t('trashScreen.list')}
          count={rows.total}
          heightOf={() => lineHeight}
          keyOf={String}
          current={cursor.index}
          onRange={rows.want}
          render={(index, place) => (
            <TrashLine
              key={index}
              row={rows.row(index)}
              today={today}
              index={index}
              total={rows.total}
              place={place}
              isCurrent={cursor.index === index}
              onCurrent={() => cursor.set(index)}
              selection={selection}
            />
          )}
        />
      )}
      {rows.total > 0 && (
        <TrashFoot total={rows.total} selection={selection} onRestore={restore} onPurge={askPurge} />
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

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }

/** Arrow keys on a line; Escape lets go of the selection. */
function walk(event: KeyboardEvent, step: (by: number) => void, clear: () => void): void {
  const isLine = event.target instanceof HTMLElement && event.target.ariaCurrent === 'true'
  if (!isLine || event.defaultPrevented) return
  const by = steps[event.key]
  if (by !== undefined) step(by)
  else if (event.key === 'Escape') clear()
  else return
  event.preventDefault()
}
