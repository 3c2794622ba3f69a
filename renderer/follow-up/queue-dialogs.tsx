import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import { useTranslate } from '../app/api/language.tsx'
import { DayDialog } from './parts/day-dialog.tsx'
import { useFollowUpActions } from './parts/follow-up-actions.ts'
import { RescheduleDialog } from './reschedule-dialog.tsx'
import { ReasonDialog } from './parts/reason-dialog.tsx'

/** A question that has to be answered before something is done to the follow-ups. */
export interface QueueQuestion {
  readonly kind: 'snooze' | 'wait' | 'drop' | 'reschedule'
  readonly followUps: readonly FollowUpRow[]
}

export interface QueueDialogsProps {
  readonly question: QueueQuestion
  /** It was answered, or not. */
  readonly onClose: (isAnswered: boolean) => void
}

export function QueueDialogs({ question: { kind, followUps }, onClose }: QueueDialogsProps) {
  const t = useTranslate()
  const actions = useFollowUpActions()
  const count = followUps.length
  const [first] = followUps
  const answer = (doing: Promise<unknown>) => {
    onClose(true)
    void doing
  }
  if (kind === 'drop')
    return (
      <ReasonDialog
        count={count}
        onClose={() => onClose(false)}
        onDrop={(reason) => answer(actions.drop(followUps, reason))}
      />
    )
  if (kind === 'reschedule')
    return (
      <RescheduleDialog
        count={count}
        followUps={followUps}
        onClose={() => onClose(false)}
        onChoose={(how) => answer(actions.reschedule(followUps, how))}
      />
    )
  if (kind === 'wait' && first)
    return (
      <DayDialog
        title={t('followUpForm.waitTitle')}
        onClose={() => onClose(false)}
        onChoose={(day) => answer(actions.wait(first, day))}
        open={{ label: t('followUpForm.waitOpen'), onChoose: () => answer(actions.wait(first, null)) }}
      />
    )
  return (
    <DayDialog
      title={t('followUpForm.snoozeTitle', { count })}
      onClose={() => onClose(false)}
      onChoose={(day) => answer(actions.snooze(followUps, day))}
    />
  )
}
