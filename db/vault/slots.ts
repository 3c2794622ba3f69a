import { AppError, isAppError } from '../domain/errors.ts'
import type { Instant } from '../domain/instant.ts'
import type { Argon2Cost } from './argon2.ts'
import { sealHeader } from './header.ts'
import type { Slot } from './header.ts'
import { makeSlot, unlockHeader, wipeKeys } from './key-slots.ts'
import type { OpenVault } from './open-vault.ts'
import type { NewSecret, Secret, SlotKind } from './secret.ts'

export interface SlotSummary {
  readonly id: string
  readonly kind: SlotKind
  readonly createdAt: Instant
}

export const listSlots = (vault: OpenVault): SlotSummary[] =>
  vault.header.slots.map(({ id, kind, createdAt }) => ({ id, kind, createdAt }))

/** One more way in, for a colleague, a new recovery sheet or this laptop's keychain. Errors: `vault.weakPassphrase`. */
export async function addSlot(vault: OpenVault, secret: NewSecret, at: Instant): Promise<SlotSummary> {
  const slot = await makeSlot(vault.vaultId, secret, vault.masterKey, at)
  saveSlots(vault, [...vault.header.slots, slot])
  return { id: slot.id, kind: slot.kind, createdAt: slot.createdAt }
}

/**
 * The secret no longer opens this vault. Backups made before still open with it; `renewKeys` is for a secret that
 * someone else may know. Errors: `vault.slotMissing`; `vault.lastSlot` rather than leave only a keychain;
 * `vault.lastPassphrase`: the sheet is for the day a passphrase is forgotten, not for every day.
 */
export function removeSlot(vault: OpenVault, id: string): void {
  const slots = vault.header.slots.filter((slot) => slot.id !== id)
  if (slots.length === vault.header.slots.length) throw new AppError('vault.slotMissing', { id })
  if (!slots.some(({ kind }) => kind !== 'keychain')) throw new AppError('vault.lastSlot', {})
  if (hasPassphrase(vault.header.slots) && !hasPassphrase(slots))
    throw new AppError('vault.lastPassphrase', {})
  saveSlots(vault, slots)
}

const hasPassphrase = (slots: readonly Slot[]): boolean => slots.some(({ kind }) => kind === 'passphrase')

interface PassphraseChange {
  readonly from: string
  readonly to: string
  readonly cost: Argon2Cost
  readonly at: Instant
}

/**
 * Replaces the slot that `from` opens, in one save. Backups made before still open with `from`.
 * Errors: `vault.wrongPassphrase`, `vault.weakPassphrase`.
 */
export async function changePassphrase(
  vault: OpenVault,
  { from, to, cost, at }: PassphraseChange,
): Promise<void> {
  const old = await findSlot(vault, { kind: 'passphrase', passphrase: from })
  const slot = await makeSlot(
    vault.vaultId,
    { kind: 'passphrase', passphrase: to, cost },
    vault.masterKey,
    at,
  )
  const others = vault.header.slots.filter(({ id }) => id !== old)
  saveSlots(vault, [...others, slot])
}

/** Whether the secret opens this vault, for asking again before a step that matters. */
export async function isSecretOf(vault: OpenVault, secret: Secret): Promise<boolean> {
  try {
    await findSlot(vault, secret)
    return true
  } catch (error) {
    if (isAppError(error) && REFUSALS.has(error.code)) return false
    throw error
  }
}

const REFUSALS: ReadonlySet<string> = new Set([
  'vault.wrongPassphrase',
  'vault.wrongRecovery',
  'vault.wrongKeychain',
  'vault.noSuchSlot',
])

/**
 * The id of the slot that the secret opens. Against what is in memory, so that a header damaged meanwhile does not look
 * like a wrong passphrase. Errors: `vault.noSuchSlot`, `vault.wrongPassphrase` and the like.
 */
export async function findSlot(vault: OpenVault, secret: Secret): Promise<string> {
  const unlocked = await unlockHeader(sealHeader(vault.header, vault.masterKey), secret, vault.paths.header)
  wipeKeys(unlocked)
  return unlocked.slotId
}

const saveSlots = (vault: OpenVault, slots: Slot[]): void => vault.saveHeader({ ...vault.header, slots })
