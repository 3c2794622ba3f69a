import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../../domain/errors.ts'
import { instantNow, type Instant } from '../../domain/instant.ts'
import type { Watch } from '../../domain/watch.ts'
import { backUp, ownBackupPlace } from '../../vault/backup.ts'
import { freeBackupPlace, freeSavedPlace } from '../../vault/backup-name.ts'
import { verifyBackup as verifyVaultBackup } from '../../vault/backup-check.ts'
import {
  listBackups as listVaultBackups,
  pruneBackups,
  removeBackup,
  type Backup,
} from '../../vault/backup-list.ts'
import { reencryptBackup as reencryptVaultBackup } from '../../vault/backup-reencryption.ts'
import { isInsideVault } from '../../vault/inside-vault.ts'
import { restoreVault } from '../../vault/restore.ts'
import { isBackupDue } from '../../vault/retention.ts'
import { isTaken, isVaultFolder, vaultPaths } from '../../vault/vault-paths.ts'
import { hasHistory } from '../history.ts'
import type { Vault } from '../vault.ts'
import { failureOfBackup, forgetFailure } from './unasked-backup.ts'

export type { Backup }

interface MadeBackup {
  readonly folder: string
  readonly at: Instant
  /** Of its database. */
  readonly bytes: number
  /** Older ones that the rules of retention no longer keep; only among the vault's own. */
  readonly removed: readonly string[]
}

/**
 * Makes a backup, verified by opening it: among the vault's own, or as the folder `out` (in it, when it is a folder
 * that is there). Errors: `export.insideVault`, those of `backUp`.
 */
export async function backUpVault(vault: Vault, out?: string, watch: Watch = {}): Promise<MadeBackup> {
  const at = instantNow(vault.store.clock)
  const folder = out === undefined ? ownBackupPlace(vault.folder, at) : placeAt(vault, out, at)
  await backUp(vault.folder, folder, watch)
  const { size } = statSync(vaultPaths(folder).database)
  if (out === undefined) await forgetFailure(vault)
  const removed = out === undefined ? pruneBackups(vault.folder) : []
  return { folder, at, bytes: size, removed: removed.map((backup) => backup.folder) }
}

/** Once a day, and again as long as the one that was tried last failed. Null when none was due. */
export async function backUpIfDue(vault: Vault, watch: Watch = {}): Promise<MadeBackup | null> {
  const [newest] = listBackups(vault)
  const isDue = failureOfBackup(vault) !== null || isBackupDue(newest?.at, instantNow(vault.store.clock))
  return isDue ? backUpVault(vault, undefined, watch) : null
}

/** Null when the newest backup holds everything that was changed. */
export async function backUpIfChanged(vault: Vault): Promise<MadeBackup | null> {
  const changedAt = vault.store.statement('select max(at) from batch').pluck().get() as string | null
  const [newest] = listBackups(vault)
  const isCovered = changedAt === null || (newest !== undefined && newest.at >= changedAt)
  return isCovered ? null : backUpVault(vault)
}

/**
 * Of a vault whose folder was deleted while it was open: all of it, under a name of its own in another folder, that
 * which was around it unless one is given. Errors: `file.missing` when that is gone too, those of `backUp`.
 */
export async function saveGone(vault: Vault, around?: string): Promise<string> {
  const { folder } = vault.folder.paths
  const wanted = around === undefined ? folder : join(around, basename(folder))
  const place = freeSavedPlace(wanted, instantNow(vault.store.clock))
  await backUp(vault.folder, place)
  return place
}

/** An import can change everything. A vault in which nothing was done yet has nothing to lose. */
export async function backUpBeforeImport(vault: Vault): Promise<void> {
  if (hasHistory(vault)) await backUpVault(vault)
}

/** The vault's own backups, newest first. */
export const listBackups = (vault: Vault): Backup[] => listVaultBackups(vault.folder)

/** A backup by the name of its folder. */
export const nameOfBackup = ({ folder }: Backup): string => basename(folder)

/** Error: `vault.missing`. */
function findBackup(vault: Vault, name: string): Backup {
  const found = listBackups(vault).find((backup) => nameOfBackup(backup) === name)
  if (found === undefined) throw new AppError('vault.missing', { path: name })
  return found
}

/**
 * Holds every page of a backup against its seal. One that is outdated needs the passphrase it was made under. Errors:
 * `vault.missing`, `vault.damaged`, `vault.wrongPassphrase`, `job.cancelled`.
 */
export function verifyBackup(
  vault: Vault,
  name: string,
  { passphrase, ...watch }: Watch & { readonly passphrase?: string | undefined } = {},
): Promise<void> {
  const secret = passphrase === undefined ? undefined : ({ kind: 'passphrase', passphrase } as const)
  return verifyVaultBackup(vault.folder, findBackup(vault, name), { ...watch, secret })
}

interface BackupCopy extends Watch {
  readonly name: string
  readonly to: string
  readonly passphrase: string
}

/** Puts a copy of a backup at a free place. Errors: `vault.exists`, and those of `restoreVault`. */
export async function restoreBackup(
  vault: Vault,
  { name, to, passphrase, ...watch }: BackupCopy,
): Promise<void> {
  const { folder } = findBackup(vault, name)
  if (isTaken(to)) throw new AppError('vault.exists', { path: to })
  const secret = { kind: 'passphrase', passphrase } as const
  await restoreVault({ from: folder, to, secret, at: instantNow(vault.store.clock), ...watch })
}

export function removeBackups(vault: Vault, names: readonly string[]): void {
  for (const backup of names.map((name) => findBackup(vault, name))) removeBackup(backup)
}

/** After the keys were renewed: what opened this backup no longer does. Errors: `vault.wrongPassphrase`, … */
export function reencryptBackup(
  vault: Vault,
  name: string,
  { passphrase, ...watch }: Watch & { readonly passphrase: string },
): Promise<void> {
  const secret = { kind: 'passphrase', passphrase } as const
  return reencryptVaultBackup(vault.folder, findBackup(vault, name), { secret, ...watch })
}

/** Error: `export.insideVault`: what lies in a vault's folder goes with it when the vault is replaced. */
function placeAt(vault: Vault, out: string, at: Instant): string {
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true
  const place = isFolder && !isVaultFolder(out) ? freeBackupPlace(vault.folder.paths.folder, out, at) : out
  if (isInsideVault(place)) throw new AppError('export.insideVault', { path: out })
  return place
}
