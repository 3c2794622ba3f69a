import { statSync } from 'node:fs'
import { AppError, isAppError } from '../domain/errors.ts'
import type { Instant } from '../domain/instant.ts'
import { partOf, type Watch } from '../domain/watch.ts'
import { detachCopy, withEmptyLog } from '../store/connection.ts'
import { toAppError } from '../store/driver-error.ts'
import type { Sqlite } from '../store/connection.ts'
import { freeBackupPlace } from './backup-name.ts'
import { buildVaultFolder, makePrivateFolder } from './build-folder.ts'
import { copyFileTo } from './copy-file.ts'
import { sealHeader } from './header.ts'
import { writeHeader } from './header-file.ts'
import type { OpenVault } from './open-vault.ts'
import { expectSealed } from './sealed-file.ts'
import { isTaken } from './vault-paths.ts'

/**
 * Makes a complete vault at `folder`, verified by opening before it gets its name. Work may go on meanwhile: what is
 * committed after the start is not in it. Opens with the secrets that open the vault now.
 * Errors: `vault.exists`, `vault.missing` (the folder around it), `vault.diskFull`, `vault.readOnly`, `vault.busy`
 * (a read went on and on), `vault.inUse`, `backup.damaged` (the copy, and so most likely the vault), `job.cancelled` with nothing left behind. Of a vault whose
 * folder is gone too.
 */
export async function backUp(vault: OpenVault, folder: string, watch: Watch = {}): Promise<void> {
  try {
    await buildVaultFolder(folder, async (paths) => {
      // Copying takes about as long as holding the copy against its seals.
      await copySnapshot(vault, paths.database, partOf(watch, 0, 0.5))
      detachCopy(paths.database, vault.databaseKey)
      await expectSealed(paths.database, vault.databaseKey, partOf(watch, 0.5, 1))
      writeHeader(paths, sealHeader(vault.header, vault.masterKey))
    })
  } catch (error) {
    if (!isAppError(error, 'vault.damaged')) throw error
    throw new AppError('backup.damaged', { path: folder, detail: error.params.detail }, { cause: error })
  }
}

/** A free place in the vault's own folder for backups, which this makes. Errors: `vault.gone`, `vault.moved`. */
export function ownBackupPlace(vault: OpenVault, at: Instant): string {
  vault.expectHere()
  const { folder, backups } = vault.paths
  if (!isTaken(backups)) makePrivateFolder(backups)
  return freeBackupPlace(folder, backups, at)
}

/**
 * With an empty write-ahead log, a reader's snapshot keeps SQLite from writing into the file: new commits stay in the
 * log until the reader ends.
 */
async function copySnapshot(vault: OpenVault, target: string, watch: Watch): Promise<void> {
  if (vault.place === 'gone') return copyOfGone(vault, target, watch)
  const snapshot = vault.openReader()
  try {
    await withEmptyLog(vault.writer, () => holdSnapshot(snapshot, vault.paths.database), watch)
    await copyFileTo(vault.image, target, watch)
  } catch (error) {
    throw toAppError(error, vault.paths.database)
  } finally {
    snapshot.close()
  }
}

/** A file in no folder cannot be opened anew, and no commit to it is accepted: with an empty log it stands still. */
async function copyOfGone(vault: OpenVault, target: string, watch: Watch): Promise<void> {
  await withEmptyLog(vault.writer, () => undefined, watch)
  await copyFileTo(vault.image, target, watch)
}

/** Errors: `vault.inUse` when another process wrote to the log meanwhile. */
function holdSnapshot(snapshot: Sqlite, database: string): void {
  snapshot.exec('begin')
  snapshot.prepare('select count(*) from sqlite_master').get()
  const log = statSync(`${database}-wal`, { throwIfNoEntry: false })
  if (log && log.size > 0) throw new AppError('vault.inUse', { path: database })
}
