import { fold } from './fold.ts'
import { addDays, addMonths, isLocalDate, weekday, type LocalDate } from './local-date.ts'

export interface DayWordsContext {
  readonly today: LocalDate
  /** BCP 47: says whether 3/4 is the third of April or the fourth of March. */
  readonly locale: string
  /** Which of two days a weekday, or a date without a year, means: what is due lies ahead, what happened lies behind. */
  readonly toward: 'future' | 'past'
}

/**
 * The day that a person means by what they typed, in English or Spanish: "friday", "in 2 weeks", "next month",
 * "yesterday", "mañana", "en 3 días", "el viernes", "12 mar", "3/4", "2026-03-12". Undefined for anything else.
 */
export function dayOfWords(text: string, context: DayWordsContext): LocalDate | undefined {
  const words = fold(text)
    .replace(/[.,]/gu, ' ')
    .replace(/\b(on|the|el|la|los|de|del|of)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  for (const read of readers) {
    const day = read(words, context)
    if (day !== undefined) return day
  }
  return undefined
}

type Reader = (words: string, context: DayWordsContext) => LocalDate | undefined

const named: Readonly<Record<string, number>> = {
  today: 0,
  hoy: 0,
  tonight: 0,
  tomorrow: 1,
  tmrw: 1,
  manana: 1,
  yesterday: -1,
  ayer: -1,
  anteayer: -2,
  'pasado manana': 2,
  'day after tomorrow': 2,
  'day before yesterday': -2,
}

const readNamed: Reader = (words, { today }) => {
  const days = named[words]
  return days === undefined ? undefined : addDays(today, days)
}

const units: Readonly<Record<string, { readonly days?: number; readonly months?: number }>> = {
  d: { days: 1 },
  day: { days: 1 },
  days: { days: 1 },
  dia: { days: 1 },
  dias: { days: 1 },
  w: { days: 7 },
  week: { days: 7 },
  weeks: { days: 7 },
  semana: { days: 7 },
  semanas: { days: 7 },
  month: { months: 1 },
  months: { months: 1 },
  mes: { months: 1 },
  meses: { months: 1 },
  year: { months: 12 },
  years: { months: 12 },
  ano: { months: 12 },
  anos: { months: 12 },
}

const numbers: readonly (readonly string[])[] = [
  [],
  ['a', 'an', 'one', 'un', 'una', 'next', 'proximo', 'proxima'],
  ['two', 'dos', 'couple'],
  ['three', 'tres'],
  ['four', 'cuatro'],
  ['five', 'cinco'],
  ['six', 'seis'],
  ['seven', 'siete'],
  ['eight', 'ocho'],
  ['nine', 'nueve'],
  ['ten', 'diez'],
]

function numberOf(word: string): number | undefined {
  if (/^\d{1,4}$/u.test(word)) return Number(word)
  const value = numbers.findIndex((words) => words.includes(word))
  return value === -1 ? undefined : value
}

/** Beyond ten years it is a slip of the finger. */
const furthestDays = 3660

function shifted(from: LocalDate, count: number, unit: string): LocalDate | undefined {
  const { days = 0, months = 0 } = units[unit] ?? {}
  if (Math.abs(count) * (days + months * 30) > furthestDays || days + months === 0) return undefined
  return months > 0 ? addMonths(from, count * months) : addDays(from, count * days)
}

const ago = /^(?:hace )?(\w+) (\w+)( ago| atras)?$/u
const ahead = /^(?:in|within|en|dentro) (\w+) (\w+)$/u
const short = /^\+?(\d{1,4}) ?([a-z]+)$/u

const readDistance: Reader = (words, { today, toward }) => {
  const [, many = '', unit = ''] = ahead.exec(words) ?? short.exec(words) ?? []
  const count = numberOf(many)
  if (count !== undefined)
    return shifted(today, toward === 'past' && short.test(words) ? -count : count, unit)
  const [, before = '', of = '', suffix] = ago.exec(words) ?? []
  const back = suffix !== undefined || words.startsWith('hace ') ? numberOf(before) : undefined
  return back === undefined ? undefined : shifted(today, -back, of)
}

/** "Next week" is its Monday; "next month" the same day of it. "Last" and "pasado" lead the other way. */
const readNextUnit: Reader = (words, { today }) => {
  const [, first = '', second = ''] = /^(\w+) (\w+)$/u.exec(words) ?? []
  const isNext = /^(next|proxim[oa])$/u
  const isLast = /^(last|pasad[oa])$/u
  const unit = first in units ? first : second
  const other = unit === first ? second : first
  if (isNext.test(other)) return /^week|^semana/u.test(unit) ? nextMonday(today) : shifted(today, 1, unit)
  if (other === 'que viene') return shifted(today, 1, unit)
  return isLast.test(other) ? shifted(today, -1, unit) : undefined
}

const nextMonday = (today: LocalDate): LocalDate => addDays(today, 8 - weekday(today))

const readComing: Reader = (words, { today }) => {
  const [, unit = ''] = /^(\w+) que viene$/u.exec(words) ?? []
  if (unit === 'semana') return nextMonday(today)
  if (unit in units) return shifted(today, 1, unit)
  const day = weekdayOf(unit)
  return day === undefined ? undefined : comingWeekday(today, day)
}

const ends: Readonly<Record<string, (today: LocalDate) => LocalDate>> = {
  'end month': (today) => lastOfMonth(today),
  'month end': (today) => lastOfMonth(today),
  'fin mes': (today) => lastOfMonth(today),
  'end week': (today) => comingWeekday(addDays(today, -1), 5),
  'fin semana': (today) => comingWeekday(addDays(today, -1), 6),
  weekend: (today) => comingWeekday(addDays(today, -1), 6),
}

const lastOfMonth = (today: LocalDate): LocalDate =>
  addDays(addMonths(`${today.slice(0, 8)}01` as LocalDate, 1), -1)

const readEnd: Reader = (words, { today }) => ends[words.replace(/ (this|este|esta)/u, '')]?.(today)

const weekdays: readonly (readonly string[])[] = [
  ['monday', 'lunes'],
  ['tuesday', 'martes'],
  ['wednesday', 'miercoles'],
  ['thursday', 'jueves'],
  ['friday', 'viernes'],
  ['saturday', 'sabado'],
  ['sunday', 'domingo'],
]

/** 1 is Monday. Three letters are enough. */
function weekdayOf(word: string): number | undefined {
  if (word.length < 3) return undefined
  const place = weekdays.findIndex((names) => names.some((name) => name.startsWith(word)))
  return place === -1 ? undefined : place + 1
}

/** The first such day after today, at most a week away. */
const comingWeekday = (today: LocalDate, day: number): LocalDate =>
  addDays(today, ((day - weekday(today) + 6) % 7) + 1)

const readWeekday: Reader = (words, { today, toward }) => {
  const [, before = '', name = '', after = ''] =
    /^(?:(next|this|last|este|proximo|pasado) )?(\w+)( pasado)?$/u.exec(words) ?? []
  const day = weekdayOf(name)
  if (day === undefined) return undefined
  const isPast =
    before === 'last' || before === 'pasado' || after !== '' || (toward === 'past' && before === '')
  return isPast ? addDays(comingWeekday(addDays(today, -1), day), -7) : comingWeekday(today, day)
}

const months: readonly (readonly string[])[] = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
]

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined
  const place = months.findIndex((names) => names.some((name) => name.startsWith(word)))
  return place === -1 ? undefined : place + 1
}

