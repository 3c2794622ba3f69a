import { usualCadence } from '../../../db/domain/cadence.ts'
import { longDate, relativeDate } from '../../../db/domain/date-phrase.ts'
import { daysBetween, type LocalDate } from '../../../db/domain/local-date.ts'
import { useLanguage, type Language } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { Thread } from '../../ui/thread.tsx'

export interface LastContactProps {
  /** The day of the last meaningful contact; null when there was none. */
  readonly on: LocalDate | null
}

/** The thread of silence, and the same in words: "12 days ago". */
export function LastContact({ on }: LastContactProps) {
  return <LastContactCell on={on} today={useToday()} language={useLanguage()} />
}

export interface LastContactCellProps extends LastContactProps {
  readonly today: LocalDate
  readonly language: Language
}

/** The same for the rows of a grid, which have the day and the language from their list: it asks for neither. */
export function LastContactCell({ on, today, language: { t, locale } }: LastContactCellProps) {
  if (on === null)
    return (
      <Thread days={null} cadence={usualCadence}>
        {t('listScreen.never')}
      </Thread>
    )
  return (
    <Thread days={daysBetween(on, today)} cadence={usualCadence} title={longDate(on, locale)}>
      {relativeDate(on, today, locale)}
    </Thread>
  )
}
