import { lstatSync, realpathSync } from 'node:fs'
import { AppError, isAppError } from '../domain/errors.ts'
import type { Instant } from '../domain/instant.ts'
import { partOf, type Watch } from '../domain/watch.ts'
import { holdLock } from '../store/connection.ts'
import { freeReplacedPlace } from './backup-name.ts'
import { buildVaultFolder, replaceVaultFolder } from './build-folder.ts'
import { copyClosedDatabase } from './copy-vault.ts'
import { expectWhole } from './database-check.ts'
import { renameWithRetry } from './durable-file.ts'
import { sealHeader } from './header.ts'
import { unlockVaultHeader, writeHeader } from './header-file.ts'
import { wipeKeys } from './key-slots.ts'
import type { UnlockedHeader } from './key-slots.ts'
import type { Secret } from './secret.ts'
import { checkVaultFolder, isTaken, vaultPaths } from './vault-paths.ts'
import type { VaultPaths } from './vault-paths.ts'

interface Restore extends Watch {
  /** The backup, or any vault that nobody has open. It is only read. */
  readonly from: string
  /** Where the vault goes: a free place, or the vault to replace. */
  readonly to: string
  /** What opened the vault when the backup was made. */
  readonly secret: Secret
  readonly at: Instant
}

/**
 * Puts a copy of the backup at `to`, checked in full before. A vault that is there, damaged or not, is renamed and
 * stays beside it; its backups move on to the restored one. Returns where the replaced vault is now.
 * Errors: those of `openVault`, for the backup; `vault.inUse` and `vault.notAVault` also for what is at `to`;
 * `vault.exists` when that is the backup itself;
 * `job.cancelled`, with nothing left behind.
 */
export async function restoreVault({
  from,
  to,
  secret,
  at,
  ...watch
}: Restore): Promise<{ replaced: string | undefined }> {
  const source = vaultPaths(from)
  checkVaultFolder(source)
  if (isTaken(to)) checkReplaceable(vaultPaths(to))
  if (isTaken(to) && realpathSync(from) === realpathSync(to)) throw new AppError('vault.exists', { path: to })
  const unlocked = await unlockVaultHeader(source, secret)
  try {
    const fill = (paths: VaultPaths): Promise<void> => fillFrom({ source, unlocked, watch }, paths)
    return { replaced: isTaken(to) ? await replace(to, at, fill) : await buildNew(to, fill) }
  } finally {
    wipeKeys(unlocked)
  }
}

interface Source {
  readonly source: VaultPaths
  readonly unlocked: UnlockedHeader
  readonly watch: Watch
}

async function fillFrom({ source, unlocked, watch }: Source, paths: VaultPaths): Promise<void> {
  const { databaseKey } = unlocked
  try {
    await copyClosedDatabase(source, paths, { key: databaseKey, watch: partOf(watch, 0, 0.25) })
    await expectWhole(paths.database, databaseKey, partOf(watch, 0.25, 1))
  } catch (error) {
    throw isAppError(error, 'vault.damaged') ? damaged(source.database, error) : error
  }
  writeHeader(paths, sealHeader(unlocked.content, unlocked.masterKey))
}

/** The copy goes; what is damaged is what it was made from. */
const damaged = (path: string, cause: AppError<'vault.damaged'>): AppError =>
  new AppError('vault.damaged', { path, detail: cause.params.detail }, { cause })

async function buildNew(to: string, fill: (paths: VaultPaths) => Promise<void>): Promise<undefined> {
  await buildVaultFolder(to, fill)
}

async function replace(to: string, at: Instant, fill: (paths: VaultPaths) => Promise<void>): Promise<string> {
  const replaced = freeReplacedPlace(to, at)
  await replaceVaultFolder(to, replaced, async (paths) => {
    await fill(paths)
    checkReplaceable(vaultPaths(to)) // somebody may have opened it while the copy was checked
  })
  const { backups } = vaultPaths(replaced)
  if (isTaken(backups)) renameWithRetry(backups, vaultPaths(to).backups)
  return replaced
}

/** A vault that nobody has open, were it only its backups. Errors: `vault.notAVault`, `vault.inUse`. */
function checkReplaceable(paths: VaultPaths): void {
  const { folder, database, header, headerCopy, backups } = paths
  if (!lstatSync(folder).isDirectory() || ![database, header, headerCopy, backups].some(isTaken))
    throw new AppError('vault.notAVault', { path: paths.folder })
  // Windows renames no folder with an open file in it, so the lock cannot be kept until then.
  holdLock(paths.lock).release()
}
