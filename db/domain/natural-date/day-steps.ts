import { addDays, addMonths, addWorkingDays, weekday, type LocalDate } from '../local-date.ts'
import { units } from './date-words.ts'

/** Beyond ten years it is a slip of the finger. */
const furthestDays = 3660

export function shifted(from: LocalDate, count: number, unit: string): LocalDate | undefined {
  const { days = 0, months = 0, workingDays = 0 } = (Object.hasOwn(units, unit) && units[unit]) || {}
  const length = days + months * 30 + workingDays * (7 / 5)
  if (Math.abs(count) * length > furthestDays || length === 0) return undefined
  if (workingDays > 0) return addWorkingDays(from, count * workingDays)
  return months > 0 ? addMonths(from, count * months) : addDays(from, count * days)
}

export const nextMonday = (today: LocalDate): LocalDate => addDays(today, 8 - weekday(today))

export const lastOfMonth = (day: LocalDate): LocalDate => addDays(addMonths(firstOfMonth(day), 1), -1)

export const firstOf = (month: number, year: number): LocalDate =>
  `${year}-${String(month).padStart(2, '0')}-01` as LocalDate

export const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 8)}01` as LocalDate

/** From the first of a month on, or back from its last where negative; not every month has a fifth. */
export function nthWeekday(first: LocalDate, day: number, nth: number): LocalDate | undefined {
  const found =
    nth > 0
      ? addDays(comingWeekday(addDays(first, -1), day), (nth - 1) * 7)
      : addDays(comingWeekday(lastOfMonth(first), day), nth * 7)
  return firstOfMonth(found) === first ? found : undefined
}

/** The first such day after today, at most a week away. */
export const comingWeekday = (today: LocalDate, day: number): LocalDate =>
  addDays(today, ((day - weekday(today) + 6) % 7) + 1)
