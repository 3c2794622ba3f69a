import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { FollowUpId } from '../../db/domain/follow-up.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { FollowUpRow } from '../../electron/contract/follow-up-row.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useList } from '../app/api/list.ts'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { useListView, type ListViewState, type OwnView } from '../list/parts/list-view.ts'
import { ViewTabs } from '../list/parts/view-tabs.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { VirtualQueue } from '../ui/virtual-queue.tsx'
import styles from './follow-ups.module.css'
import { useFollowUpActions } from './parts/follow-up-actions.ts'
import { useQueueCommands, type QueueIntents } from './queue-commands.ts'
import { QueueDialogs, type QueueQuestion } from './queue-dialogs.tsx'
import { closedOnes, conditionsOf, openOnes, requestOf, viewOf, type QueueFilter } from './queue-filter.ts'
import { QueueFoot } from './queue-foot.tsx'
import { QueueHeading } from './queue-heading.tsx'
import { QueueLayout } from './queue-layout.ts'
import { QueuePanel } from './queue-panel.tsx'
import { QueueHead, QueueRow } from './queue-row.tsx'
import { useLineCursor, useQueueRows, useSelection } from '../ui/queue-state.ts'
import { QueueToolbar } from './queue-toolbar.tsx'
import { QuickAddLine } from './quick-add-line.tsx'

const lineHeight = 32
const headHeight = 44

/** The queue of promises, worked by single keys; of any length. */
export function FollowUpsScreen() {
  const t = useTranslate()
  const day = useToday()
  const own = useMemo(() => viewsOf(t), [t])
  const view = useListView({ noun: 'follow-up', own, columns: noColumns, sorts: byDue })
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
    label: t('listScreen.mine'),
    filter: { all: [openOnes, { field: 'owner', op: 'is', value: 'me' }] },
  },
  { id: 'closed', label: t('followUpScreen.closedView'), filter: closedOnes },
]

/** What the queue shows; the same while nothing of it changes, as the list is opened by it. */
function useQueueFilter({ stand, where }: ListViewState): QueueFilter {
  const said = JSON.stringify(where)
  return useMemo(() => ({ view: viewOf(where), text: stand.words, where }), [said, stand.words])
}

interface FollowUpQueueProps {
  readonly source: GridSource<FollowUpRow> | null
  readonly layout: QueueLayout
  readonly filter: QueueFilter
  readonly onFilter: () => void
  readonly onQuickAdd: () => void
  readonly head: ReactNode
  readonly empty: ReactNode
}

function FollowUpQueue({ source, layout, filter, onFilter, onQuickAdd, head, empty }: FollowUpQueueProps) {
  const t = useTranslate()
  const rows = useQueueRows(source)
  const [wanted, setWanted] = useState<FollowUpId>()
  const cursor = useLineCursor(rows.total, wanted)
  const current = cursor.index < 0 ? undefined : rows.row(cursor.index)
  if (current && current.id !== wanted) setWanted(current.id)
  const selection = useSelection<FollowUpRow>(source?.list ?? '')
  const [completing, setCompleting] = useState<FollowUpId>()
  const [question, setQuestion] = useState<QueueQuestion>()
  const [panel, setPanel] = useState<'beside' | 'open' | 'closed'>('beside')
  const actions = useFollowUpActions()
  const intents = useMemo<QueueIntents>(() => {
    const chosen = selection.rows.length > 0 ? selection.rows : current ? [current] : []
    const ask = (kind: QueueQuestion['kind'], followUps = chosen) =>
      followUps.length > 0 && setQuestion({ kind, followUps })
    const completeSelected = () => {
      selection.clear()
      void actions.complete(selection.rows)
    }
    return {
      complete: () => (selection.rows.length > 0 ? completeSelected() : setCompleting(current?.id)),
      snooze: () => ask('snooze'),
      reschedule: () => ask('reschedule'),
      quickAdd: onQuickAdd,
      drop: () => ask('drop'),
      wait: () => ask('wait', current ? [current] : []),
      reopen: () => current && void actions.reopen(current),
      select: () => current && selection.toggle(current),
      filter: onFilter,
      details: () => setPanel((now) => (now === 'open' ? 'closed' : 'open')),
      step: cursor.step,
    }
  }, [selection, current, actions, onFilter, onQuickAdd, cursor.step])
  useQueueCommands(current, intents)
  const keyOf = useCallback((index: number) => layout.keyOf(index), [layout])
  const onRange = useMemo(
    () => (first: number, last: number) => rows.want(Math.max(0, first - 12), last),
    [rows.want],
  )
  return (
    <SplitPane
      panel={
        panel !== 'closed' &&
        current && <QueuePanel followUp={current} intents={intents} onClose={() => setPanel('closed')} />
      }
      isPanelOpen={panel === 'open'}
    >
      <div
        ref={cursor.ref}
        className={styles.page}
        onKeyDown={(event) => walk(event, cursor.step, selection.clear)}
      >
        {head}
        {source && rows.total === 0 ? (
          empty
        ) : (
          <VirtualQueue
            label={t('followUpScreen.title')}
            count={layout.length}
            heightOf={(index) => (layout.item(index).kind === 'head' ? headHeight : lineHeight)}
            keyOf={keyOf}
            current={cursor.index < 0 ? -1 : layout.indexOf(cursor.index)}
            onRange={onRange}
            render={(index, place) => {
              const item = layout.item(index)
              if (item.kind === 'head') return <QueueHead key={item.bucket} item={item} place={place} />
              const followUp = rows.row(item.row)
              return (
                <QueueRow
                  key={followUp?.id ?? item.row}
                  followUp={followUp}
                  index={item.row}
                  total={rows.total}
                  place={place}
                  cursor={cursor}
                  selection={selection}
                  isCompleting={followUp !== undefined && followUp.id === completing}
                  onComplete={(one) => setCompleting(one?.id)}
                  onAsk={setQuestion}
                />
              )
            }}
          />
        )}
        <QueueFoot filter={filter} total={rows.total} selection={selection} intents={intents} />
      </div>
      {question && (
        <QueueDialogs
          question={question}
          onClose={(isAnswered) => {
            setQuestion(undefined)
            if (isAnswered) selection.clear()
          }}
        />
      )}
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

interface EmptyQueueProps {
  readonly filter: QueueFilter
  readonly isNarrowed: boolean
  readonly onClear: () => void
}

function EmptyQueue({ filter, isNarrowed, onClear }: EmptyQueueProps) {
  const t = useTranslate()
  if (isNarrowed)
    return (
      <EmptyState
        icon="search"
        title={t('followUpScreen.noneFound')}
        action={<Button onPress={onClear}>{t('followUpScreen.clear')}</Button>}
      >
        {t('followUpScreen.noneFoundBody')}
      </EmptyState>
    )
  if (filter.view === 'closed') return <EmptyState icon="followup" title={t('followUpScreen.noneClosed')} />
  return (
    <EmptyState
      icon="followup"
      title={t('followUpScreen.emptyTitle')}
      action={
        <Button
          variant="primary"
          size="lg"
          icon="plus"
          keys={['N']}
          onPress={() => openDialog('followUp', {})}
        >
          {t('command.followUp')}
        </Button>
      }
    >
      {t('followUpScreen.emptyBody')}
    </EmptyState>
  )
}
