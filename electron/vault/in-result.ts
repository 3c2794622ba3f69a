import { toErrorData } from '../../db/domain/app-error-data.ts'
import { AppError } from '../../db/domain/errors.ts'
import type { Result } from '../contract/endpoint.ts'
import { redacted } from '../contract/redacted.ts'

/** What the caller can act on goes back as a value; of anything else only the places in the code. */
export async function inResult<T>(work: () => Promise<T> | T): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: toErrorData(error) }
    return { ok: false, error: { code: 'unexpected', params: { id: redacted(error) } } }
  }
}
