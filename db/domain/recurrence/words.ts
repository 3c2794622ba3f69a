import type { RecurrenceUnit } from '../recurrence.ts'
import type { Frequency } from './rule.ts'

/** The words of what comes again, in English and Spanish; folded: without case and accents. */

interface Period {
  readonly frequency: Frequency
  readonly times: number
}

/** "Every 2 weeks": what is counted. */
export const periods: Readonly<Record<string, Period>> = {
  day: { frequency: 'daily', times: 1 },
  days: { frequency: 'daily', times: 1 },
  dia: { frequency: 'daily', times: 1 },
  dias: { frequency: 'daily', times: 1 },
  week: { frequency: 'weekly', times: 1 },
  weeks: { frequency: 'weekly', times: 1 },
  semana: { frequency: 'weekly', times: 1 },
  semanas: { frequency: 'weekly', times: 1 },
  fortnight: { frequency: 'weekly', times: 2 },
  month: { frequency: 'monthly', times: 1 },
  months: { frequency: 'monthly', times: 1 },
  mes: { frequency: 'monthly', times: 1 },
  meses: { frequency: 'monthly', times: 1 },
  quarter: { frequency: 'monthly', times: 3 },
  quarters: { frequency: 'monthly', times: 3 },
  trimestre: { frequency: 'monthly', times: 3 },
  trimestres: { frequency: 'monthly', times: 3 },
  year: { frequency: 'yearly', times: 1 },
  years: { frequency: 'yearly', times: 1 },
  ano: { frequency: 'yearly', times: 1 },
  anos: { frequency: 'yearly', times: 1 },
}

/** One word that says it all. */
export const adverbs: Readonly<Record<string, Period>> = {
  daily: { frequency: 'daily', times: 1 },
  diario: { frequency: 'daily', times: 1 },
  diariamente: { frequency: 'daily', times: 1 },
  weekly: { frequency: 'weekly', times: 1 },
  semanal: { frequency: 'weekly', times: 1 },
  semanalmente: { frequency: 'weekly', times: 1 },
  fortnightly: { frequency: 'weekly', times: 2 },
  biweekly: { frequency: 'weekly', times: 2 },
  monthly: { frequency: 'monthly', times: 1 },
  mensual: { frequency: 'monthly', times: 1 },
  mensualmente: { frequency: 'monthly', times: 1 },
  bimestral: { frequency: 'monthly', times: 2 },
  quarterly: { frequency: 'monthly', times: 3 },
  trimestral: { frequency: 'monthly', times: 3 },
  semestral: { frequency: 'monthly', times: 6 },
  yearly: { frequency: 'yearly', times: 1 },
  annually: { frequency: 'yearly', times: 1 },
  anual: { frequency: 'yearly', times: 1 },
  anualmente: { frequency: 'yearly', times: 1 },
}

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  primer: 1,
  primero: 1,
  primera: 1,
  primeros: 1,
  second: 2,
  segundo: 2,
  segunda: 2,
  segundos: 2,
  third: 3,
  tercer: 3,
  tercero: 3,
  tercera: 3,
  terceros: 3,
  fourth: 4,
  cuarto: 4,
  cuarta: 4,
  cuartos: 4,
  fifth: 5,
  quinto: 5,
  quinta: 5,
  last: -1,
  ultimo: -1,
  ultima: -1,
  ultimos: -1,
}

const inFigures = /^([1-5])(?:st|nd|rd|th|er|ro|do|to|o|a)$/u

/** "The last Friday", "2nd", "3er": which of a month, counted from its end where negative. */
export const ordinalOf = (word: string): number | undefined => {
  const [, figure] = inFigures.exec(word) ?? []
  if (figure !== undefined) return Number(figure)
  return Object.hasOwn(ordinals, word) ? ordinals[word] : undefined
}

export const unitOf: Readonly<Partial<Record<Frequency, RecurrenceUnit>>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
}

/** What stands for "every". */
export const everyWords: ReadonlySet<string> = new Set(['every', 'each', 'cada'])

/** What begins a phrase of this kind in running text. */
export const startWords: ReadonlySet<string> = new Set([
  ...everyWords,
  ...Object.keys(adverbs),
  'todos',
  'todas',
  'on',
  'the',
  'el',
  'los',
])

/** "After it is done": what turns a period into a distance from completion. */
export const afterDone =
  / (?:after|despues|tras|desde)(?: de(?:l)?| its| it is| being)?(?: la)? (?:completion|completing|completed|done|finished|finishing|cumplir(?:l[oa])?|completar(?:l[oa])?|terminar(?:l[oa])?|hacerlo|cumplimiento|hech[oa]|cumplid[oa])$/u
