import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isAppError, type AppError } from '../../domain/errors.ts'
import type { HeaderDamage } from '../../domain/header-damage.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Watch } from '../../domain/watch.ts'
import { parseBackupName } from '../../vault/backup-name.ts'
import { findSpaceShortage, freeBytes } from '../../vault/free-space.ts'
import { openVault, type OpenVault } from '../../vault/open-vault.ts'
import { findSyncService } from '../../domain/synced-folder.ts'
import { checkVaultFolder, isTaken, vaultPaths } from '../../vault/vault-paths.ts'
import {
  inspectHeader,
  repairHeader,
  verifyVault as verifyVaultFolder,
  type HeaderStates,
  type Verification,
} from '../../vault/verify.ts'
import { toSecret, type UnlockWith, type Vault } from '../vault.ts'

export type { Verification }

/** Reads every page and checks every index: whether the vault is whole. Error: `job.cancelled`. */
export const verifyVault = (vault: Vault, watch: Watch = {}): Promise<Verification> =>
  verifyVaultFolder(vault.folder, watch)

interface NamedBackup {
  readonly folder: string
  readonly at: Instant
}

/** What is wrong with a vault that perhaps does not open. */
export interface Diagnosis extends HeaderStates {
  /** Why it does not open; null when it does. */
  readonly problem: AppError | null
  readonly findings: readonly string[]
  /** Whether a damaged header was written anew from the other one. */
  readonly headerRepaired: boolean
  readonly backups: readonly NamedBackup[]
}

/**
 * Looks at everything that can be looked at and mends a header of which one copy is whole. Errors: `vault.missing`,
 * `vault.notAVault`, `vault.inUse` and a wrong secret, as then nothing can be said.
 */
export async function diagnoseVault(folder: string, secret: UnlockWith): Promise<Diagnosis> {
  checkVaultFolder(vaultPaths(folder))
  const before = inspectHeader(folder)
  const seen = await lookInside(folder, secret)
  const headerRepaired = !before.agree && inspectHeader(folder).agree
  return { ...before, ...seen, headerRepaired, backups: namedBackups(folder) }
}

async function lookInside(
  folder: string,
  secret: UnlockWith,
): Promise<Pick<Diagnosis, 'problem' | 'findings'>> {
  let vault: OpenVault | undefined
  try {
    vault = await openVault(folder, toSecret(secret))
    if (vault.headerSource === 'headerCopy') repairHeader(vault)
    return { problem: null, findings: (await verifyVaultFolder(vault)).findings }
  } catch (error) {
    if (isAppError(error) && speaksOfDamage.has(error.code)) return { problem: error, findings: [] }
    throw error
  } finally {
    vault?.close()
  }
}

const speaksOfDamage: ReadonlySet<string> = new Set(['vault.damaged', 'vault.unencrypted', 'vault.newer'])

/** By their names alone: the header that would tell more may be what is damaged. Newest first. */
function namedBackups(folder: string): NamedBackup[] {
  const { backups } = vaultPaths(folder)
  if (!isTaken(backups)) return []
  return readdirSync(backups)
    .flatMap((name) => {
      const at = parseBackupName(name)
      return at === undefined ? [] : [{ folder: join(backups, name), at }]
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

/**
 * Writes both files of keys anew where only the copy could be read: else the next damage would leave none. Errors:
 * `vault.diskFull`, `vault.readOnly`.
 */
export function mendHeader({ folder }: Vault): void {
  if (folder.headerSource === 'headerCopy') repairHeader(folder)
}

/** What became of a file of keys that could not be read on opening; null where it was whole. */
export function headerDamage({ folder }: Vault): HeaderDamage | null {
  if (folder.headerSource !== 'headerCopy') return null
  return inspectHeader(folder.paths.folder).agree ? 'mended' : 'unmended'
}

/** What to warn of before something goes wrong. */
interface PlaceWarnings {
  /** A service that copies files while they are written, in whose folder the vault lies. */
  readonly syncService: string | null
  /** Whether the disk has less room than three times the vault. */
  readonly lowSpace: { readonly freeBytes: number; readonly wantedBytes: number } | null
}

export function warningsFor(folder: string): PlaceWarnings {
  const { size = 0 } = statSync(vaultPaths(folder).database, { throwIfNoEntry: false }) ?? {}
  return {
    syncService: findSyncService(folder) ?? null,
    lowSpace: findSpaceShortage(size, freeBytes(folder)) ?? null,
  }
}
