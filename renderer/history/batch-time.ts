import { timeOfDay } from '../../db/domain/date-phrase.ts'
import { timeAt } from '../../db/domain/local-time.ts'

const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

/** The time of day of a moment, where the person is, as the place writes it. */
export const batchTime = (at: string, locale: string): string =>
  timeOfDay(timeAt(Date.parse(at), timeZone), locale)
