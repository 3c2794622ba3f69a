import { useMemo, useState } from 'react'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { FollowUpId } from '../../db/domain/follow-up.ts'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { useLineCursor, useQueueRows, useSelection, type Selection } from '../ui/queue-state.ts'
import { useFollowUpActions } from './parts/follow-up-actions.ts'
import { useFollowUpCommands, type QueueIntents } from './queue-commands.ts'
import type { QueueQuestion } from './queue-dialogs.tsx'

interface QueueStart {
  readonly source: GridSource<FollowUpRow> | null
  readonly onFilter: () => void
  readonly onQuickAdd: () => void
}

export type FollowUpQueueState = ReturnType<typeof useFollowUpQueue>

/** The lines of the queue, the current one and the selected ones, and what is being done with them. */
export function useFollowUpQueue({ source, onFilter, onQuickAdd }: QueueStart) {
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
  const { step } = cursor
  const intents = useMemo<QueueIntents>(() => {
    const onDetails = () => setPanel((now) => (now === 'open' ? 'closed' : 'open'))
    const asked = { completeOne: setCompleting, ask: setQuestion, onFilter, onQuickAdd, onDetails, step }
    return intentsOf({ selection, current, actions, ...asked })
  }, [selection, current, actions, onFilter, onQuickAdd, step])
  useFollowUpCommands(current, intents)
  const answered = (isAnswered: boolean) => {
    setQuestion(undefined)
    if (isAnswered) selection.clear()
  }
  return {
    rows,
    cursor,
    current,
    selection,
    intents,
    completing,
    setCompleting,
    question,
    ask: setQuestion,
    answered,
    panel,
    closePanel: () => setPanel('closed'),
  }
}

interface QueueWork {
  readonly selection: Selection<FollowUpRow>
  readonly current: FollowUpRow | undefined
  readonly actions: ReturnType<typeof useFollowUpActions>
  /** Opens the form that says how it went, below the line. */
  readonly completeOne: (id: FollowUpId | undefined) => void
  readonly ask: (question: QueueQuestion) => void
  readonly onFilter: () => void
  readonly onQuickAdd: () => void
  readonly onDetails: () => void
  readonly step: (by: number) => void
}

/** What keys and buttons do with the selected lines, else with the current one. */
function intentsOf({ selection, current, actions, ...work }: QueueWork): QueueIntents {
  const chosen = selection.rows.length > 0 ? selection.rows : current ? [current] : []
  const ask = (kind: QueueQuestion['kind'], followUps = chosen) =>
    followUps.length > 0 && work.ask({ kind, followUps })
  const completeSelected = () => {
    selection.clear()
    void actions.complete(selection.rows)
  }
  return {
    complete: () => (selection.rows.length > 0 ? completeSelected() : work.completeOne(current?.id)),
    snooze: () => ask('snooze'),
    reschedule: () => ask('reschedule'),
    quickAdd: work.onQuickAdd,
    drop: () => ask('drop'),
    wait: () => ask('wait', current ? [current] : []),
    reopen: () => current && void actions.reopen(current),
    select: () => current && selection.toggle(current),
    letGo: selection.rows.length > 0 ? selection.clear : undefined,
    filter: work.onFilter,
    details: work.onDetails,
    step: work.step,
  }
}
