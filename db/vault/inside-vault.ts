import { lstatSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { systemCode } from '../domain/errors.ts'
import { isVaultFolder } from './vault-paths.ts'

/**
 * Whether what comes to lie at the path would lie in a vault, its backups included, and go with it when the vault is
 * replaced. Links are followed, and folders that are not there yet count as where they would be made. Throws what the
 * disk says where it may not be looked.
 */
export const isInsideVault = (path: string): boolean => isAround(realParent(resolve(path)))

function isAround(folder: string): boolean {
  const parent = dirname(folder)
  return isVaultFolder(folder) || (parent !== folder && isAround(parent))
}

/** The nearest folder around the path that is there, without links. */
function realParent(path: string): string {
  const parent = dirname(path)
  if (parent === path) return path
  try {
    const real = realpathSync(parent)
    return lstatSync(real).isDirectory() ? real : dirname(real)
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) throw error
    return realParent(parent)
  }
}
