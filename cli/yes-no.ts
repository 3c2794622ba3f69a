import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

const words: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'true', 'sí', 'si', '1'].map((word) => [word, true] as const),
  ...['no', 'false', '0'].map((word) => [word, false] as const),
])

interface Answer {
  /** The field it is of. */
  readonly key: string
  readonly value: string
}

/** A yes or a no as it is typed. @throws UsageError that names the field and what is possible. */
export function readYesNo({ t }: Task, { key, value }: Answer): boolean {
  const answer = words.get(value.toLowerCase())
  if (answer === undefined) throw new UsageError(t('usage.filterValue', { key, value, known: 'yes, no' }))
  return answer
}
