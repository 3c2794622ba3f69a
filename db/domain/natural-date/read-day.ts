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
  if (isSomebodyThenDay(words)) return undefined
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

const nameThenDay = /(?:^| )([a-z]+),? (?:on|el) (?:the |dia )?\d{1,2}(?!\d)/u

/** "April on 3 May", "Abril el 3": nobody says the days of a month so, and April is a name. */
const isSomebodyThenDay = (words: string): boolean =>
  monthOf(nameThenDay.exec(words)?.[1] ?? '') !== undefined

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
const short = /^\+?(\d{1,4}) ?([a-z]+)$|^(?:a )?([a-z]+) ([a-z]{3,})$/u

const readDistance: Reader = (words, { today, toward }) => {
  const [many = '', unit = ''] = (ahead.exec(words) ?? hence.exec(words) ?? short.exec(words) ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
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

const weekendPhrase =
  /^(?:(this|next|last|este|proximo|pasado|ultimo) )?(?:weekend|fin semana)(?: (proximo|pasado|que viene))?$/u

/** Its Saturday. "Next weekend" is that of next week, "el próximo" the coming one; some mean the other. */
const readWeekend: Reader = (words, { today }) => {
  const [, before = '', after = ''] = weekendPhrase.exec(words) ?? []
  if (!weekendPhrase.test(words)) return undefined
  if (lastWords.test(before) || after === 'pasado') return addDays(nextMonday(today), -9)
  return before === 'next' ? ofNextWeek(today, comingWeekday(today, 6)) : endOfWeekday(6)(today)
}

const weekPhrases: Readonly<Record<string, number>> = {
  'this week': 0,
  'esta semana': 0,
  'next week': 1,
  'proxima semana': 1,
  'semana proxima': 1,
  'semana que viene': 1,
  'last week': -1,
  'semana pasada': -1,
}

/** "Tuesday next week", "el viernes de la próxima semana": weeks begin on Monday. */
const readWeekdayOfWeek: Reader = (words, { today }) => {
  const place = Object.keys(weekPhrases).find(
    (week) => words.startsWith(`${week} `) || words.endsWith(` ${week}`),
  )
  const day = place === undefined ? undefined : weekdayOf(words.replace(place, '').trim())
  if (place === undefined || day === undefined) return undefined
  return addDays(nextMonday(today), day - 8 + 7 * (weekPhrases[place] ?? 0))
}

const fromDay = /^(?:in |en |dentro )?(\w+) (\w+) (?:from|after|desde|a partir|despues|tras) (.+)$/u
const weekAfter = /^a (week) (.+)$|^(.+) (week)$/u

/** "Two weeks from Friday", "una semana después del viernes", "Friday week", "a week tomorrow". */
const readFromDay: Reader = (words, context) => {
  const [, many = '', unit = '', from = ''] = fromDay.exec(words) ?? []
  if (from !== '') return shiftedFrom(from, { count: numberOf(many), unit }, context)
  const [, , behind, before] = weekAfter.exec(words) ?? []
  const day = behind ?? before
  return day === undefined ? undefined : shiftedFrom(day, { count: 1, unit: 'week' }, context)
}

interface Distance {
  readonly count: number | undefined
  readonly unit: string
}

function shiftedFrom(words: string, { count, unit }: Distance, context: DayContext): ReadDay | undefined {
  const found = readNamed(words, context) ?? readWeekday(words, context)
  if (found === undefined || count === undefined) return undefined
  const start = typeof found === 'string' ? { day: found, isAmbiguous: false } : found
  const day = shifted(start.day, count, unit)
  return day && { ...start, day }
}

const lastOfMonth = (day: LocalDate): LocalDate => addDays(addMonths(firstOfMonth(day), 1), -1)

const end = /^(?:at |a )?(?:end|fin|fines|finales) (?:this |este |esta )?(.+)$|^(?:this |este )?(\w+) end$/u

/** "End of the month", "fin de mes", "fines de marzo"; of a week it is Friday. */
const readEnd: Reader = (words, context) => {
  const [, after, before] = end.exec(words) ?? []
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
  const [, a, b, said] =
    /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$|^(\d{1,2}) (\d{1,2}) (\d{4})$/u
      .exec(words)
      ?.filter((part, place) => place === 0 || part !== undefined) ?? []
  if (a === undefined || b === undefined) return undefined
  const year = said?.length === 2 ? fullYear(said, context) : said
  const isMonthFirst = monthComesFirst(context.locale)
  const asWritten = dayIn({ day: isMonthFirst ? b : a, month: Number(isMonthFirst ? a : b), year }, context)
  const turned = dayIn({ day: isMonthFirst ? a : b, month: Number(isMonthFirst ? b : a), year }, context)
  const day = asWritten ?? turned
  return day && { day, isAmbiguous: turned !== undefined && asWritten !== undefined && turned !== asWritten }
}

/** "27" is 2027; what happened, or lies more than thirty years ahead, is of the century before. */
function fullYear(short: string, { today, toward }: DayContext): string {
  const latest = Number(today.slice(0, 4)) + (toward === 'past' ? 0 : 30)
  return Number(`20${short}`) > latest ? `19${short}` : `20${short}`
}

/** As the place writes dates: 3/4 is the fourth of March only where months come first. */
function monthComesFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0)
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month'
}

const dayNumber = /^(?:dia )?(\d{1,2})(?:st|nd|rd|th)$|^dia (\d{1,2})$/u
const ofThisMonth = / (?:this month|este mes|month|mes)$/u
const ofNextMonth = / (?:next month|proximo mes|mes que viene)$/u

/** "The 20th", "el día 20", "the 20th of next month": else of this month or of the next that has such a day. */
const readDayOfMonth: Reader = (words, { today, toward }) => {
  const isNext = ofNextMonth.test(words)
  const plain = words.replace(isNext ? ofNextMonth : ofThisMonth, '')
  const [, ordinal, numbered] =
    dayNumber.exec(plain === words ? words : plain.replace(/^\d{1,2}$/u, 'dia $&')) ?? []
  const day = (ordinal ?? numbered ?? '').padStart(2, '0')
  const months = (isNext ? [1] : [0, 1, 2, 3]).map((by) =>
    addMonths(firstOfMonth(today), toward === 'past' && !isNext ? -by : by).slice(0, 8),
  )
  return months
    .map((month) => `${month}${day}`)
    .filter(isLocalDate)
    .find((one) => isNext || (toward === 'past' ? one <= today : one >= today))
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
  readWeekend,
  readWeekdayOfWeek,
  readFromDay,
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
