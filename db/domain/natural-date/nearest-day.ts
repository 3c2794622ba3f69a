import { addMonths, type LocalDate } from '../local-date.ts'
import type { DayContext } from './day-reader.ts'
import { firstOfMonth } from './day-steps.ts'

/** The leap day comes after eight years at most. */
const years = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** Of this year, or of the next that has such a day; of what happened, of the one before. */
export function nearest(
  inYear: (year: number) => LocalDate | undefined,
  { today, toward }: DayContext,
): LocalDate | undefined {
  const isPast = toward === 'past'
  return years
    .map((by) => inYear(Number(today.slice(0, 4)) + (isPast ? -by : by)))
    .find((one) => one !== undefined && (isPast ? one <= today : one >= today))
}

/** Of this month; where that is behind, or still ahead of what happened, of the one beside it. */
export function nearestMonth(
  within: (first: LocalDate) => LocalDate | undefined,
  { today, toward }: DayContext,
): LocalDate | undefined {
  const by = toward === 'past' ? -1 : 1
  return [0, by]
    .map((months) => within(addMonths(firstOfMonth(today), months)))
    .find((one) => one !== undefined && (toward === 'past' ? one <= today : one >= today))
}
