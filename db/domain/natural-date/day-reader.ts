import type { LocalDate } from '../local-date.ts'

export interface DayContext {
  readonly today: LocalDate
  /** BCP 47: says whether 3/4 is the third of April or the fourth of March. */
  readonly locale: string
  /** Which of two days a weekday, or a date without a year, means: what is due lies ahead, what happened lies behind. */
  readonly toward: 'future' | 'past'
}

export interface ReadDay {
  readonly day: LocalDate
  /** Others would understand another day: "next Friday" said on a Tuesday, 3/4. */
  readonly isAmbiguous: boolean
}

/** Text is a day beyond doubt. */
export type DayReader = (words: string, context: DayContext) => LocalDate | ReadDay | undefined
