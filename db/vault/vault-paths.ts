import { lstatSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../domain/errors.ts'
import { toAppError } from '../store/driver-error.ts'

/** Where everything of a vault lies: the folder `Name.caucus`, which is one thing to a person. */
export interface VaultPaths {
  readonly folder: string
  readonly database: string
  readonly header: string
  /** A second copy of the header, for the day the first is damaged. */
  readonly headerCopy: string
  readonly lock: string
  readonly backups: string
}

export const VAULT_SUFFIX = '.caucus'

/** Absolute, as the process may change its folder, and without a slash at the end, which would follow a link. */
export function vaultPaths(vault: string): VaultPaths {
  const folder = resolve(vault)
  return {
    folder,
    database: join(folder, 'vault.db'),
    header: join(folder, 'vault.json'),
    headerCopy: join(folder, 'vault.json.bak'),
    lock: join(folder, 'vault.lock'),
    backups: join(folder, 'backups'),
  }
}

/** Whether something lies at the path, be it a link that leads nowhere. */
export const isTaken = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** Whether a part of a vault lies in the folder, be it a damaged one. */
export function isVaultFolder(folder: string): boolean {
  const { database, header, headerCopy } = vaultPaths(folder)
  return [database, header, headerCopy].some(isTaken)
}

/**
 * Refuses everything but a folder with plain files: through a link, a save could be made to land elsewhere.
 * Errors: `vault.missing`, `vault.linked`, `vault.notAVault`, `vault.readOnly` (it may not even be looked at).
 */
export function checkVaultFolder(paths: VaultPaths): void {
  try {
    const folder = lstatSync(paths.folder, { throwIfNoEntry: false })
    if (!folder) throw new AppError('vault.missing', { path: paths.folder })
    if (folder.isSymbolicLink()) throw new AppError('vault.linked', { path: paths.folder })
    if (!folder.isDirectory()) throw new AppError('vault.notAVault', { path: paths.folder })
    checkFiles(paths)
  } catch (error) {
    throw toAppError(error, paths.folder)
  }
}

function checkFiles({ folder, database, header, headerCopy, lock }: VaultPaths): void {
  const odd = [database, header, headerCopy, lock].find((file) => isTaken(file) && !lstatSync(file).isFile())
  if (odd !== undefined)
    throw new AppError(lstatSync(odd).isSymbolicLink() ? 'vault.linked' : 'vault.notAVault', { path: odd })
  if (!isVaultFolder(folder)) throw new AppError('vault.notAVault', { path: folder })
}
