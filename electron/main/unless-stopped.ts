import { AppError } from '../../db/domain/errors.ts'

/** Waits for work that cannot be stopped itself; stopped, what comes of it is dropped. Error: `job.cancelled`. */
export async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = Promise.withResolvers<never>()
  const stop = () => stopped.reject(new AppError('job.cancelled', {}))
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([work, stopped.promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
