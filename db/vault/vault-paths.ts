import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../domain/errors.ts'

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

export const vaultPaths = (folder: string): VaultPaths => ({
  folder,
  database: join(folder, 'vault.db'),
  header: join(folder, 'vault.json'),
  headerCopy: join(folder, 'vault.json.bak'),
  lock: join(folder, 'vault.lock'),
  backups: join(folder, 'backups'),
})

/** Whether something lies at the path, be it a link that leads nowhere. */
export const isTaken = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/**
 * Refuses everything but a folder with plain files: through a link, a save could be made to land elsewhere.
 * Errors: `vault.missing`, `vault.notAVault`.
 */
export function checkVaultFolder(paths: VaultPaths): void {
  const folder = lstatSync(paths.folder, { throwIfNoEntry: false })
  if (!folder) throw new AppError('vault.missing', { path: paths.folder })
  if (!folder.isDirectory()) throw new AppError('vault.notAVault', { path: paths.folder })
  const files = [paths.database, paths.header, paths.headerCopy, paths.lock]
  const odd = files.find((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === false)
  if (odd !== undefined) throw new AppError('vault.notAVault', { path: odd })
  if (!files.slice(0, 3).some(isTaken)) throw new AppError('vault.notAVault', { path: paths.folder })
}
