import { relativeDate, shortDate, timeOfDay } from '../../../db/domain/date-phrase.ts'
import { dayHere, timeHere } from './here.ts'
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
  return (at) => {
    const date = dayHere(at)
    const day = shortDate(date, today, locale)
    const time = timeOfDay(timeHere(at), locale)
    return { relative: relativeDate(date, today, locale), day, time, exact: `${day} ${time}` }
  }
}
