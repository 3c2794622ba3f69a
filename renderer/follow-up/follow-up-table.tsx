import { useMemo, useState } from 'react'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { useListStand } from '../list/parts/list-memory.ts'
import type { OwnView } from '../list/parts/list-view.ts'
import { RecordList } from '../list/parts/record-list.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { BulkFollowUps } from './bulk-follow-ups.tsx'
import { followUpColumns } from './follow-up-columns.ts'
import { useFollowUpActions } from './parts/follow-up-actions.ts'
import { lineCommands, type LineIntents } from './queue-commands.ts'
import { QueueDialogs, type QueueQuestion } from './queue-dialogs.tsx'
import { QueuePanel } from './queue-panel.tsx'
import { TableToggle } from './table-toggle.tsx'

export interface FollowUpTableProps {
  readonly views: readonly OwnView[]
}

const byDue = [{ column: 'due', direction: 'ascending' }] as const

/** Every promise as a table: sorted, grouped, changed in its place, with columns of one's own. */
export function FollowUpTable({ views }: FollowUpTableProps) {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const columns = useMemo(() => followUpColumns(language, today), [language, today])
  const [, change] = useListStand('follow-up')
  const work = useLineWork()
  const add = (
    <Button variant="primary" icon="plus" onPress={() => openDialog('followUp', {})}>
      {t('followUpScreen.new')}
    </Button>
  )
  return (
    <>
      <RecordList<'follow-up'>
        noun="follow-up"
        title={t('followUpScreen.title')}
        columns={columns}
        views={views}
        sorts={byDue}
        nameOf={({ title }) => title}
        onOpen={({ id }) => openDialog('followUp', { id })}
        rowCommands={(row) => ({
          // X ticks a row of a table, so that dropping one is in its panel.
          more: lineCommands(t, row, work.intentsOf(row)).filter(({ id }) => id !== 'drop'),
        })}
        hints={[
          { keys: ['D'], label: t('todayScreen.doneHint') },
          { keys: ['S'], label: t('todayScreen.snoozeHint') },
          { keys: ['W'], label: t('followUpScreen.waitingHint') },
          { keys: ['E'], label: t('followUpScreen.changeHint') },
        ]}
        panel={({ row, close }) => (
          <QueuePanel followUp={row} intents={work.intentsOf(row)} onClose={close} />
        )}
        bulk={(ticked) => <BulkFollowUps {...ticked} />}
        actions={add}
        tools={<TableToggle isTable onChange={(isTable) => change({ isTable })} />}
        empty={
          <EmptyState icon="followup" title={t('followUpScreen.emptyTitle')} action={add}>
            {t('followUpScreen.emptyBody')}
          </EmptyState>
        }
      />
      {work.dialog}
    </>
  )
}

/** What is done with a row, and the question that it may ask. */
function useLineWork() {
  const actions = useFollowUpActions()
  const [question, setQuestion] = useState<QueueQuestion>()
  const intentsOf = (row: FollowUpRow): LineIntents => {
    const ask = (kind: QueueQuestion['kind']) => () => setQuestion({ kind, followUps: [row] })
    return {
      complete: () => openDialog('complete', { id: row.id }),
      snooze: ask('snooze'),
      reschedule: ask('reschedule'),
      wait: ask('wait'),
      drop: ask('drop'),
      reopen: () => void actions.reopen(row),
    }
  }
  const dialog = question ? <QueueDialogs question={question} onClose={() => setQuestion(undefined)} /> : null
  return { intentsOf, dialog }
}
