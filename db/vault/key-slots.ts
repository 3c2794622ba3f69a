import { randomBytes, randomUUID } from 'node:crypto'
import { AppError } from '../domain/errors.ts'
import type { Instant } from '../domain/instant.ts'
import { deriveFromPassphrase } from './argon2.ts'
import { SALT_BYTES, contentOf, isAuthentic } from './header.ts'
import type { Header, HeaderContent, Slot } from './header.ts'
import { deriveKey, unwrapKey, wrapKey } from './key-wrap.ts'
import type { WrappedKey } from './key-wrap.ts'
import { checkPassphrase } from './passphrase.ts'
import { LEAST_RECOVERY_BYTES } from './recovery-secret.ts'
import type { NewSecret, Secret } from './secret.ts'

/** What a header gives up to the right secret. The caller wipes the buffers. */
export interface UnlockedHeader {
  readonly content: HeaderContent
  readonly slotId: string
  readonly masterKey: Buffer
  readonly databaseKey: Buffer
  /** Set while the database is moved to another key, or when that was interrupted. */
  readonly nextDatabaseKey: Buffer | undefined
}

/** Errors: `vault.weakPassphrase`. */
export async function makeSlot(
  vaultId: string,
  secret: NewSecret,
  masterKey: Buffer,
  at: Instant,
): Promise<Slot> {
  checkNewSecret(secret)
  const fields = { id: randomUUID(), createdAt: at, salt: randomBytes(SALT_BYTES).toString('base64') }
  const slot: Unwrapped =
    secret.kind === 'passphrase'
      ? { kind: secret.kind, kdf: { name: 'argon2id', ...secret.cost }, ...fields }
      : { kind: secret.kind, kdf: { name: 'hkdf-sha256' }, ...fields }
  const slotKey = await deriveSlotKey(slot, secret)
  try {
    return { ...slot, wrapped: wrapKey(masterKey, slotKey, slotContext(vaultId, slot)) }
  } finally {
    slotKey.fill(0)
  }
}

export const wrapDatabaseKey = (vaultId: string, databaseKey: Buffer, masterKey: Buffer): WrappedKey =>
  wrapKey(databaseKey, masterKey, databaseContext(vaultId))

/**
 * Errors: `vault.wrongPassphrase`, `vault.wrongRecovery`, `vault.wrongKeychain`, `vault.noSuchSlot`, and
 * `vault.damaged` for a header that the secret fits but that was changed by someone who does not know it.
 */
export async function unlockHeader(header: Header, secret: Secret, path: string): Promise<UnlockedHeader> {
  const { slot, masterKey } = await findMasterKey(header, secret)
  const open = (wrapped: WrappedKey) => unwrapKey(wrapped, masterKey, databaseContext(header.vaultId))
  const databaseKey = isAuthentic(header, masterKey) ? open(header.keys.current) : undefined
  if (!databaseKey) {
    masterKey.fill(0)
    throw new AppError('vault.damaged', { path, detail: 'the header was changed outside Caucus' })
  }
  const nextDatabaseKey = header.keys.next && open(header.keys.next)
  return { content: contentOf(header), slotId: slot.id, masterKey, databaseKey, nextDatabaseKey }
}

export function wipeKeys({ masterKey, databaseKey, nextDatabaseKey }: UnlockedHeader): void {
  for (const key of [masterKey, databaseKey, nextDatabaseKey]) key?.fill(0)
}

async function findMasterKey(header: Header, secret: Secret): Promise<{ slot: Slot; masterKey: Buffer }> {
  const slots = header.slots.filter((slot) => slot.kind === secret.kind)
  if (slots.length === 0) throw new AppError('vault.noSuchSlot', { kind: secret.kind })
  // Nobody can choose an empty one, and the derivation refuses it.
  if (secret.kind === 'passphrase' && secret.passphrase === '') throw new AppError(wrongSecret.passphrase, {})
  for (const slot of slots) {
    const slotKey = await deriveSlotKey(slot, secret)
    const masterKey = unwrapKey(slot.wrapped, slotKey, slotContext(header.vaultId, slot))
    slotKey.fill(0)
    if (masterKey) return { slot, masterKey }
  }
  throw new AppError(wrongSecret[secret.kind], {})
}

const wrongSecret = {
  passphrase: 'vault.wrongPassphrase',
  recovery: 'vault.wrongRecovery',
  keychain: 'vault.wrongKeychain',
} as const

type Unwrapped = { [K in Slot['kind']]: Omit<Extract<Slot, { kind: K }>, 'wrapped'> }[Slot['kind']]

async function deriveSlotKey(slot: Unwrapped, secret: Secret): Promise<Buffer> {
  const salt = Buffer.from(slot.salt, 'base64')
  if (slot.kind === 'passphrase' && secret.kind === 'passphrase')
    return deriveFromPassphrase(secret.passphrase, salt, slot.kdf)
  if (secret.kind !== 'passphrase') return deriveKey(secret.secret, salt, `caucus ${slot.kind} slot`)
  throw new TypeError(`a ${secret.kind} does not open a ${slot.kind} slot`)
}

/** Binds the parameters, so that nobody can make a slot cheaper to guess, and the place, so that none can be moved. */
const slotContext = (vaultId: string, { id, kind, kdf, salt, createdAt }: Unwrapped): object => ({
  purpose: 'master key',
  vaultId,
  slot: { id, kind, kdf, salt, createdAt },
})

const databaseContext = (vaultId: string): object => ({ purpose: 'database key', vaultId })

/** A short random secret is a caller's mistake, not a person's. */
function checkNewSecret(secret: NewSecret): void {
  if (secret.kind === 'passphrase') return checkPassphrase(secret.passphrase)
  if (secret.secret.length < LEAST_RECOVERY_BYTES)
    throw new RangeError(`a ${secret.kind} secret has at least ${LEAST_RECOVERY_BYTES} bytes`)
}
