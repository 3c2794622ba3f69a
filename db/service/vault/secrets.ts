import { AppError } from '../../domain/errors.ts'
import { instantNow } from '../../domain/instant.ts'
import type { Watch } from '../../domain/watch.ts'
import { calibrateArgon2 } from '../../vault/argon2.ts'
import { renewKeys } from '../../vault/key-renewal.ts'
import { keptSheets, setKeptSheets } from '../../store/queries/kept-sheets.ts'
import { formatRecoverySecret, makeRecoverySecret, parseRecoverySecret } from '../../vault/recovery-secret.ts'
import type { NewSecret } from '../../vault/secret.ts'
import {
  addSlot,
  changePassphrase as changeVaultPassphrase,
  findSlot,
  isSecretOf,
  listSlots as listVaultSlots,
  removeSlot as removeVaultSlot,
  type SlotSummary,
} from '../../vault/slots.ts'
import { startSession, type Vault, type VaultOptions } from '../vault.ts'

type Cost = Pick<VaultOptions, 'cost'>

/** A way in. `isKept`: false for a recovery sheet that nobody has shown yet to have. */
interface WayIn extends SlotSummary {
  readonly isKept: boolean
}

/** The ways in: passphrases, recovery secrets, this computer's keychain. */
export function listSlots(vault: Vault): WayIn[] {
  const kept = new Set(keptSheets(vault.store))
  return listVaultSlots(vault.folder).map((slot) => ({
    ...slot,
    isKept: slot.kind !== 'recovery' || kept.has(slot.id),
  }))
}

/**
 * Older backups still open with the old passphrase.
 * Errors: `vault.wrongPassphrase`, `vault.weakPassphrase`; `vault.samePassphrase` for the one of a colleague.
 */
export async function changePassphrase(
  vault: Vault,
  { from, to }: { readonly from: string; readonly to: string },
  options: Cost = {},
): Promise<void> {
  if (to !== from) await refuseKnown(vault, to)
  const cost = options.cost ?? (await calibrateArgon2())
  await changeVaultPassphrase(vault.folder, { from, to, cost, at: instantNow(vault.store.clock) })
}

interface Replacement extends Cost {
  /** What the new one takes the place of. Unsaid, the only passphrase there is; of several, none. */
  readonly forgotten?: readonly string[] | undefined
}

/**
 * For a vault opened with the recovery sheet: a new passphrase in place of what was forgotten. Those of colleagues go
 * on opening it; their number comes back.
 * Errors: `vault.weakPassphrase`, `vault.slotMissing`; `vault.samePassphrase` for one that opens the vault already.
 */
export async function replacePassphrases(
  vault: Vault,
  to: string,
  { forgotten, ...options }: Replacement = {},
): Promise<{ readonly left: number }> {
  const before = passphrasesOf(vault)
  const going = forgotten ?? (before.length === 1 ? before : [])
  const missing = going.find((id) => !before.includes(id))
  if (missing !== undefined) throw new AppError('vault.slotMissing', { id: missing })
  const added = await addPassphrase(vault, to, options)
  for (const id of going) removeVaultSlot(vault.folder, id)
  return { left: passphrasesOf(vault).filter((id) => id !== added.id).length }
}

const passphrasesOf = (vault: Vault): string[] =>
  listSlots(vault).flatMap(({ id, kind }) => (kind === 'passphrase' ? [id] : []))

/** For a sheet that is not one yet: nothing opens with it before `addRecovery`. */
export const newRecoverySecret = (): string => formatRecoverySecret(makeRecoverySecret())

/** One more recovery sheet, which somebody has. Error: `vault.recoveryMalformed`. */
export async function addRecovery(vault: Vault, secret: string): Promise<SlotSummary> {
  const recovery = { kind: 'recovery', secret: parseRecoverySecret(secret) } as const
  const slot = await addSlot(vault.folder, recovery, instantNow(vault.store.clock))
  await markKept(vault, slot.id)
  return slot
}

/** Somebody has typed the sheet. Errors: `vault.recoveryMalformed`, `vault.wrongRecovery`, `vault.noSuchSlot`. */
export async function confirmSheet(vault: Vault, typed: string): Promise<void> {
  await markKept(
    vault,
    await findSlot(vault.folder, { kind: 'recovery', secret: parseRecoverySecret(typed) }),
  )
}

/** Every sheet there is was written to a file by order. */
export const confirmSheets = (vault: Vault): Promise<void> =>
  markKept(vault, ...listSlots(vault).flatMap(({ id, kind }) => (kind === 'recovery' ? [id] : [])))

/** What was removed meanwhile is forgotten. */
async function markKept(vault: Vault, ...ids: readonly string[]): Promise<void> {
  const there = new Set(listVaultSlots(vault.folder).map(({ id }) => id))
  const kept = new Set([...keptSheets(vault.store), ...ids])
  await setKeptSheets(
    vault.store,
    [...kept].filter((id) => there.has(id)),
  )
}

/** Before a step that asks for the passphrase again. Errors: `vault.wrongPassphrase`. */
export async function checkPassphraseOf(vault: Vault, passphrase: string): Promise<void> {
  if (!(await isSecretOf(vault.folder, { kind: 'passphrase', passphrase })))
    throw new AppError('vault.wrongPassphrase', {})
}

async function refuseKnown(vault: Vault, passphrase: string): Promise<void> {
  if (await isSecretOf(vault.folder, { kind: 'passphrase', passphrase }))
    throw new AppError('vault.samePassphrase', {})
}

/** One more passphrase, for a colleague. Errors: `vault.weakPassphrase`, `vault.samePassphrase`. */
export async function addPassphrase(
  vault: Vault,
  passphrase: string,
  options: Cost = {},
): Promise<SlotSummary> {
  await refuseKnown(vault, passphrase)
  const cost = options.cost ?? (await calibrateArgon2())
  return addSlot(vault.folder, { kind: 'passphrase', passphrase, cost }, instantNow(vault.store.clock))
}

/** In place of an earlier one of this or another computer: a keychain that was lost opens nothing. */
export async function addKeychain(vault: Vault, secret: Uint8Array): Promise<void> {
  const older = listSlots(vault).filter(({ kind }) => kind === 'keychain')
  await addSlot(vault.folder, { kind: 'keychain', secret }, instantNow(vault.store.clock))
  for (const { id } of older) removeVaultSlot(vault.folder, id)
}

/** Errors: `vault.slotMissing`, `vault.lastSlot`, `vault.lastPassphrase`. */
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
