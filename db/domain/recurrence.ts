import { z } from 'zod'
import { AppError, isAppError } from './errors.ts'
import { addDays, addMonths, isLocalDate, type LocalDate } from './local-date.ts'
import { occurrenceFrom } from './recurrence/occurrences.ts'
import { anchored, mostInterval, parseRule, ruleText, type Rule } from './recurrence/rule.ts'

export type RecurrenceUnit = 'day' | 'week' | 'month'

/** Comes again by the calendar, whenever the last one was done. */
interface Schedule {
  readonly kind: 'schedule'
  readonly rule: Rule
  /** The first day, from which "every second" counts; null as long as no day is known. */
  readonly start: LocalDate | null
}

/** Comes again so long after the last one was done. */
export interface AfterDone {
  readonly kind: 'after'
  readonly every: number
  readonly unit: RecurrenceUnit
}

export type Recurrence = Schedule | AfterDone

const units: Readonly<Record<string, RecurrenceUnit>> = { D: 'day', W: 'week', M: 'month' }

/**
 * Reads the text that is kept: `DTSTART:20260131 RRULE:FREQ=MONTHLY;BYMONTHDAY=31`, the rule alone, or `AFTER:P2W`.
 * @throws AppError `input.invalid`
 */
export function parseRecurrence(text: string): Recurrence {
  const [, many, unit] = /^AFTER:P(\d{1,3})([DWM])$/u.exec(text.trim()) ?? []
  if (many !== undefined && unit !== undefined) {
    const every = Number(many)
    if (every < 1 || every > mostInterval) throw wrong()
    return { kind: 'after', every, unit: units[unit] ?? 'day' }
  }
  const [, year, month, day, rule] = /^(?:DTSTART:(\d{4})(\d{2})(\d{2})\s)?(.+)$/su.exec(text.trim()) ?? []
  const start = year === undefined ? null : `${year}-${month}-${day}`
  if (rule === undefined || (start !== null && !isLocalDate(start))) throw wrong()
  return { kind: 'schedule', rule: parseRule(rule), start }
}

const wrong = () => new AppError('input.invalid', { issues: ['recurrence: issue.recurrence'] })

/** The text that is kept. Calendars understand that of a schedule. */
export function recurrenceText(recurrence: Recurrence): string {
  if (recurrence.kind === 'after')
    return `AFTER:P${recurrence.every}${recurrence.unit.charAt(0).toUpperCase()}`
  const { start, rule } = recurrence
  return `${start === null ? '' : `DTSTART:${start.replaceAll('-', '')} `}RRULE:${ruleText(rule)}`
}

const isRecurrence = (value: unknown): value is string => {
  if (typeof value !== 'string' || value.length > 400) return false
  try {
    parseRecurrence(value)
    return true
  } catch (error) {
    if (isAppError(error)) return false
    throw error
  }
}

export const recurrenceSchema = z.custom<string>(isRecurrence, { error: 'issue.recurrence' })

/**
 * The recurrence as it goes with a first day, and that day: the one given, else the first that fits from today on.
 * After completion no first day is needed.
 * @throws AppError `input.invalid` when no such day comes.
 */
export function startRecurrence(
  recurrence: Recurrence,
  dueOn: LocalDate | null,
  today: LocalDate,
): { readonly recurrence: Recurrence; readonly dueOn: LocalDate | null } {
  if (recurrence.kind === 'after') return { recurrence, dueOn }
  const start = recurrence.start ?? dueOn ?? today
  const rule = anchored(recurrence.rule, start)
  const first = dueOn ?? occurrenceFrom(rule, start, today)
  if (first === undefined) throw wrong()
  return { recurrence: { kind: 'schedule', rule, start: recurrence.start ?? first }, dueOn: first }
}

/** The first day that fits from today on; undefined where none does, and where it counts from when it is done. */
export const firstDue = (recurrence: Recurrence, today: LocalDate): LocalDate | undefined =>
  recurrence.kind === 'after' ? undefined : occurrenceFrom(anchored(recurrence.rule, today), today, today)

interface KeptRecurrence {
  readonly rule?: string
  readonly start?: LocalDate
  readonly after?: string
}

/** As the store keeps it: `{"rule":"FREQ=MONTHLY;BYMONTHDAY=31","start":"2026-01-31"}` or `{"after":"P2W"}`. */
export function recurrenceToJson(text: string): string {
  const recurrence = parseRecurrence(text)
  const kept: KeptRecurrence =
    recurrence.kind === 'after'
      ? { after: recurrenceText(recurrence).slice('AFTER:'.length) }
      : { rule: ruleText(recurrence.rule), ...(recurrence.start && { start: recurrence.start }) }
  return JSON.stringify(kept)
}

export function recurrenceFromJson(json: string): string {
  const { rule = '', start, after } = JSON.parse(json) as KeptRecurrence
  if (after !== undefined) return `AFTER:${after}`
  return `${start === undefined ? '' : `DTSTART:${start.replaceAll('-', '')} `}RRULE:${rule}`
}

interface Completed {
  readonly dueOn: LocalDate | null
  readonly doneOn: LocalDate
}

/**
 * When a follow-up that was done comes again; undefined when its schedule has ended. What was missed meanwhile does not
 * stack: the next day is after the one it was due on, and not before the one on which it was done.
 */
export function nextDue(recurrence: Recurrence, { dueOn, doneOn }: Completed): LocalDate | undefined {
  if (recurrence.kind === 'after') return later(doneOn, recurrence)
  const { rule, start } = recurrence
  const afterDue = dueOn === null ? doneOn : addDays(dueOn, 1)
  return occurrenceFrom(rule, start ?? dueOn ?? doneOn, afterDue > doneOn ? afterDue : doneOn)
}

function later(from: LocalDate, { every, unit }: AfterDone): LocalDate {
  if (unit === 'month') return addMonths(from, every)
  return addDays(from, unit === 'week' ? every * 7 : every)
}
