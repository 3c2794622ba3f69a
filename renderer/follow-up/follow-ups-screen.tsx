import { useCallback, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useList } from '../app/api/list.ts'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { useListView, type ListViewState, type OwnView, type SavedView } from '../list/parts/list-view.ts'
import { ViewTabs } from '../list/parts/view-tabs.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { EmptyQueue } from './empty-queue.tsx'
import { FollowUpTable } from './follow-up-table.tsx'
import styles from './follow-ups.module.css'
import { QueueDialogs } from './queue-dialogs.tsx'
import { closedOnes, conditionsOf, openOnes, requestOf, viewOf, type QueueFilter } from './queue-filter.ts'
import { QueueFoot } from './queue-foot.tsx'
import { QueueHeading } from './queue-heading.tsx'
import { QueueLayout } from './queue-layout.ts'
import { QueueLines } from './queue-lines.tsx'
import { QueuePanel } from './queue-panel.tsx'
import { QueueToolbar } from './queue-toolbar.tsx'
import { QuickAddLine } from './quick-add-line.tsx'
import { useFollowUpQueue } from './use-queue.ts'

/** All that was promised, as a queue to be worked or as a table. */
export function FollowUpsScreen() {
  const t = useTranslate()
  const views = useMemo(() => viewsOf(t), [t])
  const view = useListView({ noun: 'follow-up', own: views, columns: noColumns, sorts: byDue })
  if (view.stand.isTable ?? isOfTable(view.open)) return <FollowUpTable views={views} />
  return <Queue own={views} view={view} />
}

/** Whether a view was arranged as a table: a queue has neither columns nor groups. */
const isOfTable = (open: SavedView | undefined): boolean =>
  open !== undefined && (open.definition.group != null || (open.definition.columns?.order.length ?? 0) > 0)

interface QueueProps {
  readonly own: readonly OwnView[]
  readonly view: ListViewState
}

/** The queue of promises, worked by single keys; of any length. */
function Queue({ own, view }: QueueProps) {
  const t = useTranslate()
  const day = useToday()
  const filter = useQueueFilter(view)
  const request = useMemo(() => requestOf(filter), [filter])
  const { source, error } = useList(request)
  const { data: counts } = useRead(
    'followUp',
    'counts',
    { filter: conditionsOf(filter), day },
    { keepPrevious: true },
  )
  const searchBox = useRef<HTMLDivElement>(null)
  const addBox = useRef<HTMLFormElement>(null)
  const isOpen = filter.view === 'open'
  return (
    <FollowUpQueue
      key={filter.view}
      source={source}
      isComing={!source && !error}
      layout={useMemo(
        () => new QueueLayout(isOpen && counts ? counts.buckets : null, source?.total ?? 0),
        [isOpen, counts, source],
      )}
      filter={filter}
      onFilter={useCallback(() => searchBox.current?.querySelector('input')?.focus(), [])}
      onQuickAdd={useCallback(() => addBox.current?.querySelector('input')?.focus(), [])}
      head={
        <>
          <QueueHeading counts={counts} />
          {isOpen && <QuickAddLine boxRef={addBox} />}
          <ViewTabs noun="follow-up" title={t('followUpScreen.title')} own={own} view={view} />
          <QueueToolbar view={view} boxRef={searchBox} />
          {error && (
            <Banner tone="danger" isAlert>
              {failureText(t, error)}
            </Banner>
          )}
        </>
      }
      empty={
        <EmptyQueue
          filter={filter}
          isNarrowed={filter.text.trim() !== '' || view.isChanged || view.open !== undefined}
          onClear={() => view.change({ words: '', changes: {}, ...(view.open && { view: 'all' }) })}
        />
      }
    />
  )
}

const noColumns: readonly never[] = []
const byDue = [{ column: 'due', direction: 'ascending' }] as const

const viewsOf = (t: Translate): readonly OwnView[] => [
  { id: 'all', label: t('followUpScreen.openView'), filter: openOnes },
  {
    id: 'mine',
    label: t('followUpScreen.mine'),
    filter: { all: [openOnes, { field: 'owner', op: 'is', value: 'me' }] },
  },
  {
    id: 'closed',
    label: t('followUpScreen.closedView'),
    filter: closedOnes,
    sorts: [{ column: 'done', direction: 'descending' }],
  },
]

/** What the queue shows; the same while nothing of it changes, as the list is opened by it. */
function useQueueFilter({ stand, where }: ListViewState): QueueFilter {
  const said = JSON.stringify(where)
  return useMemo(() => ({ view: viewOf(where), text: stand.words, where }), [said, stand.words])
}

interface FollowUpQueueProps {
  readonly source: GridSource<FollowUpRow> | null
  readonly isComing: boolean
  readonly layout: QueueLayout
  readonly filter: QueueFilter
  readonly onFilter: () => void
  readonly onQuickAdd: () => void
  readonly head: ReactNode
  readonly empty: ReactNode
}

function FollowUpQueue({ isComing, layout, filter, head, empty, ...start }: FollowUpQueueProps) {
  const queue = useFollowUpQueue(start)
  const { rows, cursor, current, selection, intents, question, panel } = queue
  return (
    <SplitPane
      panel={
        panel !== 'closed' &&
        current && <QueuePanel followUp={current} intents={intents} onClose={queue.closePanel} />
      }
      isPanelOpen={panel === 'open'}
    >
      <div
        ref={cursor.ref}
        className={styles.page}
        onKeyDown={(event) => walk(event, cursor.step, selection.clear)}
      >
        {head}
        {start.source && rows.total === 0 ? (
          empty
        ) : (
          <QueueLines queue={queue} layout={layout} isComing={isComing} />
        )}
        <QueueFoot filter={filter} total={rows.total} selection={selection} intents={intents} />
      </div>
      {question && <QueueDialogs question={question} onClose={queue.answered} />}
    </SplitPane>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }

/** Arrow keys on a line; Escape lets go of the selection. */
function walk(event: KeyboardEvent, step: (by: number) => void, clear: () => void): void {
  const isLine = event.target instanceof HTMLElement && event.target.hasAttribute('aria-posinset')
  if (!isLine || event.defaultPrevented) return
  const by = steps[event.key]
  if (by !== undefined) step(by)
  else if (event.key === 'Escape') clear()
  else return
  event.preventDefault()
}
