import { relativeDate, shortDate, timeOfDay } from '../db/domain/date-phrase.ts'
import { dateAt, type LocalDate } from '../db/domain/local-date.ts'
import type { LocalTime } from '../db/domain/local-time.ts'
import type { Task } from './task.ts'

/** "Tue 3 Mar (in 2 days)". */
export const dayPhrase = (task: Task, day: LocalDate): string => duePhrase(task, day, null)

/** "Tue 3 Mar, 2:00 pm (in 2 days)"; without an hour the day alone. */
export const duePhrase = ({ t, today }: Task, day: LocalDate, hour: LocalTime | null): string => {
  const on = shortDate(day, today, t.locale)
  const at = hour === null ? on : `${on}, ${timeOfDay(hour, t.locale)}`
  return `${at} (${relativeDate(day, today, t.locale)})`
}

/** "Tue 3 Mar", for a column. */
export const dayCell = ({ t, today }: Task, day: LocalDate | null): string =>
  day === null ? '' : shortDate(day, today, t.locale)

/** "Tue 3 Mar 14:05", where the person is. */
export function momentCell(task: Task, instant: string): string {
  const at = Date.parse(instant)
  const { zone } = task.clock
  const time = new Intl.DateTimeFormat(task.t.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  return `${dayCell(task, dateAt(at, zone))} ${time.format(at)}`
}

/** "1.4 MB". */
export function sizePhrase({ t }: Task, bytes: number): string {
  const [unit, divisor] =
    bytes < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const)
  const format = new Intl.NumberFormat(t.locale, { style: 'unit', unit, maximumFractionDigits: 1 })
  return format.format(bytes / divisor)
}

/** The text of a fixed word, or the word itself where somebody made it up. */
export const wordOf = ({ t }: Task, group: string, key: string): string =>
  t.has(`${group}.${key}`) ? t.find(`${group}.${key}`) : key
