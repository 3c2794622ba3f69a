import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { BatchRow } from '../../electron/contract/history.ts'
import { useCommands, type Command } from '../app/api/commands.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { Emphasis } from '../ui/emphasis.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead, StatusBar } from '../ui/page.tsx'
import { useLineCursor, useQueueRows, type QueueRows } from '../ui/queue-state.ts'
import { SplitPane } from '../ui/split-pane.tsx'
import { VirtualQueue } from '../ui/virtual-queue.tsx'
import { BatchLine } from './batch-line.tsx'
import { BatchPanel } from './batch-panel.tsx'
import { useBatches } from './batch-source.ts'
import { dayOf } from './batch-words.ts'
import { ConflictsDialog } from './conflicts-dialog.tsx'
import styles from './history.module.css'
import { everything, HistoryToolbar, isNarrowed, type HistoryFilter } from './history-toolbar.tsx'
import { useUndo } from './use-undo.ts'

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
  readonly head: ReactNode
  readonly empty: ReactNode
}

function HistoryList({ source, head, empty }: HistoryListProps) {
  const t = useTranslate()
  const today = useToday()
  const rows = useQueueRows(source)
  const cursor = useLineCursor(rows.total, source?.list)
  const current = cursor.index < 0 ? undefined : rows.row(cursor.index)
  const [panel, setPanel] = useState<'beside' | 'open' | 'closed'>('beside')
  const side = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (panel === 'open') side.current?.querySelector<HTMLElement>('button, a')?.focus()
  }, [panel])
  const undoing = useUndo()
  const backToLine = () => {
    setPanel('beside')
    cursor.ref.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus()
  }
  useHistoryCommands({
    step: cursor.step,
    undo: () => current && undoing.undo(current),
    details: () => setPanel((now) => (now === 'open' ? 'closed' : 'open')),
  })
  const onRange = useMemo(
    () => (first: number, last: number) => rows.want(Math.max(0, first - 12), last),
    [rows.want],
  )
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
              onUndo={() => undoing.undo(current)}
              onClose={() => setPanel('closed')}
            />
          </div>
        )
      }
    >
      <div ref={cursor.ref} className={styles.page} onKeyDown={(event) => walk(event, cursor.step)}>
        {head}
        {source && rows.total === 0 ? (
          empty
        ) : (
          <VirtualQueue
            label={t('historyScreen.list')}
            count={rows.total}
            heightOf={(index) => (isFirstOfDay(rows, index) ? lineHeight + dayHeight : lineHeight)}
            keyOf={String}
            current={cursor.index}
            onRange={onRange}
            render={(index, place) => (
              <BatchLine
                key={index}
                batch={rows.row(index)}
                isFirstOfDay={isFirstOfDay(rows, index)}
                today={today}
                index={index}
                total={rows.total}
                place={place}
                isCurrent={cursor.index === index}
                onCurrent={() => cursor.set(index)}
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
      {undoing.obstacle && <ConflictsDialog undoing={undoing} obstacle={undoing.obstacle} />}
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

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }

function walk(event: KeyboardEvent, step: (by: number) => void): void {
  const by = steps[event.key]
  const isLine = event.target instanceof HTMLElement && event.target.ariaCurrent === 'true'
  if (by === undefined || !isLine || event.defaultPrevented) return
  step(by)
  event.preventDefault()
}

interface HistoryIntents {
  readonly step: (by: number) => void
  readonly undo: () => void
  readonly details: () => void
}

/** The keys of history. */
function useHistoryCommands(intents: HistoryIntents): void {
  const t = useTranslate()
  const latest = useRef(intents)
  useEffect(() => {
    latest.current = intents
  })
  useCommands(
    useMemo<readonly Command[]>(() => {
      const here = (id: string, command: Omit<Command, 'id' | 'group'>): Command => ({
        id: `here.${id}`,
        group: 'here',
        ...command,
      })
      return [
        here('next', { label: t('todayScreen.next'), keys: 'j', run: () => latest.current.step(1) }),
        here('previous', { label: t('todayScreen.previous'), keys: 'k', run: () => latest.current.step(-1) }),
        here('undo', {
          label: t('historyScreen.undo'),
          keys: 'u',
          icon: 'undo',
          run: () => latest.current.undo(),
        }),
        here('details', {
          label: t('historyScreen.details'),
          keys: 'i',
          icon: 'panel',
          run: () => latest.current.details(),
        }),
      ]
    }, [t]),
  )
}
