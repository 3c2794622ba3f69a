import { addDays, isLocalDate, type LocalDate } from '../db/domain/local-date.ts'
import type { LocalTime } from '../db/domain/local-time.ts'
import { dayOfWords, type DayContext } from '../db/domain/natural-date.ts'
import { recurrenceOfWords } from '../db/domain/recurrence-words.ts'
import { recurrenceSchema, recurrenceText } from '../db/domain/recurrence.ts'
import { timeOfWords } from '../db/domain/time-words.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

/**
 * A day as people type it: `2026-03-03`, `today`, `mañana`, `next friday`, `+7` for a week from now, `-1` for yesterday.
 * `toward` says which Friday is meant.
 */
export const day =
  (task: Task, toward: DayContext['toward'] = 'past') =>
  (value: string): LocalDate => {
    if (isLocalDate(value)) return value
    if (/^[+-]\d{1,5}$/u.test(value)) return addDays(task.today, Number(value))
    const found = dayOfWords(value, { today: task.today, locale: task.t.locale, toward })
    if (found === undefined) throw new UsageError(task.t('usage.day', { value }))
    return found
  }

/** A time of day as people type it: `14:30`, `2 pm`. */
export const timeOfDay =
  (task: Task) =>
  (value: string): LocalTime => {
    const found = timeOfWords(value)
    if (found === undefined) throw new UsageError(task.t('usage.time', { value }))
    return found
  }

/** How something comes again, in words ("every 2 weeks", "cada mes el 15") or as an RRULE; as the store keeps it. */
export const repeat =
  (task: Task) =>
  (value: string): string => {
    const said = recurrenceOfWords(value, { today: task.today, locale: task.t.locale })
    if (said) return recurrenceText(said)
    if (recurrenceSchema.safeParse(value).success) return value
    throw new UsageError(task.t('usage.repeat', { value }))
  }
