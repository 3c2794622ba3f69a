import type { Clock } from '../db/domain/clock.ts'
import type { VaultOptions } from '../db/service/vault.ts'

/** A stream that a person or another program reads. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
/** Where a person types, or another program writes. */
type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean }

/** Everything a command touches besides the vault, so that a test can give its own. */
export interface Surroundings {
  readonly stdin: Input
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** Raised when the person interrupts (Ctrl-C). */
  readonly signal: AbortSignal
  /** The cost of guessing a passphrase; measured on this machine unless given. */
  readonly cost?: VaultOptions['cost']
}
