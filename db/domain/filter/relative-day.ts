import { AppError } from '../errors.ts'
import { addDays, addMonths, weekday, type LocalDate } from '../local-date.ts'

/** Times named by where today is in them, in the order in which they are offered. Weeks run Monday to Sunday. */
export const periods = [
  'today',
  'yesterday',
  'tomorrow',
  'this-week',
  'last-week',
  'next-week',
  'this-month',
  'last-month',
  'next-month',
  'this-year',
  'last-year',
  'next-year',
] as const
export type Period = (typeof periods)[number]

interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

const nearDays: Partial<Record<Period, number>> = { today: 0, yesterday: -1, tomorrow: 1 }

/** The first and the last day of a period. */
export function daysOf(period: Period, today: LocalDate): Days {
  const near = nearDays[period]
  if (near !== undefined) return { from: addDays(today, near), to: addDays(today, near) }
  const by = period.startsWith('last') ? -1 : period.startsWith('next') ? 1 : 0
  if (period.endsWith('week')) {
    const from = addDays(today, 7 * by + 1 - weekday(today))
    return { from, to: addDays(from, 6) }
  }
  const isMonth = period.endsWith('month')
  const first = (isMonth ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`) as LocalDate
  const months = isMonth ? 1 : 12
  const from = addMonths(first, by * months)
  return { from, to: addDays(addMonths(from, months), -1) }
}

export const spanUnits = ['day', 'week', 'month', 'year'] as const
export type SpanUnit = (typeof spanUnits)[number]

/** A length of time, in whole days or months: a number is days. */
interface Span {
  readonly count: number
  readonly unit: SpanUnit
}

const letters: Readonly<Record<string, SpanUnit>> = { d: 'day', w: 'week', m: 'month', y: 'year' }
/** Months and years as long as they mostly are: enough for a bound. */
const inDays: Readonly<Record<SpanUnit, number>> = { day: 1, week: 7, month: 30, year: 365 }
/** More than a hundred years either way is a slip. */
const mostDays = 36_600

/** Reads what a filter keeps: 30 for days, `3w`, `3m`, `1y`. Undefined for what is no length of time. */
export function spanOf(value: unknown): Span | undefined {
  const [, digits, letter = 'd'] = /^(\d{1,5})([dwmy])?$/u.exec(String(value)) ?? []
  const unit = letters[letter]
  if (digits === undefined || unit === undefined) return undefined
  const count = Number(digits)
  return count > mostOf(unit) ? undefined : { count, unit }
}

/** What a filter keeps. Error: `input.invalid`, rather than a filter for today. */
export function requireSpan(value: unknown): Span {
  const span = spanOf(value)
  if (span === undefined) throw new AppError('input.invalid', { issues: ['value: issue.wrongType'] })
  return span
}

/** The longest time in a unit. */
export const mostOf = (unit: SpanUnit): number => Math.floor(mostDays / inDays[unit])

/** As a filter keeps it. */
export const spanValue = ({ count, unit }: Span): number | string =>
  unit === 'day' ? count : `${count}${unit.charAt(0)}`

/** So long after a day; before it where `sign` is -1. A day that a month lacks becomes its last one. */
export function daySpanAway(day: LocalDate, span: Span, sign: 1 | -1): LocalDate {
  const count = sign * span.count
  if (span.unit === 'month' || span.unit === 'year')
    return addMonths(day, span.unit === 'year' ? 12 * count : count)
  return addDays(day, span.unit === 'week' ? 7 * count : count)
}
