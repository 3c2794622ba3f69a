import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../domain/errors.ts'
import { toAppError } from '../store/driver-error.ts'
import { renameWithRetry, syncFolder } from './durable-file.ts'
import { unfinishedName } from './leftovers.ts'
import { isTaken, vaultPaths } from './vault-paths.ts'
import type { VaultPaths } from './vault-paths.ts'

/**
 * Fills a folder beside the place and moves it there when `fill` is done, so that a vault appears whole or not at all.
 * Errors: `file.missing` (the folder around it), `vault.exists`, `vault.diskFull`, `vault.readOnly`, those of `fill`.
 */
export async function buildVaultFolder<T>(
  folder: string,
  fill: (paths: VaultPaths) => T | Promise<T>,
): Promise<T> {
  expectFree(folder)
  return buildAndPlace(folder, fill, () => place(unfinishedName(folder), folder))
}

/** The same over a folder that is there, which is renamed to `aside`. Errors: as above, but `file.missing`. */
export async function replaceVaultFolder<T>(
  folder: string,
  aside: string,
  fill: (paths: VaultPaths) => T | Promise<T>,
): Promise<T> {
  return buildAndPlace(folder, fill, () => {
    place(folder, aside)
    try {
      place(unfinishedName(folder), folder)
    } catch (error) {
      place(aside, folder)
      throw error
    }
  })
}

async function buildAndPlace<T>(
  folder: string,
  fill: (paths: VaultPaths) => T | Promise<T>,
  moveThere: () => void,
): Promise<T> {
  const unfinished = unfinishedName(folder)
  if (!isTaken(dirname(folder))) throw new AppError('file.missing', { path: dirname(folder) })
  try {
    rmSync(unfinished, { recursive: true, force: true })
    makePrivateFolder(unfinished)
    const result = await fill(vaultPaths(unfinished))
    syncFolder(unfinished)
    moveThere()
    return result
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw toAppError(error, folder)
  }
}

/** Errors: `vault.exists`. */
function place(from: string, to: string): void {
  expectFree(to)
  renameWithRetry(from, to)
  syncFolder(dirname(to))
}

function expectFree(folder: string): void {
  if (isTaken(folder)) throw new AppError('vault.exists', { path: folder })
}

/** 0700 whatever the umask; `umask` itself throws in worker threads. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, 0o700)
  chmodSync(folder, 0o700)
}
