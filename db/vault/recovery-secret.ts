import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '../domain/errors.ts'
import { recoveryCharacters } from '../domain/recovery-text.ts'

/** 160 bits: out of reach of any search, and short enough to type from paper. */
export const LEAST_RECOVERY_BYTES = 20

/** Crockford's Base32: no I, L, O or U, so nothing on the sheet can be misread as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_CHARACTERS = 32
const CHECK_CHARACTERS = 4
const GROUP = 4

export const makeRecoverySecret = (): Buffer => randomBytes(LEAST_RECOVERY_BYTES)

/** Nine groups of four: `7Q2M-0F4K-…`, the last one a checksum of 20 bits. */
export function formatRecoverySecret(secret: Uint8Array): string {
  if (secret.length !== LEAST_RECOVERY_BYTES)
    throw new RangeError(`a recovery secret has ${LEAST_RECOVERY_BYTES} bytes`)
  return groupsOf(toBase32(secret) + checkOf(secret)).join('-')
}

/**
 * Reads it back however it was typed, as `recoveryCharacters` does.
 * Errors: `vault.recoveryMalformed` when a character was mistyped or left out (the checksum tells).
 */
export function parseRecoverySecret(typed: string): Buffer {
  const characters = recoveryCharacters(typed)
  const secret = fromBase32(characters.slice(0, SECRET_CHARACTERS))
  if (!secret || characters.slice(SECRET_CHARACTERS) !== checkOf(secret))
    throw new AppError('vault.recoveryMalformed', {})
  return secret
}

const groupsOf = (text: string): string[] => text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []

const checkOf = (secret: Uint8Array): string =>
  toBase32(createHash('sha256').update('caucus recovery').update(secret).digest().subarray(0, 5)).slice(
    0,
    CHECK_CHARACTERS,
  )

/** Whole groups of 5 bytes only. */
function toBase32(data: Uint8Array): string {
  const bits = [...data].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('')
}

function fromBase32(text: string): Buffer | undefined {
  const values = Array.from(text, (character) => ALPHABET.indexOf(character))
  if (values.length !== SECRET_CHARACTERS || values.includes(-1)) return undefined
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
