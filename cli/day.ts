import { addDays, isLocalDate, type LocalDate } from '../db/domain/local-date.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

const words: Readonly<Record<string, number>> = {
  today: 0,
  tomorrow: 1,
  yesterday: -1,
  hoy: 0,
  mañana: 1,
  ayer: -1,
}

/** A day as people type it: `2026-03-03`, `today`, `mañana`, `+7` for a week from now, `-1` for yesterday. */
export const day =
  (task: Task) =>
  (value: string): LocalDate => {
    if (isLocalDate(value)) return value
    const days = words[value.toLowerCase()] ?? (/^[+-]\d{1,5}$/u.test(value) ? Number(value) : undefined)
    if (days === undefined) throw new UsageError(task.t('usage.day', { value }))
    return addDays(task.today, days)
  }
