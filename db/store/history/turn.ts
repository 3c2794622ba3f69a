import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../domain/errors.ts'

/** Who follows long work: is told how far it is, and may stop it. */
export interface Watch {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** Milliseconds. */
const longestWithout = 20

/** Steps done so far and in all, where they can be counted. */
type Turn = (done?: number, total?: number) => Promise<void>

/**
 * For long work within a batch: awaiting the result between two steps lets others have a turn. Readers then see the
 * vault as it was before the batch; other writes wait for its end. Error: `job.cancelled`.
 */
export function makeTurns({ signal, onProgress }: Watch = {}): Turn {
  let last = performance.now()
  return async (done, total) => {
    if (performance.now() - last < longestWithout) return
    if (done !== undefined && total !== undefined) onProgress?.(done, total)
    await setImmediate()
    if (signal?.aborted) throw new AppError('job.cancelled', {})
    last = performance.now()
  }
}
