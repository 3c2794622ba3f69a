import { addMonths, type LocalDate } from './local-date.ts'

/** How often somebody was reached in a month. */
export interface MonthOfContact {
  /** `2026-03` */
  readonly month: string
  readonly count: number
}

const months = 12

/** The first day of the eleventh month before. */
export const momentumFrom = (day: LocalDate): LocalDate =>
  `${addMonths(day, 1 - months).slice(0, 7)}-01` as LocalDate

/** The twelve months up to a day, the one without contact included. */
export const momentumOf = (counts: ReadonlyMap<string, number>, day: LocalDate): readonly MonthOfContact[] =>
  Array.from({ length: months }, (_, index) => {
    const month = addMonths(day, index + 1 - months).slice(0, 7)
    return { month, count: counts.get(month) ?? 0 }
  })
