import { addDays, addMonths, isOfLivingMemory, type LocalDate } from '../local-date.ts'
import { ordinalOf } from '../recurrence/words.ts'
import { emptyWords, monthOf, namedDays, numberOf, units, weekdayOf, withWorkdays } from './date-words.ts'
import type { DayContext, DayReader, ReadDay } from './day-reader.ts'
import {
  comingWeekday,
  firstOf,
  firstOfMonth,
  lastOfMonth,
  nextMonday,
  nthWeekday,
  shifted,
} from './day-steps.ts'
import { nearest, nearestMonth } from './nearest-day.ts'
import { readDatedWeekday, readDayOfMonth, readMonthName, readNumbers } from './numbered-day.ts'

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

const readNamed: DayReader = (words, { today }) =>
  Object.hasOwn(namedDays, words) ? addDays(today, namedDays[words] ?? 0) : undefined

const ago = /^(?:hace )?(?:a )?(\w+) (\w+)( ago| atras)?$/u
const ahead = /^(?:in|within|en|dentro) (?:a )?(\w+) (\w+)$/u
const hence = /^(?:a )?(\w+) (\w+) (?:from|desde|a partir)(?: now| today| ahora| hoy)$/u
const short = /^\+?(\d{1,4}) ?([a-z]+)$|^(?:a )?([a-z]+) ([a-z]{3,})$/u

const readDistance: DayReader = (words, { today, toward }) => {
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
const readNextUnit: DayReader = (words, { today }) => {
  const [, first = '', second = ''] = /^(\w+) (\w+|que viene)$/u.exec(words) ?? []
  const unit = Object.hasOwn(units, first) ? first : second
  const other = unit === first ? second : first
  const isNext = nextWords.test(other) || other === 'que viene'
  if (isNext) return /^week|^semana/u.test(unit) ? nextMonday(today) : shifted(today, 1, unit)
  return lastWords.test(other) ? shifted(today, -1, unit) : undefined
}

const weekendPhrase =
  /^(?:(this|next|last|este|proximo|pasado|ultimo) )?(?:weekend|fin semana)(?: (proximo|pasado|que viene))?$/u

/** Its Saturday. "Next weekend" is that of next week, "el próximo" the coming one; some mean the other. */
const readWeekend: DayReader = (words, { today }) => {
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
const readWeekdayOfWeek: DayReader = (words, { today }) => {
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
const readFromDay: DayReader = (words, context) => {
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

const end = /^(?:at |a )?(?:end|fin|fines|finales) (?:this |este |esta )?(.+)$|^(?:this |este )?(\w+) end$/u

/** "End of the month", "fin de mes", "fines de marzo"; of a week it is Friday. */
const readEnd: DayReader = (words, context) => {
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

const nthPhrase = /^(\w+) (\w+) (?:in |en )?(.+)$/u

/** "First Monday of December", "último viernes del mes", "primer lunes del mes que viene". */
const readNthWeekday: DayReader = (words, context) => {
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

const weekdayPhrase =
  /^(?:(next|this|last|este|proximo|ultimo|pasado) )?(\w+)(?: (proximo|pasado|que viene))?$/u

const readWeekday: DayReader = (words, { today, toward }) => {
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

const readers: readonly DayReader[] = [
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
