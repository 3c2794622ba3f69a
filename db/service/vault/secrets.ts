import { AppError } from '../../domain/errors.ts'
import { instantNow } from '../../domain/instant.ts'
import type { Watch } from '../../domain/watch.ts'
import { calibrateArgon2 } from '../../vault/argon2.ts'
import { renewKeys } from '../../vault/key-renewal.ts'
import { formatRecoverySecret, makeRecoverySecret } from '../../vault/recovery-secret.ts'
import type { NewSecret } from '../../vault/secret.ts'
import {
  addSlot,
  changePassphrase as changeVaultPassphrase,
  isSecretOf,
  listSlots as listVaultSlots,
  removeSlot as removeVaultSlot,
  type SlotSummary,
} from '../../vault/slots.ts'
import { startSession, type Vault, type VaultOptions } from '../vault.ts'

type Cost = Pick<VaultOptions, 'cost'>

/** The ways in: passphrases, recovery secrets, this computer's keychain. */
export const listSlots = (vault: Vault): SlotSummary[] => listVaultSlots(vault.folder)

/** Older backups still open with the old passphrase. Errors: `vault.wrongPassphrase`, `vault.weakPassphrase`. */
export async function changePassphrase(
  vault: Vault,
  { from, to }: { readonly from: string; readonly to: string },
  options: Cost = {},
): Promise<void> {
  const cost = options.cost ?? (await calibrateArgon2())
  await changeVaultPassphrase(vault.folder, { from, to, cost, at: instantNow(vault.store.clock) })
}

/**
 * For a vault opened with the recovery sheet: the new passphrase takes the place of every other one.
 * Errors: `vault.weakPassphrase`.
 */
export async function replacePassphrases(vault: Vault, to: string, options: Cost = {}): Promise<void> {
  const cost = options.cost ?? (await calibrateArgon2())
  const forgotten = listSlots(vault).filter(({ kind }) => kind === 'passphrase')
  await addSlot(vault.folder, { kind: 'passphrase', passphrase: to, cost }, instantNow(vault.store.clock))
  for (const { id } of forgotten) removeVaultSlot(vault.folder, id)
}

/** One more recovery secret; `keep` gets it before it opens anything, and when it throws, none is added. */
export async function addRecovery(vault: Vault, keep: (secret: string) => void): Promise<SlotSummary> {
  const secret = makeRecoverySecret()
  keep(formatRecoverySecret(secret))
  return addSlot(vault.folder, { kind: 'recovery', secret }, instantNow(vault.store.clock))
}

/** Before a step that asks for the passphrase again. Errors: `vault.wrongPassphrase`. */
export async function checkPassphraseOf(vault: Vault, passphrase: string): Promise<void> {
  if (!(await isSecretOf(vault.folder, { kind: 'passphrase', passphrase })))
    throw new AppError('vault.wrongPassphrase', {})
}

/** One more passphrase, for a colleague. Errors: `vault.weakPassphrase`. */
export async function addPassphrase(
  vault: Vault,
  passphrase: string,
  options: Cost = {},
): Promise<SlotSummary> {
  const cost = options.cost ?? (await calibrateArgon2())
  return addSlot(vault.folder, { kind: 'passphrase', passphrase, cost }, instantNow(vault.store.clock))
}

/** In place of an earlier one of this or another computer: a keychain that was lost opens nothing. */
export async function addKeychain(vault: Vault, secret: Uint8Array): Promise<void> {
  const older = listSlots(vault).filter(({ kind }) => kind === 'keychain')
  await addSlot(vault.folder, { kind: 'keychain', secret }, instantNow(vault.store.clock))
  for (const { id } of older) removeVaultSlot(vault.folder, id)
}

/** Errors: `vault.slotMissing`, `vault.lastSlot`. */
export const removeSlot = (vault: Vault, id: string): void => removeVaultSlot(vault.folder, id)

interface KeyRenewal extends Watch {
  readonly passphrase: string
  /** As for a new vault: without one, a forgotten passphrase cannot be helped. */
  readonly keepRecovery: ((secret: string) => void) | null
  /** Ends what other threads read, just before the vault is locked. */
  readonly closeReaders?: (() => Promise<void>) | undefined
}

/**
 * For a passphrase that somebody else may know: new keys, and nothing but what is given here opens the vault. It is
 * locked, and the one returned takes its place. Errors: those of `renewKeys`.
 */
export async function renewVaultKeys(
  vault: Vault,
  { passphrase, keepRecovery, ...renewal }: KeyRenewal,
  options: VaultOptions = {},
): Promise<Vault> {
  const cost = options.cost ?? (await calibrateArgon2())
  const secrets: NewSecret[] = [{ kind: 'passphrase', passphrase, cost }]
  if (keepRecovery) {
    const secret = makeRecoverySecret()
    keepRecovery(formatRecoverySecret(secret))
    secrets.push({ kind: 'recovery', secret })
  }
  const { clock } = vault.store
  const renewed = await renewKeys(vault.folder, { secrets, at: instantNow(clock), ...renewal })
  return startSession(renewed, { ...options, clock, clearance: vault.clearance })
}
