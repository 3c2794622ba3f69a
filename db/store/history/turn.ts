import { setImmediate } from 'node:timers/promises'

/** Milliseconds. */
const longestWithout = 20

/**
 * For long work within a batch: awaiting the result between two steps lets others have a turn. Readers then see the
 * vault as it was before the batch; other writes wait for its end.
 */
export function makeTurns(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < longestWithout) return
    await setImmediate()
    last = performance.now()
  }
}
