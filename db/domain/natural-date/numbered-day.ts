import { addMonths, isLocalDate, weekday, type LocalDate } from '../local-date.ts'
import { monthOf, weekdayOf } from './date-words.ts'
import type { DayContext, DayReader } from './day-reader.ts'
import { firstOfMonth } from './day-steps.ts'
import { nearest } from './nearest-day.ts'

export const readMonthName: DayReader = (said, context) => {
  const words = said.replace(/^(?:first|primero) /u, '1 ')
  const [, d = '', name = '', y] = /^(\d{1,2})(?:st|nd|rd|th|o)? ([a-z]+)(?: (\d{4}))?$/u.exec(words) ?? []
  const [, name2 = '', d2 = '', y2] = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(words) ?? []
  const month = monthOf(name) ?? monthOf(name2)
  return month === undefined ? undefined : dayIn({ day: d || d2, month, year: y ?? y2 }, context)
}

export const readNumbers: DayReader = (words, context) => {
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
export const readDayOfMonth: DayReader = (words, { today, toward }) => {
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
export const readDatedWeekday: DayReader = (words, context) => {
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
