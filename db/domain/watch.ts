import { AppError } from './errors.ts'

/** Who follows long work: is told how far it is, and may stop it. */
export interface Watch {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** For a part of longer work, which goes from one fraction of the whole to another: all is told of 1. */
export const partOf = ({ signal, onProgress }: Watch, from: number, to: number): Watch => ({
  signal,
  onProgress: (done, total) => onProgress?.(from + (to - from) * (total === 0 ? 1 : done / total), 1),
})

/** Asked between two steps of work that can be stopped there. Error: `job.cancelled`. */
export function refuseIfStopped({ signal }: Watch): void {
  if (signal?.aborted) throw new AppError('job.cancelled', {})
}
