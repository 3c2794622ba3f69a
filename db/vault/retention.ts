import type { Instant } from '../domain/instant.ts'

const DAYS = 7
const WEEKS = 4
const MONTHS = 3
const SHARE_OF_FREE_SPACE = 0.2
const DAY_MS = 86_400_000

interface Dated {
  readonly at: Instant
  readonly bytes: number
}

/**
 * Keeps the newest backup of each of the 7 newest days, 4 newest weeks (from Monday) and 3 newest months that have
 * one, by UTC; of these the oldest go while together they take more than a fifth of the space they and what is free
 * make up. The newest stays whatever happens.
 */
export function chooseBackups<B extends Dated>(
  backups: readonly B[],
  freeBytes: number,
): { keep: B[]; remove: B[] } {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const used = newestFirst.reduce((sum, { bytes }) => sum + bytes, 0)
  const keep = withinBudget(chosenByAge(newestFirst), SHARE_OF_FREE_SPACE * (freeBytes + used))
  const kept = new Set(keep)
  return { keep, remove: newestFirst.filter((backup) => !kept.has(backup)) }
}

function chosenByAge<B extends Dated>(newestFirst: readonly B[]): B[] {
  const chosen = new Set([
    ...newestOfEach(newestFirst, dayOf, DAYS),
    ...newestOfEach(newestFirst, weekOf, WEEKS),
    ...newestOfEach(newestFirst, monthOf, MONTHS),
  ])
  return newestFirst.filter((backup) => chosen.has(backup))
}

function newestOfEach<B extends Dated>(
  newestFirst: readonly B[],
  periodOf: (at: Instant) => string,
  count: number,
): B[] {
  const newestByPeriod = new Map<string, B>()
  for (const backup of newestFirst) {
    const period = periodOf(backup.at)
    if (!newestByPeriod.has(period)) newestByPeriod.set(period, backup)
  }
  return Array.from(newestByPeriod.values()).slice(0, count)
}

function withinBudget<B extends Dated>(newestFirst: readonly B[], budget: number): B[] {
  let used = 0
  const beyond = newestFirst.findIndex(({ bytes }, index) => (used += bytes) > budget && index > 0)
  return beyond === -1 ? [...newestFirst] : newestFirst.slice(0, beyond)
}

const dayOf = (at: Instant): string => at.slice(0, 10)
const monthOf = (at: Instant): string => at.slice(0, 7)
/** 1970-01-01 was a Thursday; three days earlier a week began. */
const weekOf = (at: Instant): string => String(Math.floor((Date.parse(at) / DAY_MS + 3) / 7))

/** Once a day (UTC), and when the newest lies in the future, which means a clock was wrong. */
export function isBackupDue(newest: Instant | undefined, now: Instant): boolean {
  return newest === undefined || newest > now || dayOf(newest) !== dayOf(now)
}
