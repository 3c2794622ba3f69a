import { useMemo } from 'react'
import type { FollowUpRow } from '../../../db/domain/row/follow-up-row.ts'
import { shortDate } from '../../../db/domain/date-phrase.ts'
import type { FollowUpId } from '../../../db/domain/follow-up.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { MemberId } from '../../../db/domain/member.ts'
import type { Reschedule } from '../../../db/domain/reschedule.ts'
import { isGuarded } from '../../../db/domain/sensitivity.ts'
import { useTellChange } from '../../app/api/changes.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { useToday } from '../../app/api/today.ts'

type FollowUps = readonly FollowUpRow[]

/** What can be done to follow-ups. Each happens at once, says what happened, and offers Undo. */
interface FollowUpActions {
  readonly complete: (followUps: FollowUps) => Promise<unknown>
  readonly snooze: (followUps: FollowUps, until: LocalDate) => Promise<unknown>
  /** Until a day, or until it comes. */
  readonly wait: (followUp: FollowUpRow, until: LocalDate | null) => Promise<unknown>
  readonly drop: (followUps: FollowUps, reason: string) => Promise<unknown>
  readonly reopen: (followUp: FollowUpRow) => Promise<unknown>
  readonly reschedule: (followUps: FollowUps, how: Reschedule) => Promise<unknown>
  readonly own: (followUps: FollowUps, owner: MemberId | null) => Promise<unknown>
}

const idsOf = (followUps: FollowUps): FollowUpId[] => followUps.map(({ id }) => id)

export function useFollowUpActions(): FollowUpActions {
  const { t, locale } = useLanguage()
  const today = useToday()
  const tell = useTellChange()
  return useMemo(() => {
    const shown = (day: LocalDate) => shortDate(day, today, locale)
    return {
      complete: (followUps) =>
        tell(
          ask('followUp', 'completeEach', { ids: idsOf(followUps) }),
          t('followUpForm.done', named(followUps)),
        ),
      snooze: (followUps, until) =>
        tell(
          ask('followUp', 'snoozeEach', { ids: idsOf(followUps), until }),
          t('followUpForm.snoozed', { ...named(followUps), day: shown(until) }),
        ),
      wait: (followUp, until) =>
        tell(
          ask('followUp', 'wait', { id: followUp.id, until }),
          until === null
            ? t('followUpForm.waits', { title: titleOf([followUp]) })
            : t('followUpForm.waitsUntil', { title: titleOf([followUp]), day: shown(until) }),
        ),
      drop: (followUps, reason) =>
        tell(
          ask('followUp', 'dropEach', { ids: idsOf(followUps), reason }),
          t('followUpForm.dropped', named(followUps)),
        ),
      reopen: (followUp) =>
        tell(
          ask('followUp', 'reopen', { id: followUp.id }),
          t('followUpForm.reopened', { title: titleOf([followUp]) }),
        ),
      reschedule: (followUps, how) =>
        tell(
          ask('followUp', 'rescheduleEach', { ids: idsOf(followUps), how }),
          t('reschedule.done', named(followUps)),
        ),
      own: (followUps, owner) =>
        tell(
          ask('followUp', 'updateEach', { ids: idsOf(followUps), fields: { owner } }),
          t('followUpForm.ownerChanged', named(followUps)),
        ),
    }
  }, [t, locale, today, tell])
}

/** What a notice says of them: the one title, or how many. */
export const named = (followUps: FollowUps) => ({ count: followUps.length, title: titleOf(followUps) })

/** What is guarded is not told by a notice, which others may read over a shoulder. */
function titleOf([followUp]: FollowUps): string {
  if (!followUp || isGuarded(followUp.sensitivity)) return '…'
  return followUp.title.length > 40 ? `${followUp.title.slice(0, 38).trimEnd()}…` : followUp.title
}
