import { AppError, isAppError } from '../domain/errors.ts'
import { findDamage, openReader } from '../store/connection.ts'
import { toAppError } from '../store/driver-error.ts'
import type { CheckDepth, Sqlite } from '../store/connection.ts'

export type { CheckDepth }

/** What is wrong with an open database; a page that cannot be read ends the check and is the last finding. */
export function findingsOf(handle: Sqlite, depth: CheckDepth, path: string): string[] {
  try {
    return findDamage(handle, depth)
  } catch (error) {
    const failure = toAppError(error, path)
    if (isAppError(failure, 'vault.damaged')) return [failure.params.detail]
    throw failure
  }
}

/** Errors: `vault.damaged` with what was found. */
export function expectWhole(file: string, key: Buffer, depth: CheckDepth): void {
  const reader = openReader(file, key)
  try {
    const findings = findingsOf(reader, depth, file)
    if (findings.length > 0) throw new AppError('vault.damaged', { path: file, detail: findings.join('; ') })
  } finally {
    reader.close()
  }
}
