import { closeSync, openSync } from 'node:fs'
import { AppError, isAppError } from '../domain/errors.ts'
import type { Watch } from '../domain/watch.ts'
import { detachCopy, holdLock } from '../store/connection.ts'
import { copyFileTo } from './copy-file.ts'
import { syncFile } from './durable-file.ts'
import type { VaultLock } from './open-vault.ts'
import { isTaken } from './vault-paths.ts'
import type { VaultPaths } from './vault-paths.ts'

interface ClosedCopy {
  readonly key: Buffer
  readonly watch: Watch
}

/**
 * Copies the database of a vault that nobody has open, with what a crash left in its write-ahead log, into one file.
 * Errors: `vault.inUse`, `vault.damaged` (also for another key), `vault.missing`, `vault.diskFull`,
 * `job.cancelled`.
 */
export async function copyClosedDatabase(
  from: VaultPaths,
  to: VaultPaths,
  { key, watch }: ClosedCopy,
): Promise<void> {
  if (!isTaken(from.database)) throw new AppError('vault.missing', { path: from.database })
  const lock = holdIfWritable(from)
  try {
    await copyIfThere(from.database, to.database, watch)
    await copyIfThere(`${from.database}-wal`, `${to.database}-wal`, { signal: watch.signal })
  } finally {
    lock?.release()
  }
  detachCopy(to.database, key)
  syncFile(to.database)
}

/** A backup has no lock file and is nobody's workplace; on a read-only disk nobody writes. */
function holdIfWritable(paths: VaultPaths): VaultLock | undefined {
  if (!isTaken(paths.lock)) return undefined
  try {
    return holdLock(paths.lock)
  } catch (error) {
    if (isAppError(error, 'vault.readOnly')) return undefined
    throw error
  }
}

async function copyIfThere(from: string, to: string, watch: Watch): Promise<void> {
  if (!isTaken(from)) return
  const source = openSync(from, 'r')
  try {
    await copyFileTo(source, to, watch)
  } finally {
    closeSync(source)
  }
}
