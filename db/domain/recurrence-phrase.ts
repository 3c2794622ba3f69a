import { shortDate } from './date-phrase.ts'
import type { Translate } from './i18n/translator.ts'
import type { LocalDate } from './local-date.ts'
import { parseRecurrence, type AfterDone } from './recurrence.ts'
import type { Rule, RuleDay } from './recurrence/rule.ts'

/** "Every month on the last Friday", "2 weeks after it is done": the kept text of a recurrence as a phrase. */
export function recurrencePhrase(t: Translate, text: string, today: LocalDate): string {
  const recurrence = parseRecurrence(text)
  return recurrence.kind === 'after' ? afterPhrase(t, recurrence) : rulePhrase(t, recurrence.rule, today)
}

const afterPhrase = (t: Translate, { every, unit }: AfterDone): string =>
  t(`recurrence.after_${unit}`, { count: every })

function rulePhrase(t: Translate, rule: Rule, today: LocalDate): string {
  const parts = [everyPhrase(t, rule), dayPhrase(t, rule), monthsPhrase(t, rule), endPhrase(t, rule, today)]
  return parts.filter((part) => part !== undefined).join(' ')
}

const isWorkingWeek = ({ frequency, interval, days }: Rule): boolean =>
  interval === 1 &&
  (frequency === 'daily' || frequency === 'weekly') &&
  days.map(({ day }) => day).join() === '1,2,3,4,5'

function everyPhrase(t: Translate, rule: Rule): string {
  if (isWorkingWeek(rule)) return t('recurrence.workingDays')
  const { frequency, interval: count } = rule
  return t(`recurrence.${frequency}`, { count })
}

function dayPhrase(t: Translate, rule: Rule): string | undefined {
  const { days, monthDays, positions, frequency, months } = rule
  if (isWorkingWeek(rule)) return undefined
  if (frequency === 'yearly' && months.length === 1 && monthDays.length === 1)
    return t('recurrence.onDate', { date: dateOf(t, months[0] ?? 1, monthDays[0] ?? 1) })
  if (positions.length > 0)
    return t('recurrence.onPosition', { nth: numberedAll(t, positions), days: namesOf(t, rule) })
  if (days.length === 0 && monthDays.length === 0) return undefined
  return t(
    monthDays.length > 0 ? 'recurrence.onThe' : isNumbered(days) ? 'recurrence.onThe' : 'recurrence.on',
    {
      days: namesOf(t, rule),
    },
  )
}

const isNumbered = (days: readonly RuleDay[]): boolean => days.some(({ nth }) => nth !== 0)

function namesOf(t: Translate, { days, monthDays }: Rule): string {
  const names = [
    ...monthDays.map((day) => (day > 0 ? dayOfMonth(t, day) : endDay(t, day))),
    ...days.map((one) => dayName(t, one)),
  ]
  return new Intl.ListFormat(t.locale, { type: 'conjunction' }).format(names)
}

/** "31st", "día 31". */
const dayOfMonth = (t: Translate, day: number): string =>
  t(dateForms[new Intl.PluralRules(t.locale, { type: 'ordinal' }).select(day)] ?? 'recurrence.dateOther', {
    day,
  })

const dateForms: Partial<
  Record<Intl.LDMLPluralRule, 'recurrence.dateFirst' | 'recurrence.dateSecond' | 'recurrence.dateThird'>
> = {
  one: 'recurrence.dateFirst',
  two: 'recurrence.dateSecond',
  few: 'recurrence.dateThird',
}

const endDay = (t: Translate, day: number): string =>
  day === -1 ? t('recurrence.lastDay') : t('recurrence.dayFromEnd', { nth: numbered(t, day) })

const dayName = (t: Translate, { day, nth }: RuleDay): string =>
  nth === 0 ? weekdayName(t, day) : t('recurrence.nthDay', { n: numbered(t, nth), d: weekdayName(t, day) })

/** 2024 began on a Monday. */
const weekdayName = (t: Translate, day: number): string =>
  new Intl.DateTimeFormat(t.locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))

const numberedAll = (t: Translate, positions: readonly number[]): string =>
  new Intl.ListFormat(t.locale, { type: 'conjunction' }).format(positions.map((nth) => numbered(t, nth)))

const named = [-1, 1, 2, 3, 4, 5] as const
type Named = (typeof named)[number]
const isNamed = (nth: number): nth is Named => named.some((one) => one === nth)

function numbered(t: Translate, nth: number): string {
  if (isNamed(nth)) return nth === -1 ? t('recurrence.last') : t(`recurrence.nth${nth}`)
  return nth < 0 ? t('recurrence.fromEnd', { number: -nth }) : t('recurrence.number', { number: nth })
}

function dateOf(t: Translate, month: number, day: number): string {
  const instant = Date.UTC(2024, month - 1, Math.max(1, day))
  const locale = t.locale === 'en' ? 'en-001' : t.locale
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(instant)
}

function monthsPhrase(t: Translate, { frequency, months, monthDays }: Rule): string | undefined {
  if (months.length === 0 || (frequency === 'yearly' && months.length === 1 && monthDays.length === 1))
    return undefined
  const format = new Intl.DateTimeFormat(t.locale, { month: 'long', timeZone: 'UTC' })
  const names = months.map((month) => format.format(Date.UTC(2024, month - 1, 1)))
  return t('recurrence.inMonths', {
    months: new Intl.ListFormat(t.locale, { type: 'conjunction' }).format(names),
  })
}

function endPhrase(t: Translate, { count, until }: Rule, today: LocalDate): string | undefined {
  if (count !== null) return t('recurrence.times', { count })
  return until === null ? undefined : t('recurrence.until', { day: shortDate(until, today, t.locale) })
}
