import { AppError } from './errors.ts'

/** Who follows long work: is told how far it is, and may stop it. */
export interface Watch {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** Asked between two steps of work that can be stopped there. Error: `job.cancelled`. */
export function refuseIfStopped({ signal }: Watch): void {
  if (signal?.aborted) throw new AppError('job.cancelled', {})
}
