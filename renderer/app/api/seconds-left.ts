/** Too early to say anything: the first files may be the largest. */
const leastMilliseconds = 700

/** How many seconds the rest takes at the pace so far, at least 1; null while it is too early to say. */
export function secondsLeft(
  { done, total }: { readonly done: number; readonly total: number },
  elapsed: number,
): number | null {
  if (done === 0 || done >= total || elapsed < leastMilliseconds) return null
  return Math.max(1, Math.round(((elapsed / done) * (total - done)) / 1000))
}
