import {
  addDays,
  addMonths,
  addWorkingDays,
  isLocalDate,
  isOfLivingMemory,
  weekday,
  type LocalDate,
} from '../local-date.ts'
import { ordinalOf } from '../recurrence/words.ts'
import { emptyWords, monthOf, namedDays, numberOf, units, weekdayOf, withWorkdays } from './date-words.ts'

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

/** The day that folded words mean, all of them together; undefined for anything else, and in years nobody means. */
export function readDay(words: string, context: DayContext): ReadDay | undefined {
  const plain = withWorkdays(words)
    .replace(/[.,]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '' && !emptyWords.has(word))
    .join(' ')
  for (const read of readers) {
    const found = read(plain, context)
    const said = typeof found === 'string' ? { day: found, isAmbiguous: false } : found
    if (said !== undefined) return isOfLivingMemory(said.day) ? said : undefined
  }
  return undefined
}

/** Text is a day beyond doubt. */
type Reader = (words: string, context: DayContext) => LocalDate | ReadDay | undefined

const readNamed: Reader = (words, { today }) =>
  Object.hasOwn(namedDays, words) ? addDays(today, namedDays[words] ?? 0) : undefined

/** Beyond ten years it is a slip of the finger. */
const furthestDays = 3660

function shifted(from: LocalDate, count: number, unit: string): LocalDate | undefined {
  const { days = 0, months = 0, workingDays = 0 } = (Object.hasOwn(units, unit) && units[unit]) || {}
  const length = days + months * 30 + workingDays * (7 / 5)
  if (Math.abs(count) * length > furthestDays || length === 0) return undefined
  if (workingDays > 0) return addWorkingDays(from, count * workingDays)
  return months > 0 ? addMonths(from, count * months) : addDays(from, count * days)
}

const ago = /^(?:hace )?(?:a )?(\w+) (\w+)( ago| atras)?$/u
const ahead = /^(?:in|within|en|dentro) (?:a )?(\w+) (\w+)$/u
const hence = /^(?:a )?(\w+) (\w+) (?:from|desde|a partir)(?: now| today| ahora| hoy)$/u
const short = /^\+?(\d{1,4}) ?([a-z]+)$/u

const readDistance: Reader = (words, { today, toward }) => {
  const [, many = '', unit = ''] = ahead.exec(words) ?? hence.exec(words) ?? short.exec(words) ?? []
  const count = numberOf(many)
  if (count !== undefined)
    return shifted(today, toward === 'past' && short.test(words) ? -count : count, unit)
  const [, before = '', of = '', suffix] = ago.exec(words) ?? []
  const back = suffix !== undefined || words.startsWith('hace ') ? numberOf(before) : undefined
  return back === undefined ? undefined : shifted(today, -back, of)
}

const nextWords = /^(?:next|proxim[oa])$/u
const lastWords = /^(?:last|pasad[oa]|ultim[oa])$/u

/** "Next week" is its Monday; "next month" the same day of it. "Last" and "pasado" lead the other way. */
const readNextUnit: Reader = (words, { today }) => {
  const [, first = '', second = ''] = /^(\w+) (\w+|que viene)$/u.exec(words) ?? []
  const unit = Object.hasOwn(units, first) ? first : second
  const other = unit === first ? second : first
  const isNext = nextWords.test(other) || other === 'que viene'
  if (isNext) return /^week|^semana/u.test(unit) ? nextMonday(today) : shifted(today, 1, unit)
  return lastWords.test(other) ? shifted(today, -1, unit) : undefined
}

const nextMonday = (today: LocalDate): LocalDate => addDays(today, 8 - weekday(today))

const lastOfMonth = (day: LocalDate): LocalDate => addDays(addMonths(firstOfMonth(day), 1), -1)

const end = /^(?:at |a )?(?:end|fin|fines|finales) (?:this |este |esta )?(.+)$|^(?:this |este )?(\w+) end$/u

/** "End of the month", "fin de mes", "fines de marzo"; of a week it is Friday, and "fin de semana" is Saturday. */
const readEnd: Reader = (words, context) => {
  const [, after, before] = end.exec(words.replace('weekend', 'semana end')) ?? []
  const of = after ?? before
  if (of === undefined) return undefined
  return Object.hasOwn(ends, of) ? ends[of]?.(context.today) : endOfNamedMonth(of, context)
}

