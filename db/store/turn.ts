import { setImmediate } from 'node:timers/promises'
import { refuseIfStopped, type Watch } from '../domain/watch.ts'

/** Milliseconds. */
const longestWithout = 20

/** Steps done so far and in all, where they can be counted. */
type Turn = (done?: number, total?: number) => Promise<void>

/**
 * For long work within a batch: awaiting the result between two steps lets others have a turn. Readers then see the
 * vault as it was before the batch; other writes wait for its end. Error: `job.cancelled`.
 */
export function makeTurns(watch: Watch = {}): Turn {
  let last = performance.now()
  return async (done, total) => {
    if (performance.now() - last < longestWithout) return
    if (done !== undefined && total !== undefined) watch.onProgress?.(done, total)
    await setImmediate()
    refuseIfStopped(watch)
    last = performance.now()
  }
}
