import { usualCadence } from '../../../db/domain/cadence.ts'
import { longDate, relativeDate } from '../../../db/domain/date-phrase.ts'
import { daysBetween, type LocalDate } from '../../../db/domain/local-date.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { Thread } from '../../ui/thread.tsx'

export interface LastContactProps {
  /** The day of the last meaningful contact; null when there was none. */
  readonly on: LocalDate | null
}

/** The thread of silence, and the same in words: "12 days ago". */
export function LastContact({ on }: LastContactProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
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
