import {
  CalendarDate,
  GregorianCalendar,
  parseDate,
  toCalendar,
  type DateValue,
} from '@internationalized/date'
import type { LocalDate } from '../../db/domain/local-date.ts'

/** The first and last day the domain keeps. */
export const earliest = new CalendarDate(1600, 1, 1)
export const latest = new CalendarDate(9999, 12, 31)

export const toCalendarDate = (date: LocalDate | null | undefined): CalendarDate | null =>
  date ? parseDate(date) : null

/**
 * A day as the domain writes it, whatever calendar it was chosen in. Undefined while a year is only half typed:
 * 0002 on the way to 2026 is a day, but none anybody means.
 */
export function toLocalDate(value: DateValue | null): LocalDate | null | undefined {
  if (value === null) return null
  const date = toCalendar(
    new CalendarDate(value.calendar, value.era, value.year, value.month, value.day),
    new GregorianCalendar(),
  )
  const isKept = date.compare(earliest) >= 0 && date.compare(latest) <= 0
  return isKept ? (date.toString() as LocalDate) : undefined
}
