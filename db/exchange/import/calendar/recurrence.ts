import ICAL from 'ical.js'
import type { LocalDate } from '../../../domain/local-date.ts'
import type { LocalTime } from '../../../domain/local-time.ts'
import { parseWallTime, wallKey, type WallTime } from './wall-time.ts'

/** A daily series in two years has fewer; each occurrence becomes a record of its own. */
const mostOccurrences = 750
/** Steps that a rule may take before it comes into the window: a daily one takes 60 years. */
const mostSteps = 22_000

interface Series {
  readonly start: WallTime
  /** RRULE as it is written. */
  readonly rules: readonly string[]
  /** Occurrences besides those of the rules, and those that do not take place, in the zone of the start. */
  readonly added: readonly WallTime[]
  readonly removed: ReadonlySet<string>
}

export interface Window {
  readonly from: LocalDate
  readonly to: LocalDate
  /** For a rule without an end: what it plans later is a habit, and not an appointment. */
  readonly endlessTo: LocalDate
  /** A series with an end that lies wholly before the window is history, and taken from its beginning. */
  readonly takesPast: boolean
}

interface Occurrences {
  readonly times: readonly WallTime[]
  /** Why some are missing; null when none are. */
  readonly incomplete: 'tooMany' | 'refused' | 'goesOn' | null
}

/** The occurrences of a series within the window, in their order, by the clocks of its zone. */
export function occurrencesOf(series: Series, window: Window): Occurrences {
  const within = occurrencesIn(series, window)
  return within.times.length === 0 && window.takesPast && hasEnd(series)
    ? occurrencesIn(series, { ...window, from: series.start.on })
    : within
}

const hasEnd = ({ rules }: Series): boolean => rules.every((rule) => /(?:^|;)(?:UNTIL|COUNT)=/iu.test(rule))

function occurrencesIn(series: Series, window: Window): Occurrences {
  const found = new Map<string, WallTime>()
  const take = (wall: WallTime): boolean => {
    const key = wallKey(wall)
    if (wall.on >= window.from && wall.on <= window.to && !series.removed.has(key)) found.set(key, wall)
    return found.size < mostOccurrences
  }
  take(series.start)
  let incomplete: Occurrences['incomplete'] = null
  for (const wall of series.added) if (!take(wall)) incomplete = 'tooMany'
  for (const rule of series.rules) incomplete = expand(rule, series.start, window, take) ?? incomplete
  const times = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, wall]) => wall)
  return { times, incomplete }
}

const tooDense = /^(?:SECONDLY|MINUTELY|HOURLY)$/u

function expand(
  rule: string,
  start: WallTime,
  window: Window,
  take: (wall: WallTime) => boolean,
): Occurrences['incomplete'] {
  try {
    const recur = ICAL.Recur.fromString(rule)
    if (tooDense.test(recur.freq)) return 'tooMany'
    const to = lastDay(recur, window)
    if (recur.until) recur.until = untilInZone(recur.until, start)
    const iterator = recur.iterator(toLibrary(start))
    for (let step = 0; step < mostSteps; step++) {
      const next: ICAL.Time | null = iterator.next()
      if (!next) return null
      const wall = parseWallTime(next.toString(), start.zone, 'UTC')
      if (!wall) return null
      if (wall.on > to) return 'goesOn'
      if (!take(wall)) return 'tooMany'
    }
    return 'tooMany'
  } catch (error) {
    if (error instanceof Error) return 'refused'
    throw error
  }
}

function lastDay({ until, count }: ICAL.Recur, { to, endlessTo }: Window): LocalDate {
  const isEndless = !until && !count
  return isEndless && endlessTo < to ? endlessTo : to
}

/** On the clocks of its zone; ical.js need not know which. */
function toLibrary({ on, time }: WallTime, second = 0): ICAL.Time {
  const [year, month, day] = on.split('-').map(Number)
  const [hour, minute] = (time ?? '00:00').split(':').map(Number)
  return ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: time === null })
}

/** The end of a rule is written in UTC, or as a day that counts to its end. */
function untilInZone(until: ICAL.Time, start: WallTime): ICAL.Time {
  const wall = parseWallTime(until.toString(), start.zone, start.zone ?? 'UTC')
  if (!wall) return until
  if (start.time === null) return toLibrary({ ...wall, time: null })
  return toLibrary({ ...wall, time: wall.time ?? endOfDay }, 59)
}

const endOfDay = '23:59' as LocalTime
