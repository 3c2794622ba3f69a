import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { StatusBar } from '../ui/page.tsx'
import { useFollowUpActions } from './parts/follow-up-actions.ts'
import { OwnerSelect } from './parts/owner-select.tsx'
import styles from './follow-ups.module.css'
import type { QueueFilter } from './queue-filter.ts'
import type { QueueIntents } from './queue-commands.ts'
import type { Selection } from '../ui/queue-state.ts'

export interface QueueFootProps {
  readonly filter: QueueFilter
  readonly total: number
  readonly selection: Selection<FollowUpRow>
  readonly intents: QueueIntents
}

/** Which keys work here, or what to do with the selected lines. */
export function QueueFoot({ filter, total, selection, intents }: QueueFootProps) {
  const t = useTranslate()
  if (selection.rows.length > 0) return <BulkBar selection={selection} intents={intents} />
  const isOpen = filter.view === 'open'
  const end = t(isOpen ? 'followUpScreen.openCount' : 'followUpScreen.closedCount', { count: total })
  return <StatusBar hints={isOpen ? openHints(t) : closedHints(t)} end={end} />
}

type Words = ReturnType<typeof useTranslate>

const openHints = (t: Words) => [
  { keys: ['A'], label: t('quickAdd.hint') },
  { keys: ['J', 'K'], label: t('todayScreen.move') },
  { keys: ['D'], label: t('todayScreen.doneHint') },
  { keys: ['S'], label: t('todayScreen.snoozeHint') },
  { keys: ['W'], label: t('followUpScreen.waitingHint') },
  { keys: ['X'], label: t('followUpScreen.dropHint') },
  { keys: ['E'], label: t('followUpScreen.changeHint') },
  { keys: ['Space'], label: t('followUpScreen.selectHint') },
]

const closedHints = (t: Words) => [
  { keys: ['J', 'K'], label: t('todayScreen.move') },
  { keys: ['R'], label: t('followUpScreen.reopenHint') },
  { keys: ['E'], label: t('followUpScreen.changeHint') },
]

interface BulkBarProps {
  readonly selection: Selection<FollowUpRow>
  readonly intents: QueueIntents
}

function BulkBar({ selection, intents }: BulkBarProps) {
  const t = useTranslate()
  const actions = useFollowUpActions()
  const give = (rows: readonly FollowUpRow[]) => (owner: Parameters<typeof actions.own>[1]) => {
    selection.clear()
    void actions.own(rows, owner)
  }
  return (
    <StatusBar>
      <div className={styles.bulk}>
        <b>{t('followUpScreen.selected', { count: selection.rows.length })}</b>
        <Button icon="check" keys={['D']} onPress={intents.complete}>
          {t('followUpForm.doneAction')}
        </Button>
        <Button icon="snooze" keys={['S']} onPress={intents.snooze}>
          {t('followUpForm.snooze')}
        </Button>
        <Button icon="meeting" keys={['T']} onPress={intents.reschedule}>
          {t('reschedule.action')}
        </Button>
        <Button keys={['X']} onPress={intents.drop}>
          {t('followUpForm.drop')}
        </Button>
        <OwnerSelect
          label={t('followUpScreen.giveTo')}
          labelHidden
          none={t('followUpScreen.giveTo')}
          value={null}
          onChange={give(selection.rows)}
        />
        <Button variant="quiet" keys={['Esc']} onPress={selection.clear}>
          {t('followUpScreen.selectNone')}
        </Button>
      </div>
    </StatusBar>
  )
}
