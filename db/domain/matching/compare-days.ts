import { editDistance } from './edit-distance.ts'
import type { Evidence, LevelOf } from './evidence.ts'

/** A day as eight digits, year first: "1970-01-31", "19700131" and "1/31/1970" are one. Undefined when it is none. */
export function readDay(text: string): string | undefined {
  const iso = /^\s*(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[T ].*)?\s*$/.exec(text)
  if (iso) return eightDigits(iso[1], iso[2], iso[3])
  const yearLast = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\s*$/.exec(text)
  if (!yearLast) return undefined
  const [, first, second, year] = yearLast
  return Number(first) > 12 ? eightDigits(year, second, first) : eightDigits(year, first, second)
}

const eightDigits = (year = '', month = '', day = ''): string =>
  year + month.padStart(2, '0') + day.padStart(2, '0')

export function compareDays(one: string | undefined, other: string | undefined): readonly Evidence[] {
  if (one === undefined || other === undefined) return []
  const level = dayLevel(one, other)
  const values = level === 'different' || level === 'far' ? [] : [one, other]
  return [{ field: 'born', level, one, other, rare: values.map((value) => ({ field: 'born', value })) }]
}

/** `close`: one slip, or day and month the other way round. `part`: year, month or day alone differ, or two slips. `far`: of another year. */
function dayLevel(one: string, other: string): LevelOf<'born'> {
  if (one === other) return 'same'
  if (turnedDay(one) === other || editDistance(one, other, 1) <= 1) return 'close'
  if (!isSlipOfYear(one, other)) return 'far'
  const agreeing = partsOf(one).filter((part, at) => part === partsOf(other)[at]).length
  return agreeing === 2 || editDistance(one, other, 2) <= 2 ? 'part' : 'different'
}

/** A year that is mistyped or miscounted is off by one, by ten, or by both. */
function isSlipOfYear(one: string, other: string): boolean {
  const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)))
  return years <= 1 || (years >= 9 && years <= 11)
}

const turnedDay = (day: string): string => day.slice(0, 4) + day.slice(6) + day.slice(4, 6)
const partsOf = (day: string): string[] => [day.slice(0, 4), day.slice(4, 6), day.slice(6)]
