import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { BatchRow } from '../../electron/contract/history.ts'
import { failureText } from '../app/api/failures.ts'
import { useQueueCommands } from '../app/api/here-commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { Emphasis } from '../ui/emphasis.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead, StatusBar } from '../ui/page.tsx'
import { PagedQueue, usePagedQueue } from '../ui/paged-queue.tsx'
import type { QueueRows } from '../ui/queue-state.ts'
import { SplitPane } from '../ui/split-pane.tsx'
import { BatchLine } from './batch-line.tsx'
import { BatchPanel } from './batch-panel.tsx'
import { useBatches } from './batch-source.ts'
import { batchTitle, dayOf, isMerge, whyNotUndoable } from './batch-words.ts'
import styles from './history.module.css'
import { everything, HistoryToolbar, isNarrowed, type HistoryFilter } from './history-toolbar.tsx'
import { UndoObstacle } from './parts/undo-obstacle.tsx'
import { useUndo } from './parts/use-undo.ts'

const lineHeight = 32
const dayHeight = 44

/** Everything that was ever done, newest first, and the way back. */
export function HistoryScreen() {
  const t = useTranslate()
  const [filter, setFilter] = useState<HistoryFilter>(everything)
  const { source, isLeast, error } = useBatches(filter)
  const empty = isNarrowed(filter) ? (
    <EmptyState
      icon="search"
      title={t('historyScreen.noneFound')}
      action={<Button onPress={() => setFilter(everything)}>{t('historyScreen.clear')}</Button>}
    >
      {t('historyScreen.noneFoundBody')}
    </EmptyState>
  ) : (
    <EmptyState icon="history" title={t('historyScreen.emptyTitle')}>
      {t('historyScreen.emptyBody')}
    </EmptyState>
  )
  return (
    <HistoryList
      source={source}
      hasFailed={Boolean(error)}
      empty={empty}
      head={
        <>
          <PageHead
            title={t('historyScreen.title')}
            lede={
              source && (
                <Emphasis
                  text={t(isLeast ? 'historyScreen.ledeNewest' : 'historyScreen.lede', {
                    count: source.total,
                  })}
                />
              )
            }
          />
          <HistoryToolbar filter={filter} onChange={setFilter} />
          {error && (
            <div className={styles.banner}>
              <Banner tone="danger" isAlert>
                {failureText(t, error)}
              </Banner>
            </div>
          )}
        </>
      }
    />
  )
}

interface HistoryListProps {
  readonly source: GridSource<BatchRow> | null
  readonly hasFailed: boolean
  readonly head: ReactNode
  readonly empty: ReactNode
}

function HistoryList({ source, hasFailed, head, empty }: HistoryListProps) {
  const t = useTranslate()
  const today = useToday()
  const queue = usePagedQueue(source)
  const { rows, cursor, current } = queue
  const [panel, setPanel] = useState<'beside' | 'open' | 'closed'>('beside')
  const side = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (panel === 'open') side.current?.querySelector<HTMLElement>('button, a')?.focus()
  }, [panel])
  const undoing = useUndo()
  const undo = (batch: BatchRow) => {
    if (whyNotUndoable(batch) !== undefined) return
    const said = isMerge(batch)
      ? t('duplicatesScreen.takenApart')
      : t('historyScreen.undoneNow', { what: batchTitle(t, batch) })
    undoing.undo({ id: batch.id, said })
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
      icon: 'panel',
      run: () => setPanel((now) => (now === 'open' ? 'closed' : 'open')),
    },
  ])
  return (
    <SplitPane
      isPanelOpen={panel === 'open'}
      panel={
        panel !== 'closed' &&
        current && (
          <div
            ref={side}
            className={styles.side}
            onKeyDown={(event) => event.key === 'Escape' && backToLine()}
          >
            <BatchPanel
              batch={current}
              position={t('historyScreen.position', { place: cursor.index + 1, total: rows.total })}
              onUndo={() => undo(current)}
              onClose={() => setPanel('closed')}
            />
          </div>
        )
      }
    >
      <div ref={cursor.ref} className={styles.page} onKeyDown={cursor.onKeyDown}>
        {head}
        {source && rows.total === 0 ? (
          empty
        ) : (
          <PagedQueue
            label={t('historyScreen.list')}
            queue={queue}
            hasFailed={hasFailed}
            heightOf={(index) => (isFirstOfDay(rows, index) ? lineHeight + dayHeight : lineHeight)}
            line={(batch, line) => (
              <BatchLine
                batch={batch}
                isFirstOfDay={isFirstOfDay(rows, line.place.index)}
                today={today}
                line={line}
                onOpen={() => setPanel('open')}
              />
            )}
          />
        )}
        <StatusBar
          hints={[
            { keys: ['J', 'K'], label: t('historyScreen.move') },
            { keys: ['U'], label: t('historyScreen.undo') },
            { keys: ['Enter'], label: t('historyScreen.open') },
            { keys: ['Esc'], label: t('historyScreen.back') },
          ]}
          end={t('historyScreen.count', { count: rows.total })}
        />
      </div>
      <UndoObstacle undoing={undoing} />
    </SplitPane>
  )
}

/** Known as soon as both rows are here; until then a line stands without the name of its day. */
function isFirstOfDay(rows: QueueRows<BatchRow>, index: number): boolean {
  const row = rows.row(index)
  if (!row || index === 0) return row !== undefined
  const before = rows.row(index - 1)
  return before !== undefined && dayOf(before.at) !== dayOf(row.at)
}
