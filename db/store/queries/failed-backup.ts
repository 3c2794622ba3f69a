import type { AppErrorData } from '../../domain/app-error-data.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Store } from '../store.ts'

const key = 'failedBackup'

/** A backup that nobody asked for and that failed. */
export interface FailedBackup {
  readonly at: Instant
  readonly error: AppErrorData
  /** The vault's. A copy of it at another place fails for itself. */
  readonly folder: string
}

export function failedBackup(store: Store): FailedBackup | null {
  const kept = store.statement('select value from setting where key = ?').pluck().get(key) as
    string | undefined
  return kept === undefined ? null : (JSON.parse(kept) as FailedBackup)
}

export async function setFailedBackup(store: Store, failed: FailedBackup | null): Promise<void> {
  const value = JSON.stringify(failed)
  await store.writeDb
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