const readMonthName: Reader = (words, context) => {
  const [, d = '', name = '', y] = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)(?: (\d{4}))?$/u.exec(words) ?? []
  const [, name2 = '', d2 = '', y2] = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(words) ?? []
  const month = monthOf(name) ?? monthOf(name2)
  return month === undefined ? undefined : dayIn({ day: d || d2, month, year: y ?? y2 }, context)
}

const readNumbers: Reader = (words, context) => {
  if (isLocalDate(words)) return words
  const [, a, b, year] = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/u.exec(words) ?? []
  if (a === undefined || b === undefined) return undefined
  const [month, day] = monthComesFirst(context.locale) ? [a, b] : [b, a]
  return dayIn({ day, month: Number(month), year }, context)
}

/** As the place writes dates: 3/4 is the fourth of March only where months come first. */
function monthComesFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0)
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'month'
}

interface NamedDay {
  readonly day: string
  readonly month: number
  readonly year: string | undefined
}

/** Without a year: the next such day, or of what happened the last one. */
function dayIn({ day, month, year }: NamedDay, { today, toward }: DayWordsContext): LocalDate | undefined {
  const thisYear = Number(today.slice(0, 4))
  const years =
    year === undefined ? (toward === 'past' ? [0, -1] : [0, 1]).map((by) => thisYear + by) : [Number(year)]
  const days = years
    .map((one) => `${one}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter(isLocalDate)
  const fits = (one: LocalDate) => (toward === 'past' ? one <= today : one >= today)
  return year === undefined ? days.find(fits) : days[0]
}

const readers: readonly Reader[] = [
  readNamed,
  readEnd,
  readNextUnit,
  readComing,
  readDistance,
  readWeekday,
  readMonthName,
  readNumbers,
]
