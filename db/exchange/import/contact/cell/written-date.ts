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

/**
 * A birthday that says no age, as ISO 8601 writes it: "--05-12" of "12 May" or "5/12". Undefined for any other text.
 */
export function readYearless(text: string, order: DateOrder): string | undefined {
  const { dayFirst, monthFirst } = possibleYearless(text)
  return ((order === 'dayFirst' ? dayFirst : monthFirst) ?? dayFirst ?? monthFirst)?.replace(/^\d{4}/u, '-')
}

/** Whether a text is nothing but a date, by its shape alone: a number is none. */
export const isWrittenDate = (text: string): boolean =>
  /\D/.test(text.trim()) && isDay(text) && splitTime(text).time === ''

/** Whether a text is a date that says the time of day as well; midnight is what programs write for none. */
export const saysTime = (text: string): boolean => {
  const { time } = splitTime(text)
  return time !== '' && !midnight.test(time) && isDay(text)
}

function isDay(text: string): boolean {
  const { dayFirst, monthFirst } = possibleDates(text)
  return (dayFirst ?? monthFirst) !== null
}

/** Whether the order of day and month decides which day it is. */
export const isAmbiguousDate = (text: string): boolean => orderInYear(text) === 'either'

type OrderIn = DateOrder | 'either' | 'none' | undefined

/** The only order in which a text is a day, or `either`; `none` for no day, undefined where the order decides nothing. */
export const orderIn = (text: string): OrderIn => orderOf(possibleDates(text))

/** The same where a day may stand without its year. */
export function orderInYear(text: string): OrderIn {
  const order = orderIn(text)
  return order === 'none' ? orderOf(possibleYearless(text)) : order
}

function orderOf({ dayFirst, monthFirst }: ReadDate): OrderIn {
  if (dayFirst === monthFirst) return dayFirst === null ? 'none' : undefined
  if (dayFirst !== null && monthFirst !== null) return 'either'
  return dayFirst === null ? 'monthFirst' : 'dayFirst'
}

/** The order that most of the texts can only be read in; undefined when all read both ways, or as many each way. */
export function guessDateOrder(texts: Iterable<string>): DateOrder | undefined {
  let balance = 0
  for (const text of texts) {
    const order = orderInYear(text)
    if (order === 'dayFirst' || order === 'monthFirst') balance += order === 'dayFirst' ? 1 : -1
  }
  if (balance === 0) return undefined
  return balance > 0 ? 'dayFirst' : 'monthFirst'
}

const both = (date: LocalDate | null): ReadDate => ({ dayFirst: date, monthFirst: date })

/** How the hour stands behind a day: "T07:08:09.5Z", " 9:30 p.m. EST", " at 9am", ", 10h30", " 07:08 +0200". */
const timeOfDay = new RegExp(
  [
    /(?:T|[\s,]\s*(?:at\s+)?)/,
    /(?<time>\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?(?:\s*[ap]\.?\s?m\b\.?)?|(?<=T)\d{4}(?:\d{2})?|\d{1,2}h(?:\d{2})?|\d{1,2}\s*[ap]\.?\s?m\b\.?)/,
    /(?:\s*(?:h|hrs?|uhr)\b\.?)?/,
    /(?:\s*(?:Z|UTC|GMT|[ECMPA][SD]?T|AK[SD]T|HST|CEST|WES?T|EES?T|BST|IST|JST|MSK)\b)?/,
    /(?:\s*[+-]\d{2}(?::?\d{2})?)?$/,
  ]
    .map(({ source }) => source)
    .join(''),
  'iu',
)

const midnight = /^(?:0{1,2}(?::?00){1,2}(?:[.,]0+)?|0{1,2}h(?:00)?|12(?::00){0,2}\s*a.*)$/iu

/** A day, and the hour behind it as it is written; empty where there is none. */
function splitTime(raw: string): { readonly day: string; readonly time: string } {
  const text = raw.trim()
  const found = timeOfDay.exec(text)
  return found
    ? { day: text.slice(0, found.index).trim(), time: found.groups?.['time'] ?? '' }
    : { day: text, time: '' }
}

/** Where more than a day and its hour is written, it is no date: what stands behind would be lost. */
function possibleDates(raw: string): ReadDate {
  const text = splitTime(raw).day.replace(/,$/u, '')
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:Z|[+-]\d{2}:\d{2})?$/.exec(text)
  if (iso) return both(toDate(iso[1], iso[2], iso[3]))
  const shortIso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (shortIso) return both(toDate(shortIso[1], shortIso[2], shortIso[3]))
  if (/^[1-5]\d{4}$/.test(text)) return both(serialDate(Number(text)))
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text)
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

/** A year with all its days, for the days of any. */
const anyYear = '2000'

/** "--05-12", "5/12", "12.5.", "12 May", "May 12th", "12 de mayo": a day of every year. */
function possibleYearless(raw: string): ReadDate {
  const text = raw.trim()
  const [, month, day] = /^--(\d{2})-?(\d{2})$/u.exec(text) ?? []
  if (month !== undefined) return both(toDate(anyYear, month, day))
  const [, first, second] = /^(\d{1,2})[-/.](\d{1,2})\.?$/u.exec(text) ?? []
  if (first === undefined) return both(/\p{L}/u.test(text) ? namedMonthDate(`${text} ${anyYear}`) : null)
  return { dayFirst: toDate(anyYear, second, first), monthFirst: toDate(anyYear, first, second) }
}

/** "01 Jan 2020", "Jan 1, 2020", "1 de enero de 2020", "1. Januar 2020", "Mar 4 24". */
function namedMonthDate(text: string): LocalDate | null {
  const plain = fold(text)
    .replace(/[.,'’]|\b(?:de|del|of)\b/g, ' ')
    .trim()
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|º)?[\s-]+([a-z]{3,})[\s-]+(\d{4}|\d{2})$/.exec(plain)
  const monthFirst = /^([a-z]{3,})[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\d{4}|\d{2})$/.exec(plain)
  const [, day, month, year] = dayFirst ?? [undefined, monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  return month === undefined ? null : toDate(year, monthNumber(month), day)
}
