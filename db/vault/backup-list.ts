import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isAppError } from '../domain/errors.ts'
import type { Instant } from '../domain/instant.ts'
import { parseBackupName } from './backup-name.ts'
import { freeBytes } from './free-space.ts'
import type { HeaderContent } from './header.ts'
import { readHeader } from './header-file.ts'
import type { OpenVault } from './open-vault.ts'
import { chooseBackups } from './retention.ts'
import { isTaken, vaultPaths } from './vault-paths.ts'

/**
 * `current`: opens with what opens the vault now. `outdated`: opens with a passphrase or another secret that the
 * vault no longer accepts. `foreign`: of another vault. `damaged`: its header cannot be read.
 */
type BackupState = 'current' | 'outdated' | 'foreign' | 'damaged'

export interface Backup {
  readonly folder: string
  readonly at: Instant
  readonly bytes: number
  readonly state: BackupState
}

/** The backups in `folder`, newest first, known by their names; anything else there is left alone. */
export function listBackups(vault: OpenVault, folder = vault.paths.backups): Backup[] {
  if (!isTaken(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const at = parseBackupName(name)
      return at === undefined ? [] : [describe(vault.header, join(folder, name), at)]
    })
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

function describe(current: HeaderContent, folder: string, at: Instant): Backup {
  const database = statSync(vaultPaths(folder).database, { throwIfNoEntry: false })
  return { folder, at, bytes: database?.size ?? 0, state: database ? stateOf(current, folder) : 'damaged' }
}

function stateOf(current: HeaderContent, folder: string): BackupState {
  try {
    const { vaultId, slots } = readHeader(vaultPaths(folder).header)
    if (vaultId !== current.vaultId) return 'foreign'
    const known = new Set(current.slots.map(({ id }) => id))
    return slots.every(({ id }) => known.has(id)) ? 'current' : 'outdated'
  } catch (error) {
    if (isAppError(error)) return 'damaged'
    throw error
  }
}

/** Removes what the rules of retention no longer keep of this vault's backups, and says what it removed. */
export function pruneBackups(vault: OpenVault, folder = vault.paths.backups): Backup[] {
  const own = listBackups(vault, folder).filter(({ state }) => state === 'current' || state === 'outdated')
  if (own.length === 0) return []
  const { remove } = chooseBackups(own, freeBytes(folder))
  for (const backup of remove) removeBackup(backup)
  return remove
}

/** The header goes first: half a backup must not look like one. */
export function removeBackup({ folder }: Pick<Backup, 'folder'>): void {
  if (parseBackupName(folder) === undefined) throw new RangeError(`not a backup: ${folder}`)
  const { header, headerCopy } = vaultPaths(folder)
  for (const file of [header, headerCopy]) rmSync(file, { force: true })
  rmSync(folder, { recursive: true, force: true })
}
