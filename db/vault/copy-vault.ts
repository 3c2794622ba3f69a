import { chmodSync, constants } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { AppError, isAppError } from '../domain/errors.ts'
import { detachCopy, holdLock } from '../store/connection.ts'
import { syncFile } from './durable-file.ts'
import type { VaultLock } from './open-vault.ts'
import { isTaken } from './vault-paths.ts'
import type { VaultPaths } from './vault-paths.ts'

/**
 * Copies the database of a vault that nobody has open, with what a crash left in its write-ahead log, into one file.
 * Errors: `vault.inUse`, `vault.damaged` (also for another key), `vault.missing`, `vault.diskFull`.
 */
export async function copyClosedDatabase(from: VaultPaths, to: VaultPaths, key: Buffer): Promise<void> {
  if (!isTaken(from.database)) throw new AppError('vault.missing', { path: from.database })
  const lock = holdIfWritable(from)
  try {
    for (const suffix of ['', '-wal']) await copyIfThere(from.database + suffix, to.database + suffix)
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

async function copyIfThere(from: string, to: string): Promise<void> {
  if (!isTaken(from)) return
  await copyFile(from, to, constants.COPYFILE_EXCL)
  chmodSync(to, 0o600)
}