const endOfWeekday = (day: number) => (today: LocalDate) => comingWeekday(addDays(today, -1), day)
const endOfMonthAfter = (months: number) => (today: LocalDate) => lastOfMonth(addMonths(today, months))
/** Quarters end with March, June, September and December. */
const endOfQuarter = (today: LocalDate) => endOfMonthAfter((12 - Number(today.slice(5, 7))) % 3)(today)
const endOfYear = (today: LocalDate) => `${today.slice(0, 4)}-12-31` as LocalDate

const ends: Readonly<Record<string, (today: LocalDate) => LocalDate>> = {
  week: endOfWeekday(5),
  semana: endOfWeekday(6),
  month: endOfMonthAfter(0),
  mes: endOfMonthAfter(0),
  'next month': endOfMonthAfter(1),
  'proximo mes': endOfMonthAfter(1),
  'mes que viene': endOfMonthAfter(1),
  quarter: endOfQuarter,
  trimestre: endOfQuarter,
  year: endOfYear,
  ano: endOfYear,
}

function endOfNamedMonth(name: string, context: DayContext): LocalDate | undefined {
  const month = /^[a-z]+$/u.test(name) ? monthOf(name) : undefined
  return month === undefined ? undefined : nearest((year) => lastOfMonth(firstOf(month, year)), context)
}

const firstOf = (month: number, year: number): LocalDate =>
  `${year}-${String(month).padStart(2, '0')}-01` as LocalDate

const nthPhrase = /^(\w+) (\w+) (?:in |en )?(.+)$/u

/** "First Monday of December", "último viernes del mes", "primer lunes del mes que viene". */
const readNthWeekday: Reader = (words, context) => {
  const [, which = '', name = '', of = ''] = nthPhrase.exec(words) ?? []
  const nth = ordinalOf(which)
  const day = weekdayOf(name)
  if (nth === undefined || day === undefined) return undefined
  const within = (first: LocalDate) => nthWeekday(first, day, nth)
  if (/^(?:this |este )?(?:month|mes)$/u.test(of)) return nearestMonth(within, context)
  if (nextMonths.has(of)) return within(addMonths(firstOfMonth(context.today), 1))
  const [, monthName = '', year] = /^([a-z]+)(?: (\d{4}))?$/u.exec(of) ?? []
  const month = monthOf(monthName)
  if (month === undefined) return undefined
  const inYear = (one: number) => within(firstOf(month, one))
  return year === undefined ? nearest(inYear, context) : inYear(Number(year))
}

