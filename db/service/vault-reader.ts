import type { Clock } from '../domain/clock.ts'
import type { Clearance } from '../domain/sensitivity.ts'
import { openReader } from '../store/connection.ts'
import { makeReadStore } from '../store/store.ts'
import type { ReadSession } from './session.ts'
import type { Vault } from './vault.ts'

/** What another thread of this process needs to read an unlocked vault. */
export interface LentVault {
  readonly database: string
  readonly key: SharedArrayBuffer
}

/** To be opened once; the key is wiped then. */
export const lendVault = ({ folder }: Vault): LentVault => ({
  database: folder.paths.database,
  key: folder.lendKey(),
})

/** A reader in a thread of its own, for use cases that only read. */
export interface VaultReader {
  /** What may be shown is the asking thread's to say, with each question. */
  session(clearance: Clearance): ReadSession
  /** To be called before the vault itself is closed. */
  close(): void
}

/** Errors: `vault.damaged`, `vault.missing`. */
export function openVaultReader({ database, key }: LentVault, clock: Clock): VaultReader {
  const bytes = Buffer.from(key)
  try {
    const reader = openReader(database, bytes)
    const store = makeReadStore({ reader, clock })
    return { session: (clearance) => ({ store, clearance }), close: () => void reader.close() }
  } finally {
    bytes.fill(0)
  }
}
