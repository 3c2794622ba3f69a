import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../domain/errors.ts'
import { instantSchema } from '../domain/instant.ts'
import { ARGON2_BOUNDS } from './argon2.ts'
import { canonicalJson } from './canonical-json.ts'
import { IV_BYTES, TAG_BYTES, WRAP_KEY_BYTES, deriveKey } from './key-wrap.ts'

/**
 * The header (`vault.json`) says how a vault is opened and holds no content: which secrets open it (slots), each
 * wrapping the master key, which wraps the key of the database. See docs/adr/0003-vault-format.md.
 */
const MAGIC = 'CAUCUS-VAULT'
const HEADER_VERSION = 1
/** Of the file. A header of 20 slots has about 9 kB. */
export const MOST_HEADER_BYTES = 65_536
const MOST_SLOTS = 64
export const SALT_BYTES = 16

const bytes = (length: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === length, `not ${length} bytes`)
const within = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most)

const wrappedSchema = z.strictObject({
  iv: bytes(IV_BYTES),
  ciphertext: bytes(WRAP_KEY_BYTES),
  tag: bytes(TAG_BYTES),
})
const argon2Schema = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: within(ARGON2_BOUNDS.memoryKiB),
  iterations: within(ARGON2_BOUNDS.iterations),
  parallelism: within(ARGON2_BOUNDS.parallelism),
})
const slotFields = { id: z.uuid(), createdAt: instantSchema, salt: bytes(SALT_BYTES), wrapped: wrappedSchema }
const hkdfSchema = z.strictObject({ name: z.literal('hkdf-sha256') })
const slotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), kdf: argon2Schema, ...slotFields }),
  z.strictObject({ kind: z.literal('recovery'), kdf: hkdfSchema, ...slotFields }),
  z.strictObject({ kind: z.literal('keychain'), kdf: hkdfSchema, ...slotFields }),
])
const contentSchema = z.strictObject({
  magic: z.literal(MAGIC),
  version: z.literal(HEADER_VERSION),
  vaultId: z.uuid(),
  /** Counts the saves, so that of two whole headers the newer can be told. */
  sequence: z.int().min(1),
  slots: z.array(slotSchema).min(1).max(MOST_SLOTS),
  keys: z.strictObject({ current: wrappedSchema, next: wrappedSchema.optional() }),
})
const headerSchema = z.strictObject({ ...contentSchema.shape, mac: bytes(32), checksum: bytes(32) })

export type Slot = z.infer<typeof slotSchema>
export type HeaderContent = z.infer<typeof contentSchema>
/** As it lies in the file: the content, its HMAC under the master key, and a checksum that needs no key. */
export type Header = z.infer<typeof headerSchema>

export const newHeaderContent = (
  vaultId: string,
  slots: Slot[],
  keys: HeaderContent['keys'],
): HeaderContent => ({
  magic: MAGIC,
  version: HEADER_VERSION,
  vaultId,
  sequence: 1,
  slots,
  keys,
})

export function sealHeader(content: HeaderContent, masterKey: Buffer): Header {
  const sealed = { ...content, mac: macOf(content, masterKey).toString('base64') }
  return { ...sealed, checksum: checksumOf(sealed) }
}

export const headerText = (header: Header): string => `${JSON.stringify(header, null, 2)}\n`

/** Whether the one who wrote this header knew the master key. */
export function isAuthentic(header: Header, masterKey: Buffer): boolean {
  return timingSafeEqual(macOf(contentOf(header), masterKey), Buffer.from(header.mac, 'base64'))
}

export function contentOf(header: Header): HeaderContent {
  const { mac: _mac, checksum: _checksum, ...content } = header
  return content
}

/**
 * The checksum comes before everything: a flipped bit is damage, never "wrong passphrase" or "newer version".
 * `magic`, `version` and `checksum` therefore keep their meaning in every later version.
 * Errors: `vault.notAVault`, `vault.damaged`, `vault.newer`.
 */
export function parseHeader(text: string, path: string): Header {
  const envelope = parseEnvelope(text, path)
  const { checksum, ...rest } = envelope
  if (checksum !== checksumOf(rest)) throw damaged(path, 'the checksum does not fit')
  if (envelope.version > HEADER_VERSION)
    throw new AppError('vault.newer', { path, version: envelope.version, supported: HEADER_VERSION })
  const header = headerSchema.safeParse(envelope)
  if (!header.success) throw damaged(path, z.prettifyError(header.error))
  return header.data
}

const envelopeSchema = z.looseObject({ magic: z.string(), version: z.int(), checksum: z.string() })

function parseEnvelope(text: string, path: string): z.infer<typeof envelopeSchema> {
  const envelope = envelopeSchema.safeParse(parseJson(text, path))
  if (!envelope.success) throw damaged(path, 'not a header')
  if (envelope.data.magic !== MAGIC) throw new AppError('vault.notAVault', { path })
  return envelope.data
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('vault.damaged', { path, detail: 'not JSON' }, { cause: error })
  }
}

const damaged = (path: string, detail: string): AppError => new AppError('vault.damaged', { path, detail })

const macOf = (content: HeaderContent, masterKey: Buffer): Buffer =>
  createHmac('sha256', deriveKey(masterKey, Buffer.alloc(0), 'caucus header'))
    .update(canonicalJson(content))
    .digest()

const checksumOf = (value: object): string =>
  createHash('sha256').update(canonicalJson(value)).digest('base64')
