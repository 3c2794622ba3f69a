import { resolve } from 'node:path'
import { systemClock, type Clock } from '../../domain/clock.ts'
import { instantNow } from '../../domain/instant.ts'
import { restoreVault as restoreVaultFolder } from '../../vault/restore.ts'
import { toSecret, type UnlockWith } from '../vault.ts'

interface RestoreRequest {
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

/** Errors: those of opening the backup, and `vault.inUse` or `vault.notAVault` for what is at `to`. */
export async function restoreVault({
  from,
  to,
  secret,
  clock = systemClock,
}: RestoreRequest): Promise<Restored> {
  const vault = resolve(to)
  const { replaced } = await restoreVaultFolder({
    from: resolve(from),
    to: vault,
    secret: toSecret(secret),
    at: instantNow(clock),
  })
  return { vault, replaced: replaced ?? null }
}
