import type { LocalDate } from '../../../db/domain/local-date.ts'
import { fixedClock } from '../../../db/domain/clock.ts'
import type { Random } from './random.ts'

/** The day on which every benchmark takes place. */
export const benchClock = fixedClock('2026-03-03T15:00:00Z', 'America/Denver')

const today = Date.UTC(2026, 2, 3)
const DAY = 86_400_000
const known = new Map<number, LocalDate>()

/** The local date so many days before today; a negative number is a day to come. */
export function daysAgo(days: number): LocalDate {
  const made = known.get(days) ?? (new Date(today - days * DAY).toISOString().slice(0, 10) as LocalDate)
  known.set(days, made)
  return made
}

const YEARS = 7 * 365

/** A day in the past seven years, the recent ones likelier. */
export const pastDay = (random: Random): LocalDate => daysAgo(1 + random.lowBelow(YEARS))

/**
 * The day of one of many things that were entered one after the other: `position` goes from 0 to 1. Days rise with it
 * but for a few; one in twenty was entered late.
 */
export function dayInOrder(position: number, random: Random): LocalDate {
  if (random.chance(0.05)) return pastDay(random)
  return daysAgo(1 + Math.floor((1 - position) ** 2 * YEARS) + random.below(3))
}
