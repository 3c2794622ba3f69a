import { dateAt } from '../../db/domain/local-date.ts'
import { relativeDate, shortDate } from '../../db/domain/date-phrase.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'

interface Moment {
  /** "today", "3 days ago". */
  readonly relative: string
  /** "Tue 3 Mar 14:05". */
  readonly exact: string
}

/** How a moment is said here and now. */
export function useMoment(): (at: string) => Moment {
  const { locale } = useLanguage()
  const today = useToday()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  return (at) => {
    const day = dateAt(Date.parse(at), timeZone)
    return {
      relative: relativeDate(day, today, locale),
      exact: `${shortDate(day, today, locale)} ${clock.format(Date.parse(at))}`,
    }
  }
}
