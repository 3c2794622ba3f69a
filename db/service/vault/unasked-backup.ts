import { toErrorData, type AppErrorData } from '../../domain/app-error-data.ts'
import { isAppError } from '../../domain/errors.ts'
import { instantNow } from '../../domain/instant.ts'
import { failedBackup, setFailedBackup, type FailedBackup } from '../../store/queries/failed-backup.ts'
import type { Vault } from '../vault.ts'

/** When a backup that nobody asked for failed, and why. Null as well once a good one has been made since, asked for or not. */
export function failureOfBackup(vault: Vault): Omit<FailedBackup, 'folder'> | null {
  const failed = failedBackup(vault.store)
  return failed?.folder === placeOf(vault) ? { at: failed.at, error: failed.error } : null
}

/** It is kept in the vault that a backup failed, for whoever opens it next. Throws what making the backup threw. */
export async function notingFailure<T>(vault: Vault, make: (vault: Vault) => Promise<T>): Promise<T> {
  try {
    return await make(vault)
  } catch (error) {
    await noteFailure(vault, error)
    throw error
  }
}

/** Not one that was stopped; and that a vault is not where it was opened is said already. */
async function noteFailure(vault: Vault, error: unknown): Promise<void> {
  const { isOpen } = vault.folder
  if (isAppError(error, 'job.cancelled') || !isOpen || vault.folder.place !== 'here') return
  const at = instantNow(vault.store.clock)
  await setFailedBackup(vault.store, { at, error: inBrief(error), folder: placeOf(vault) })
}

/** Nothing is kept of what nobody foresaw: that is in the local log. */
const inBrief = (error: unknown): AppErrorData =>
  isAppError(error) ? toErrorData(error) : { code: 'unexpected', params: { id: '' } }

/** Once a backup of the vault's own is there. */
export async function forgetFailure(vault: Vault): Promise<void> {
  if (failedBackup(vault.store) !== null) await setFailedBackup(vault.store, null)
}

const placeOf = (vault: Vault): string => vault.folder.paths.folder
