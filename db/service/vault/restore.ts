import { resolve } from 'node:path'
import { systemClock, type Clock } from '../../domain/clock.ts'
import { instantNow } from '../../domain/instant.ts'
import type { Watch } from '../../domain/watch.ts'
import { restoreVault as restoreVaultFolder } from '../../vault/restore.ts'
import { toSecret, type UnlockWith } from '../vault.ts'

interface RestoreRequest extends Watch {
  readonly from: string
  readonly to: string
  /** What opened the vault when the backup was made. */
  readonly secret: UnlockWith
  readonly clock?: Clock
}

interface Restored {
  readonly vault: string
  /** Where the vault is that was there before; null when the place was free. */
  readonly replaced: string | null
}

/** Errors: those of opening the backup, `vault.inUse` or `vault.notAVault` for what is at `to`, `job.cancelled`. */
export async function restoreVault({
  from,
  to,
  secret,
  clock = systemClock,
  ...watch
}: RestoreRequest): Promise<Restored> {
  const vault = resolve(to)
  const { replaced } = await restoreVaultFolder({
    from: resolve(from),
    to: vault,
    secret: toSecret(secret),
    at: instantNow(clock),
    ...watch,
  })
  return { vault, replaced: replaced ?? null }
}
