import {
  CalendarDate,
  GregorianCalendar,
  parseDate,
  toCalendar,
  type DateValue,
} from '@internationalized/date'
import { typedYears, type LocalDate } from '../../db/domain/local-date.ts'

/** The first and last day that a person means. */
export const earliest = new CalendarDate(typedYears.first, 1, 1)
export const latest = new CalendarDate(typedYears.last, 12, 31)

export const toCalendarDate = (date: LocalDate | null | undefined): CalendarDate | null =>
  date ? parseDate(date) : null

/** A day as the domain writes it, whatever calendar it was chosen in. */
export const toLocalDate = ({ calendar, era, year, month, day }: DateValue): LocalDate =>
  toCalendar(
    new CalendarDate(calendar, era, year, month, day),
    new GregorianCalendar(),
  ).toString() as LocalDate
