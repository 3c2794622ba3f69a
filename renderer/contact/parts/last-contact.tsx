import type { ReactNode } from 'react'
import { longDate, relativeDate } from '../../../db/domain/date-phrase.ts'
import { daysBetween, type LocalDate } from '../../../db/domain/local-date.ts'
import { silenceReason, silenceState, type Silence } from '../../../db/domain/silence.ts'
import { useLanguage, type Language } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { Thread } from '../../ui/thread.tsx'

export interface LastContactProps {
  /** The day of the last meaningful contact; null when there was none. */
  readonly on: LocalDate | null
  /** Null where nobody watches. */
  readonly silence: Silence | null
}

/** The thread of silence, and the same in words: "12 days ago". On hover why it is green, amber or red. */
export function LastContact({ on, silence }: LastContactProps) {
  return <LastContactCell on={on} silence={silence} today={useToday()} language={useLanguage()} />
}

export interface LastContactCellProps extends LastContactProps {
  readonly today: LocalDate
  readonly language: Language
}

const threadStates = { ok: 'ok', quiet: 'warn', cold: 'danger' } as const

/** The same for the rows of a grid, which have the day and the language from their list: it asks for neither. */
export function LastContactCell({ on, silence, today, language: { t, locale } }: LastContactCellProps) {
  const words = on === null ? t('listScreen.never') : relativeDate(on, today, locale)
  const title = [on && longDate(on, locale), silence && silenceReason(t, silence, today)]
  return (
    <SilenceThread silence={silence} today={today} title={title.filter((part) => part !== null).join('\n')}>
      {words}
    </SilenceThread>
  )
}

interface SilenceThreadProps {
  readonly silence: Silence | null
  readonly today: LocalDate
  readonly children: ReactNode
  /** On hover. */
  readonly title?: string
}

/** The thread of a silence beside other words. */
export function SilenceThread({ silence, today, children, title }: SilenceThreadProps) {
  return (
    <Thread
      days={silence && daysBetween(silence.since, today)}
      cadence={silence}
      {...(silence && { state: threadStates[silenceState(silence, today)] })}
      {...(title !== undefined && { title })}
    >
      {children}
    </Thread>
  )
}
