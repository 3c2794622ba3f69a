import { fold } from '../fold.ts'
import { readDay } from './compare-days.ts'

/** How a field of one's own is labelled, folded, that holds the day on which somebody was born. */
export const birthdayLabels: readonly string[] = [
  'birthday',
  'date of birth',
  'cumpleanos',
  'fecha de nacimiento',
]

/** Labels with what stands in them. The day of birth among them, undefined where none says one with its year. */
export const birthdayIn = (fields: Iterable<readonly [label: string, value: unknown]>): string | undefined =>
  [...fields]
    .filter(([label]) => birthdayLabels.includes(fold(label)))
    .map(([, value]) => String(value))
    .find((value) => readDay(value) !== undefined)
