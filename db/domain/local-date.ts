import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Clock } from './clock.ts'
import { AppError } from './errors.ts'

/** A day on the calendar, `YYYY-MM-DD`, of no zone. Plain text comparison orders it. Years 1600 to 9999. */
export type LocalDate = string & { readonly __localDate: true }

export const lastDate = '9999-12-31' as LocalDate

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const shapeLength = 10

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether the value is the text of a real day within the range (2023-02-29 is not). */
export function isLocalDate(value: unknown): value is LocalDate {
  const match = typeof value === 'string' ? shape.exec(value) : null
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1600 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The first and last year of days that a person types: beyond them it is a slip of the finger, as 20226 begins with 2022. */
export const typedYears = { first: 1800, last: 2200 } as const

export function isOfLivingMemory(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4))
  return year >= typedYears.first && year <= typedYears.last
}

/** Accepts the canonical text only; a form or an importer makes it from what people write. */
export const localDateSchema = z.custom<LocalDate>(isLocalDate, { error: 'issue.localDate' })

/** The same of a day that a person types, wherever that is. What a file says is kept as it is. */
export const typedDaySchema = localDateSchema.refine(isOfLivingMemory, { error: 'issue.farYear' })

/** @throws AppError `input.invalid` when the text is not a real day between 1600 and 9999. */
export function parseLocalDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw outOfRange(text)
  return text
}

const outOfRange = (text: string) => new AppError('input.invalid', { issues: [`${text}: issue.localDate`] })

const fromPlain = (date: Temporal.PlainDate): LocalDate => parseLocalDate(date.toString())

const toPlain = (date: LocalDate) => Temporal.PlainDate.from(date)

/** The day an instant falls on in a zone. */
export const dateAt = (epochMs: number, zone: string): LocalDate =>
  fromPlain(Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDate())

/** The day it is now where the clock is. */
export const today = (clock: Clock): LocalDate => dateAt(clock.now(), clock.zone)

/** When the day begins in a zone, in epoch milliseconds (not always at 00:00: some zones change clocks then). */
export const startOfDay = (date: LocalDate, zone: string): number =>
  toPlain(date).toZonedDateTime(zone).epochMilliseconds

const dayMs = 86_400_000
/** Of `Date`, which ends some 270,000 years away. */
const lastTime = 8.64e15

/**
 * By plain arithmetic, as a page of follow-ups asks for it in row after row.
 * @throws AppError `input.invalid` when the result leaves the years 1600 to 9999.
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  const time = Date.parse(date) + days * dayMs
  const text = Math.abs(time) <= lastTime ? new Date(time).toISOString().slice(0, shapeLength) : ''
  if (!Number.isInteger(days) || !isLocalDate(text)) throw outOfRange(`${date} + ${days}`)
  return text
}

/**
 * The same day some months on; a day that month lacks becomes its last one (31 January + 1 = 28 or 29 February).
 * @throws AppError `input.invalid` when the result leaves the years 1600 to 9999.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  try {
    return fromPlain(toPlain(date).add({ months }))
  } catch (error) {
    if (error instanceof RangeError) throw outOfRange(`${date} + ${months} months`)
    throw error
  }
}

/** Whole days from one date to another: negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => new Date(date).getUTCDay() || 7

/** The same day, or the Monday after it. */
export function workingDayFrom(date: LocalDate): LocalDate {
  const away = weekday(date) - 5
  return away > 0 ? addDays(date, 3 - away) : date
}

/** So many of the days from Monday to Friday on, or back where negative; holidays are not known. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  const away = Math.max(weekday(date) - 5, 0)
  const from = days < 0 ? workingDayFrom(date) : addDays(date, -away)
  const weeks = Math.floor((weekday(from) - 1 + days) / 5)
  return addDays(from, days + weeks * 2)
}

/**
 * The last of the seven days that begin with the date. "The next seven days" mean these everywhere: weeks begin on other
 * days elsewhere, and the last day of a week would look ahead at nothing.
 */
export const lastOfSevenDays = (date: LocalDate): LocalDate =>
  daysBetween(date, lastDate) < 6 ? lastDate : addDays(date, 6)
