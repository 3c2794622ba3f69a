import { AppError, isAppError } from '../domain/errors.ts'
import type { Watch } from '../domain/watch.ts'
import { openReader } from '../store/connection.ts'
import { toAppError } from '../store/driver-error.ts'
import type { Sqlite } from '../store/connection.ts'
import { findAllDamage } from './whole-check.ts'

/**
 * What is wrong with an open database; a page that cannot be read ends the check and is the last finding.
 * Error: `job.cancelled`.
 */
export async function findingsOf(handle: Sqlite, path: string, watch: Watch = {}): Promise<string[]> {
  try {
    return await findAllDamage(handle, watch)
  } catch (error) {
    const failure = toAppError(error, path)
    if (isAppError(failure, 'vault.damaged')) return [failure.params.detail]
    throw failure
  }
}

/** Errors: `vault.damaged` with what was found, `job.cancelled`. */
export async function expectWhole(file: string, key: Buffer, watch: Watch = {}): Promise<void> {
  const reader = openReader(file, key)
  try {
    const findings = await findingsOf(reader, file, watch)
    if (findings.length > 0) throw new AppError('vault.damaged', { path: file, detail: findings.join('; ') })
  } finally {
    reader.close()
  }
}
