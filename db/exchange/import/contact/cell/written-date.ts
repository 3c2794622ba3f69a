import { fold } from '../../../../domain/fold.ts'
import { isLocalDate, type LocalDate } from '../../../../domain/local-date.ts'
import type { DateOrder } from '../../../../domain/import-mapping.ts'

/** The days that a written date may mean: one, two where day and month may be exchanged, or none. */
interface ReadDate {
  readonly dayFirst: LocalDate | null
  readonly monthFirst: LocalDate | null
}

/** A date as people and programs write it. Undefined when it is none, or has no year. */
export function readDate(text: string, order: DateOrder): LocalDate | undefined {
  const read = possibleDates(text)
  return (
    (order === 'dayFirst' ? read.dayFirst : read.monthFirst) ?? read.dayFirst ?? read.monthFirst ?? undefined
  )
}

/** Whether a text is nothing but a date, by its shape alone: a number is none. */
export function isWrittenDate(text: string): boolean {
  const { dayFirst, monthFirst } = possibleDates(text)
  return /\D/.test(text.trim()) && !text.includes(':') && (dayFirst ?? monthFirst) !== null
}

/** Whether the order of day and month decides which day it is. */
export const isAmbiguousDate = (text: string): boolean => orderIn(text) === 'either'

/** The only order in which a text is a day, or `either`; `none` for no day, undefined where the order decides nothing. */
export function orderIn(text: string): DateOrder | 'either' | 'none' | undefined {
  const { dayFirst, monthFirst } = possibleDates(text)
  if (dayFirst === monthFirst) return dayFirst === null ? 'none' : undefined
  if (dayFirst !== null && monthFirst !== null) return 'either'
  return dayFirst === null ? 'monthFirst' : 'dayFirst'
}

/** The order that most of the texts can only be read in; undefined when all read both ways, or as many each way. */
export function guessDateOrder(texts: Iterable<string>): DateOrder | undefined {
  let balance = 0
  for (const text of texts) {
    const order = orderIn(text)
    if (order === 'dayFirst' || order === 'monthFirst') balance += order === 'dayFirst' ? 1 : -1
  }
  if (balance === 0) return undefined
  return balance > 0 ? 'dayFirst' : 'monthFirst'
}

const both = (date: LocalDate | null): ReadDate => ({ dayFirst: date, monthFirst: date })

function possibleDates(raw: string): ReadDate {
  const text = raw.trim()
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:$|[T ])/.exec(text)
  if (iso) return both(toDate(iso[1], iso[2], iso[3]))
  const shortIso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ])/.exec(text)
  if (shortIso) return both(toDate(shortIso[1], shortIso[2], shortIso[3]))
  if (/^[1-5]\d{4}$/.test(text)) return both(serialDate(Number(text)))
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:$|[T ,])/.exec(text)
  if (!numbers) return both(namedMonthDate(text))
  const [, first, second, year] = numbers
  return { dayFirst: toDate(year, second, first), monthFirst: toDate(year, first, second) }
}

/** Days since the last of 1899, as a spreadsheet counts them: what it writes where the format of a date was lost. */
function serialDate(days: number): LocalDate | null {
  const text = new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)
  return isLocalDate(text) ? text : null
}

/** Years of two digits: people write 1931 so, and 2030. */
const fullYear = (year: string): number =>
  year.length === 2 ? Number(year) + (Number(year) > 30 ? 1900 : 2000) : Number(year)

function toDate(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): LocalDate | null {
  const two = (part: string | number | undefined) => String(part ?? '').padStart(2, '0')
  const text = `${fullYear(year ?? '')}-${two(month)}-${two(day)}`
  return isLocalDate(text) ? text : null
}

// By their first letters, folded; longer ones first where one begins another.
const months: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'ago', 'aou'],
  ['sep', 'set'],
  ['oct', 'okt', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
]

const monthNumber = (word: string): number =>
  months.findIndex((starts) =>
    starts.some((start) => word === start || (start.length >= 3 && word.startsWith(start))),
  ) + 1

/** "01 Jan 2020", "Jan 1, 2020", "1 de enero de 2020", "1. Januar 2020", "Mar 4 24". */
function namedMonthDate(text: string): LocalDate | null {
  const plain = fold(text)
    .replace(/[.,'’]|\b(?:de|del|of)\b/g, ' ')
    .trim()
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|º)?[\s-]+([a-z]{3,})[\s-]+(\d{4}\b|\d{2}$)/.exec(plain)
  const monthFirst = /^([a-z]{3,})[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\d{4}\b|\d{2}$)/.exec(plain)
  const [, day, month, year] = dayFirst ?? [undefined, monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  return month === undefined ? null : toDate(year, monthNumber(month), day)
}
