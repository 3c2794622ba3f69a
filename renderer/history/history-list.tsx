import { useEffect, useRef, type ReactNode } from 'react'
import type { BatchRow } from '../../electron/contract/history.ts'
import { dayHere } from '../app/api/here.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { StatusBar } from '../ui/page.tsx'
import { PagedQueue } from '../ui/paged-queue.tsx'
import type { QueueRows } from '../ui/queue-state.ts'
import { SplitPane } from '../ui/split-pane.tsx'
import { BatchLine } from './batch-line.tsx'
import { BatchPanel } from './batch-panel.tsx'
import styles from './history.module.css'
import { useHistory, type HistoryState } from './use-history.ts'

const lineHeight = 32
const dayHeight = 44

export interface HistoryListProps {
  readonly source: GridSource<BatchRow> | null
  readonly isComing: boolean
  readonly head: ReactNode
  /** In place of the lines, where there are none. */
  readonly empty: ReactNode
}

/** The steps under their days, and what the current one changed. */
export function HistoryList({ source, isComing, head, empty }: HistoryListProps) {
  const history = useHistory(source)
  const { rows, cursor, current } = history.queue
  return (
    <SplitPane
      isPanelOpen={history.panel === 'open'}
      panel={history.panel !== 'closed' && current && <Side batch={current} history={history} />}
    >
      <div ref={cursor.ref} className={styles.page} onKeyDown={cursor.onKeyDown}>
        {head}
        {source && rows.total === 0 ? empty : <Lines history={history} isComing={isComing} />}
        <Foot total={rows.total} />
      </div>
    </SplitPane>
  )
}

interface SideProps {
  readonly batch: BatchRow
  readonly history: HistoryState
}

/** Opened by its key it has the focus; Escape goes back to the line. */
function Side({ batch, history }: SideProps) {
  const t = useTranslate()
  const { queue, panel } = history
  const side = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (panel === 'open') side.current?.querySelector<HTMLElement>('button, a')?.focus()
  }, [panel])
  return (
    <div
      ref={side}
      className={styles.side}
      onKeyDown={(event) => event.key === 'Escape' && history.backToLine()}
    >
      <BatchPanel
        batch={batch}
        position={t('historyScreen.position', { place: queue.cursor.index + 1, total: queue.rows.total })}
        onUndo={() => history.undo(batch)}
        onClose={() => history.setPanel('closed')}
      />
    </div>
  )
}

interface LinesProps extends Pick<SideProps, 'history'> {
  readonly isComing: boolean
}

function Lines({ history, isComing }: LinesProps) {
  const t = useTranslate()
  const today = useToday()
  const { rows } = history.queue
  return (
    <PagedQueue
      label={t('historyScreen.list')}
      queue={history.queue}
      isComing={isComing}
      heightOf={(index) => (isFirstOfDay(rows, index) ? lineHeight + dayHeight : lineHeight)}
      line={(batch, line) => (
        <BatchLine
          batch={batch}
          isFirstOfDay={isFirstOfDay(rows, line.place.index)}
          today={today}
          line={line}
          onOpen={() => history.setPanel('open')}
        />
      )}
    />
  )
}

function Foot({ total }: { readonly total: number }) {
  const t = useTranslate()
  return (
    <StatusBar
      hints={[
        { keys: ['J', 'K'], label: t('historyScreen.move') },
        { keys: ['U'], label: t('historyScreen.undo') },
        { keys: ['Enter'], label: t('historyScreen.open') },
        { keys: ['Esc'], label: t('historyScreen.back') },
      ]}
      end={t('historyScreen.count', { count: total })}
    />
  )
}

/** Known as soon as both rows are here; until then a line stands without the name of its day. */
function isFirstOfDay(rows: QueueRows<BatchRow>, index: number): boolean {
  const row = rows.row(index)
  if (!row || index === 0) return row !== undefined
  const before = rows.row(index - 1)
  return before !== undefined && dayHere(before.at) !== dayHere(row.at)
}
