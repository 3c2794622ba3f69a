import { dateAt } from '../../../db/domain/local-date.ts'
import { relativeDate, shortDate, timeOfDay } from '../../../db/domain/date-phrase.ts'
import { timeAt } from '../../../db/domain/local-time.ts'
import { useLanguage } from './language.tsx'
import { useToday } from './today.ts'

interface Moment {
  /** "today", "3 days ago". */
  readonly relative: string
  /** "Tue 3 Mar". */
  readonly day: string
  /** "2:05 pm". */
  readonly time: string
  /** Both: "Tue 3 Mar 2:05 pm". */
  readonly exact: string
}

/** How a moment is said here and now. */
export function useMoment(): (at: string) => Moment {
  const { locale } = useLanguage()
  const today = useToday()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return (at) => {
    const date = dateAt(Date.parse(at), timeZone)
    const day = shortDate(date, today, locale)
    const time = timeOfDay(timeAt(Date.parse(at), timeZone), locale)
    return { relative: relativeDate(date, today, locale), day, time, exact: `${day} ${time}` }
  }
}
