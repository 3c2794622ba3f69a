import { useMemo, useState, type KeyboardEvent } from 'react'
import type { Noun } from '../../db/domain/noun.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PagedQueue } from '../ui/paged-queue.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import styles from './trash.module.css'
import { longAgo } from './parts/long-ago.ts'
import { TrashFoot } from './trash-foot.tsx'
import { TrashHead } from './trash-head.tsx'
import { TrashLine } from './trash-line.tsx'
import { useTrash } from './trash-source.ts'
import { countOf, useTrashWork } from './use-trash-work.ts'

/** What was thrown away: restored at will, removed for good only by typing. */
export function TrashScreen() {
  const t = useTranslate()
  const today = useToday()
  const before = useMemo(() => longAgo(today), [today])
  const [noun, setNoun] = useState<Noun | null>(null)
  const { source, error } = useTrash(noun)
  const { data: counts } = useRead('trash', 'counts', { before }, { keepPrevious: true })
  const work = useTrashWork(source, before)
  const { queue, selection, asked } = work
  return (
    <div
      ref={queue.cursor.ref}
      className={styles.page}
      onKeyDown={(event) => {
        queue.cursor.onKeyDown(event)
        letGo(event, selection.clear)
      }}
    >
      <TrashHead
        counts={counts}
        noun={noun}
        onNoun={setNoun}
        onPurgeOlder={() => work.ask({ older: counts?.older ?? 0 })}
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
          isComing={!source && !error}
          line={(row, line) => (
            <TrashLine
              row={row}
              today={today}
              line={line}
              selection={selection}
              onRestore={() => work.restoreRow(row)}
              onPurge={() => work.ask({ rows: [row] })}
            />
          )}
        />
      )}
      {source && source.total > 0 && (
        <TrashFoot
          total={source.total}
          selection={selection}
          onRestore={work.restore}
          onPurge={work.askPurge}
        />
      )}
      {asked && (
        <PurgeDialog
          count={countOf(asked)}
          which={work.toRemove(asked)}
          onPurge={() => void work.purge(asked)}
          onClose={() => work.ask(undefined)}
        />
      )}
    </div>
  )
}

/** Escape on a line lets go of the selection. */
function letGo(event: KeyboardEvent, clear: () => void): void {
  const isLine = event.target instanceof HTMLElement && event.target.ariaCurrent === 'true'
  if (event.key !== 'Escape' || !isLine || event.defaultPrevented) return
  clear()
  event.preventDefault()
}
