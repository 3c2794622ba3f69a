/** Where "now" and "here" come from, so that no rule reads the machine's clock on its own. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
  /** IANA name of the zone in which "today" is judged, for example `America/Santiago`. */
  readonly zone: string
}

/** The zone is asked for each time: a laptop travels while the vault stays open. */
export const systemClock: Clock = {
  now: () => Date.now(),
  get zone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
  },
}

/** A clock that stands still at an instant such as `2026-03-03T12:00:00Z` (or epoch milliseconds). */
export function fixedClock(at: string | number, zone = 'UTC'): Clock {
  const now = typeof at === 'number' ? at : Date.parse(at)
  if (!Number.isFinite(now)) throw new RangeError(`not an instant: ${at}`)
  return { now: () => now, zone }
}
