/** Too early to say anything: the first files may be the largest. */
const leastMilliseconds = 700

/** So much has to be done of it before its pace is one; of what takes long less says enough. */
const leastShare = 0.05
const leastShareOfLong = 0.01
const long = 10_000

interface Part {
  readonly done: number
  readonly total: number
}

/** How many seconds the rest takes at the pace so far, at least 1; null while it is too early to say. */
export function secondsLeft({ done, total }: Part, elapsed: number): number | null {
  const least = elapsed < long ? leastShare : leastShareOfLong
  if (done === 0 || done >= total || elapsed < leastMilliseconds || done / total < least) return null
  return Math.max(1, Math.round(((elapsed / done) * (total - done)) / 1000))
}

/** When a stage of the work began, and how far it is. */
export interface Stage extends Part {
  /** Epoch milliseconds. */
  readonly since: number
}

/** The stage that progress is of: another total, or less done than before, is the next one, which has a pace of its own. */
export const stageOf = (before: Stage | null, { done, total }: Part, now: number): Stage => ({
  done,
  total,
  since: before === null || (total === before.total && done >= before.done) ? (before?.since ?? now) : now,
})
