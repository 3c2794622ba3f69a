import { AppError } from '../errors.ts'
import { isLocalDate, weekday, type LocalDate } from '../local-date.ts'

/** How often: the frequencies of RFC 5545 that a day can have. */
const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const
export type Frequency = (typeof frequencies)[number]

/** A weekday, 1 for Monday; `nth` of the month or year, counted from its end where negative; 0 for every one. */
export interface RuleDay {
  readonly day: number
  readonly nth: number
}

/** What an RRULE says, as far as follow-ups go: whole days, no lists of exceptions. */
export interface Rule {
  readonly frequency: Frequency
  readonly interval: number
  readonly days: readonly RuleDay[]
  /** From 1, or from the end where negative. A month that lacks the day has it on its last one. */
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  /** Which of the days that fit within a period: 1 the first, -1 the last; empty for all of them. */
  readonly positions: readonly number[]
  readonly count: number | null
  /** The last day that may come. */
  readonly until: LocalDate | null
}

export const everyTime = (frequency: Frequency, interval = 1): Rule => ({
  frequency,
  interval,
  days: [],
  monthDays: [],
  months: [],
  positions: [],
  count: null,
  until: null,
})

const longestRule = 300
const mostTimes = 9999
export const mostInterval = 999

/** Monday to Sunday, as RFC 5545 calls them. */
const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * Reads the text of an RRULE, with or without that word before it.
 * @throws AppError `input.invalid` for anything that is no such rule, or says more than days (hours, week numbers).
 */
export function parseRule(text: string): Rule {
  if (text.length > longestRule) throw noRule()
  const parts = text
    .trim()
    .replace(/^RRULE:/iu, '')
    .toUpperCase()
    .split(';')
    .map((part) => part.split('='))
  const given = new Map(parts.map(([key = '', value = '']) => [key, value]))
  if (given.size !== parts.length || parts.some((part) => part.length !== 2)) throw noRule()
  const rule = [...given].reduce<Rule>((sofar, [key, value]) => ({ ...sofar, ...readPart(key, value) }), {
    ...everyTime('daily'),
  })
  return checked(rule, given)
}

const noRule = () => new AppError('input.invalid', { issues: ['recurrence: issue.recurrence'] })

function readPart(key: string, value: string): Partial<Rule> {
  switch (key) {
    case 'FREQ':
      return { frequency: frequencyOf(value) }
    case 'INTERVAL':
      return { interval: whole(value, [1, mostInterval]) }
    case 'COUNT':
      return { count: whole(value, [1, mostTimes]) }
    case 'UNTIL':
      return { until: dayOf(value) }
    case 'BYDAY':
      return { days: value.split(',').map(ruleDay) }
    case 'BYMONTHDAY':
      return { monthDays: wholes(value, [-31, 31]) }
    case 'BYMONTH':
      return { months: wholes(value, [1, 12]) }
    case 'BYSETPOS':
      return { positions: wholes(value, [-366, 366]) }
    case 'WKST':
      // Weeks begin on Monday here.
      if (value === 'MO') return {}
      throw noRule()
    default:
      throw noRule()
  }
}

function frequencyOf(value: string): Frequency {
  const frequency = frequencies.find((one) => one.toUpperCase() === value)
  if (frequency === undefined) throw noRule()
  return frequency
}

function whole(value: string, [least, most]: readonly [number, number]): number {
  const number = /^[+-]?\d{1,5}$/u.test(value) ? Number(value) : Number.NaN
  if (!(number >= least && number <= most) || number === 0) throw noRule()
  return number
}

const wholes = (value: string, range: readonly [number, number]): readonly number[] =>
  [...new Set(value.split(',').map((one) => whole(one, range)))].toSorted((a, b) => a - b)

function dayOf(value: string): LocalDate {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/u.exec(value) ?? []
  const date = `${year}-${month}-${day}`
  if (!isLocalDate(date)) throw noRule()
  return date
}

function ruleDay(value: string): RuleDay {
  const [, nth = '', code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/u.exec(value) ?? []
  const day = dayCodes.indexOf(code) + 1
  if (day === 0) throw noRule()
  return { day, nth: nth === '' ? 0 : whole(nth, [-53, 53]) }
}

/** What RFC 5545 forbids, or what would never come. */
function checked(rule: Rule, given: ReadonlyMap<string, string>): Rule {
  const { frequency, days, monthDays, months, positions, count, until } = rule
  const hasNth = days.some(({ nth }) => nth !== 0)
  const isWrong =
    !given.has('FREQ') ||
    (count !== null && until !== null) ||
    (hasNth && (frequency === 'daily' || frequency === 'weekly' || monthDays.length > 0)) ||
    (monthDays.length > 0 && frequency === 'weekly') ||
    (positions.length > 0 && days.length + monthDays.length + months.length === 0)
  if (isWrong) throw noRule()
  return rule
}

/** The text of an RRULE, without that word. */
export function ruleText(rule: Rule): string {
  const { frequency, interval, days, monthDays, months, positions, count, until } = rule
  const parts: readonly (readonly [string, string | null])[] = [
    ['FREQ', frequency.toUpperCase()],
    ['INTERVAL', interval === 1 ? null : String(interval)],
    ['BYMONTH', months.join(',') || null],
    ['BYMONTHDAY', monthDays.join(',') || null],
    ['BYDAY', days.map(({ day, nth }) => `${nth === 0 ? '' : nth}${dayCodes[day - 1]}`).join(',') || null],
    ['BYSETPOS', positions.join(',') || null],
    ['COUNT', count === null ? null : String(count)],
    ['UNTIL', until?.replaceAll('-', '') ?? null],
  ]
  return parts.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`])).join(';')
}

/**
 * The rule with what its first day says: "every month" from 31 January on is on the 31st, so that a short month does
 * not move it for good, and "every 2 weeks" from a Friday stays on Fridays when one is put off to a Monday.
 */
export function anchored(rule: Rule, start: LocalDate): Rule {
  const { frequency, days, monthDays, months } = rule
  if (days.length + monthDays.length > 0 || frequency === 'daily') return rule
  if (frequency === 'weekly') return { ...rule, days: [{ day: weekday(start), nth: 0 }] }
  const dated = { ...rule, monthDays: [Number(start.slice(8))] }
  if (frequency === 'monthly' || months.length > 0) return dated
  return { ...dated, months: [Number(start.slice(5, 7))] }
}

/**
 * The same in the terms of RFC 5545, which would leave a month out that lacks the day: one rule for each day of the
 * month, a late one as the last of the days up to it. Days that are counted stay together.
 */
export function clamped(rule: Rule): readonly Rule[] {
  const { monthDays, days, positions, frequency, count } = rule
  const mayClamp = days.length + positions.length === 0 && frequency !== 'daily'
  if (!mayClamp || !monthDays.some((day) => day > 28) || (count !== null && monthDays.length > 1))
    return [rule]
  return monthDays.map((day) => clampedTo(rule, day))
}

function clampedTo(rule: Rule, day: number): Rule {
  if (day <= 28) return { ...rule, monthDays: [day] }
  const monthDays = Array.from({ length: day - 27 }, (_, index) => 28 + index)
  const last = { ...rule, monthDays, positions: [-1] }
  if (rule.frequency === 'monthly' || rule.months.length === 1) return last
  // A year of several months: each month has its own last day.
  return rule.interval === 1 ? { ...last, frequency: 'monthly' } : { ...rule, monthDays: [day] }
}
