import * as library from 'rrule'
import { addDays, lastDate, type LocalDate } from '../local-date.ts'
import { clamped, ruleText, type Rule } from './rule.ts'

// Node gives the library's one object as its default export; a bundler the names themselves, and warns of a default.
const { RRule } = (Reflect.get(library, 'default') as typeof library | undefined) ?? library

/** Further ahead than this, in days, nobody waits for it: a rule may describe a day that never comes. */
const horizon = 366 * 40

/**
 * The first day of a rule that is not before `from`, counted from its first day. Undefined when it has ended. Days are
 * taken as days in UTC, which has no changes of clocks, so the zone of the device cannot move them.
 */
export function occurrenceFrom(rule: Rule, start: LocalDate, from: LocalDate): LocalDate | undefined {
  if (!isPossible(rule)) return undefined
  const days = clamped(rule).flatMap((one) => firstOf(one, start, from) ?? [])
  return days.toSorted()[0]
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a month that it names has a day that it names: a 30 February was looked for, day by day, for seconds. */
const isPossible = ({ frequency, months, monthDays }: Rule): boolean =>
  frequency !== 'daily' ||
  months.length === 0 ||
  monthDays.length === 0 ||
  months.some((month) => monthDays.some((day) => Math.abs(day) <= (longestMonths[month - 1] ?? 0)))

function firstOf(rule: Rule, start: LocalDate, from: LocalDate): LocalDate | undefined {
  const days = new RRule({
    ...RRule.parseString(ruleText({ ...rule, until: null })),
    wkst: RRule.MO,
    dtstart: instantOf(start),
    until: instantOf(latestOf(rule, start > from ? start : from)),
  })
  const found = days.after(new Date(instantOf(from).getTime() - 1), true)
  return found === null ? undefined : (found.toISOString().slice(0, 10) as LocalDate)
}

const instantOf = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`)

function latestOf({ until }: Rule, from: LocalDate): LocalDate {
  const furthest = from > '9950-01-01' ? lastDate : addDays(from, horizon)
  return until !== null && until < furthest ? until : furthest
}