const nextMonths: ReadonlySet<string> = new Set(['next month', 'proximo mes', 'mes que viene'])

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 8)}01` as LocalDate

/** From the first of a month on, or back from its last where negative; not every month has a fifth. */
function nthWeekday(first: LocalDate, day: number, nth: number): LocalDate | undefined {
  const found =
    nth > 0
      ? addDays(comingWeekday(addDays(first, -1), day), (nth - 1) * 7)
      : addDays(comingWeekday(lastOfMonth(first), day), nth * 7)
  return firstOfMonth(found) === first ? found : undefined
}

/** Of this month; where that is behind, or still ahead of what happened, of the one beside it. */
function nearestMonth(
  within: (first: LocalDate) => LocalDate | undefined,
  { today, toward }: DayContext,
): LocalDate | undefined {
  const by = toward === 'past' ? -1 : 1
  return [0, by]
    .map((months) => within(addMonths(firstOfMonth(today), months)))
    .find((one) => one !== undefined && (toward === 'past' ? one <= today : one >= today))
}

/** The first such day after today, at most a week away. */
const comingWeekday = (today: LocalDate, day: number): LocalDate =>
  addDays(today, ((day - weekday(today) + 6) % 7) + 1)

const weekdayPhrase =
  /^(?:(next|this|last|este|proximo|ultimo|pasado) )?(\w+)(?: (proximo|pasado|que viene))?$/u

const readWeekday: Reader = (words, { today, toward }) => {
  const [, before = '', name = '', after = ''] = weekdayPhrase.exec(words) ?? []
  const day = weekdayOf(name)
  if (day === undefined) return undefined
  const isPast =
    lastWords.test(before) || after === 'pasado' || (toward === 'past' && `${before}${after}` === '')
  if (isPast) return addDays(comingWeekday(addDays(today, -1), day), -7)
  const coming = comingWeekday(today, day)
  return before === 'next' ? ofNextWeek(today, coming) : coming
}

/** "Next Friday" is the one of next week; some mean the coming one. */
function ofNextWeek(today: LocalDate, coming: LocalDate): ReadDay {
  const monday = nextMonday(today)
  return coming >= monday
    ? { day: coming, isAmbiguous: false }
    : { day: addDays(coming, 7), isAmbiguous: true }
}

const readMonthName: Reader = (said, context) => {
  const words = said.replace(/^(?:first|primero) /u, '1 ')
  const [, d = '', name = '', y] = /^(\d{1,2})(?:st|nd|rd|th|o)? ([a-z]+)(?: (\d{4}))?$/u.exec(words) ?? []
  const [, name2 = '', d2 = '', y2] = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(words) ?? []
  const month = monthOf(name) ?? monthOf(name2)
  return month === undefined ? undefined : dayIn({ day: d || d2, month, year: y ?? y2 }, context)
}

const readNumbers: Reader = (words, context) => {
  const [, y, m, d = ''] = /^(\d{4})[-/ ](\d{1,2})[-/ ](\d{1,2})$/u.exec(words) ?? []
  if (m !== undefined) return dayIn({ day: d, month: Number(m), year: y }, context)
  const [, a, b, year] =
    /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$|^(\d{1,2}) (\d{1,2}) (\d{4})$/u
      .exec(words)
      ?.filter((part, place) => place === 0 || part !== undefined) ?? []
  if (a === undefined || b === undefined) return undefined
  const isMonthFirst = monthComesFirst(context.locale)
  const asWritten = dayIn({ day: isMonthFirst ? b : a, month: Number(isMonthFirst ? a : b), year }, context)
  const turned = dayIn({ day: isMonthFirst ? a : b, month: Number(isMonthFirst ? b : a), year }, context)
  const day = asWritten ?? turned
  return day && { day, isAmbiguous: turned !== undefined && asWritten !== undefined && turned !== asWritten }
}

/** As the place writes dates: 3/4 is the fourth of March only where months come first. */
function monthComesFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0)
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month'
}

/** "The 20th", "el día 20": of this month or of the next that has such a day. */
const readDayOfMonth: Reader = (words, { today, toward }) => {
  const [, ordinal, numbered] = /^(?:dia )?(\d{1,2})(?:st|nd|rd|th)$|^dia (\d{1,2})$/u.exec(words) ?? []
  const day = (ordinal ?? numbered ?? '').padStart(2, '0')
  const months = [0, 1, 2, 3].map((by) => addMonths(today, toward === 'past' ? -by : by).slice(0, 8))
  return months
    .map((month) => `${month}${day}`)
    .filter(isLocalDate)
    .find((one) => (toward === 'past' ? one <= today : one >= today))
}

/** "Friday 20 March": the date counts, and a weekday that it does not fall on is a doubt. */
const readDatedWeekday: Reader = (words, context) => {
  const [, name = '', date = ''] = /^([a-z]+) (.*\d.*)$/u.exec(words) ?? []
  const day = weekdayOf(name)
  if (day === undefined) return undefined
  for (const read of [readMonthName, readNumbers, readDayOfMonth]) {
    const found = read(date, context)
    const on = typeof found === 'string' ? found : found?.day
    if (on !== undefined) return { day: on, isAmbiguous: weekday(on) !== day }
  }
  return onNumbered(day, date, context)
}

/** "Thursday 26" where the next 26th is a Thursday: a bare number may count something else. */
function onNumbered(day: number, number: string, context: DayContext): LocalDate | undefined {
  const on = readDayOfMonth(`dia ${number}`, context)
  return typeof on === 'string' && weekday(on) === day ? on : undefined
}

interface NamedDay {
  readonly day: string
  readonly month: number
  readonly year: string | undefined
}

/** Without a year: the next such day, or of what happened the last one. */
function dayIn({ day, month, year }: NamedDay, context: DayContext): LocalDate | undefined {
  const inYear = (one: number) => {
    const date = `${one}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
    return isLocalDate(date) ? date : undefined
  }
  return year === undefined ? nearest(inYear, context) : inYear(Number(year))
}

/** The leap day comes after eight years at most. */
const years = [0, 1, 2, 3, 4, 5, 6, 7, 8]

function nearest(
  inYear: (year: number) => LocalDate | undefined,
  { today, toward }: DayContext,
): LocalDate | undefined {
  const isPast = toward === 'past'
  return years
    .map((by) => inYear(Number(today.slice(0, 4)) + (isPast ? -by : by)))
    .find((one) => one !== undefined && (isPast ? one <= today : one >= today))
}

const readers: readonly Reader[] = [
  readNamed,
  readEnd,
  readNthWeekday,
  readNextUnit,
  readDistance,
  readWeekday,
  readMonthName,
  readNumbers,
  readDayOfMonth,
  readDatedWeekday,
]
