import type { FollowUpRow } from '../../../db/domain/row/follow-up-row.ts'
import { longDate, relativeDate, shortDate, timeOfDay } from '../../../db/domain/date-phrase.ts'
import { daysBetween, type LocalDate } from '../../../db/domain/local-date.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import { useLanguage, type Language } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { Badge, type BadgeProps } from '../../ui/badge.tsx'
import text from '../../ui/text.module.css'

export interface FollowUpWhenProps {
  readonly followUp: FollowUpRow
  readonly filled?: boolean
}

/** When a follow-up asks for attention: "6 days overdue", "today", "until Fri 13 Mar"; the exact day on hover. */
export function FollowUpWhen({ followUp, filled = false }: FollowUpWhenProps) {
  const language = useLanguage()
  const today = useToday()
  const { text: words, day, look } = whenOf(followUp, today, language)
  return (
    <time dateTime={day ?? undefined} title={day ? longDate(day, language.locale) : undefined}>
      {look ? (
        <Badge {...look} filled={filled}>
          {words}
        </Badge>
      ) : filled ? (
        <Badge filled>{words}</Badge>
      ) : (
        <span className={text.small}>{words}</span>
      )}
    </time>
  )
}

/** Whether that is the day on which it is due, which then need not be said beside it. */
export const saysDueDay = (followUp: FollowUpRow, today: LocalDate, language: Language): boolean =>
  whenOf(followUp, today, language).isDueDay === true

interface When {
  readonly text: string
  readonly day: LocalDate | null
  readonly look?: Pick<BadgeProps, 'tone' | 'shape'>
  /** The words are the day on which it is due. */
  readonly isDueDay?: true
}

const overdue = { tone: 'danger', shape: 'diamond' } as const
const waiting = { tone: 'neutral', shape: 'bars' } as const
const finished = { tone: 'ok', shape: 'disc' } as const

function whenOf(followUp: FollowUpRow, today: LocalDate, language: Language): When {
  const { t, locale } = language
  const { state, bucket, dueOn, doneOn, waitingUntil, visibleFrom } = followUp
  const short = (day: LocalDate) => shortDate(day, today, locale)
  if (state === 'done')
    return { text: doneOn ? relativeDate(doneOn, today, locale) : '', day: doneOn, look: finished }
  if (state === 'dropped') return { text: t('followUpState.dropped'), day: null }
  if (bucket === 'waiting') {
    const words = waitingUntil
      ? t('followUpForm.until', { day: short(waitingUntil) })
      : t('followUpState.waiting')
    return { text: words, day: waitingUntil, look: waiting }
  }
  if (bucket === 'overdue' && dueOn) {
    const count = daysBetween(dueOn, today)
    return { text: t('followUpForm.overdue', { count }), day: dueOn, look: overdue }
  }
  if (visibleFrom && visibleFrom > today)
    return { text: t('followUpForm.snoozedTo', { day: short(visibleFrom) }), day: visibleFrom }
  return dueText(followUp, today, language)
}

function dueText({ dueOn, dueTime }: FollowUpRow, today: LocalDate, { t, locale }: Language): When {
  if (dueOn === null) return { text: t('followUpForm.noDate'), day: null }
  const day = dueOn === today ? relativeDate(dueOn, today, locale) : shortDate(dueOn, today, locale)
  return {
    text: dueTime ? `${day} ${timeOfDay(dueTime as LocalTime, locale)}` : day,
    day: dueOn,
    isDueDay: true,
  }
}
