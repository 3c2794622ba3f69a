import { statSync } from 'node:fs'
import { instantNow, type Instant } from '../../domain/instant.ts'
import { backUp, ownBackupPlace } from '../../vault/backup.ts'
import { freeBackupPlace } from '../../vault/backup-name.ts'
import { listBackups as listVaultBackups, pruneBackups, type Backup } from '../../vault/backup-list.ts'
import { isBackupDue } from '../../vault/retention.ts'
import { isTaken, vaultPaths } from '../../vault/vault-paths.ts'
import type { Vault } from '../vault.ts'

export type { Backup }

export interface MadeBackup {
  readonly folder: string
  readonly at: Instant
  /** Of its database. */
  readonly bytes: number
  /** Older ones that the rules of retention no longer keep; only among the vault's own. */
  readonly removed: readonly string[]
}

/**
 * Makes a backup, verified by opening it: among the vault's own, or as the folder `out` (in it, when it is a folder
 * that is there). Errors: those of `backUp`.
 */
export async function backUpVault(vault: Vault, out?: string): Promise<MadeBackup> {
  const at = instantNow(vault.store.clock)
  const folder = out === undefined ? ownBackupPlace(vault.folder, at) : placeAt(vault, out, at)
  await backUp(vault.folder, folder)
  const { size } = statSync(vaultPaths(folder).database)
  const removed = out === undefined ? pruneBackups(vault.folder) : []
  return { folder, at, bytes: size, removed: removed.map((backup) => backup.folder) }
}

/** The first change of a day makes a backup of what is there when the vault is closed. Null when none was due. */
export async function backUpIfDue(vault: Vault): Promise<MadeBackup | null> {
  const [newest] = listBackups(vault)
  return isBackupDue(newest?.at, instantNow(vault.store.clock)) ? backUpVault(vault) : null
}

/** The vault's own backups, newest first. */
export const listBackups = (vault: Vault): Backup[] => listVaultBackups(vault.folder)

function placeAt(vault: Vault, out: string, at: Instant): string {
  const stat = statSync(out, { throwIfNoEntry: false })
  if (!stat?.isDirectory() || isVaultFolder(out)) return out
  return freeBackupPlace(vault.folder.paths.folder, out, at)
}

function isVaultFolder(folder: string): boolean {
  const { database, header, headerCopy } = vaultPaths(folder)
  return [database, header, headerCopy].some(isTaken)
}
