import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

const CIPHER = 'aes-256-gcm'
export const WRAP_KEY_BYTES = 32
export const IV_BYTES = 12
export const TAG_BYTES = 16

/** A 256-bit key under another (AES-256-GCM); every field Base64. */
export interface WrappedKey {
  readonly iv: string
  readonly ciphertext: string
  readonly tag: string
}

/** `context` is authenticated with it: the result opens in no other place than the one it was made for. */
export function wrapKey(key: Buffer, under: Buffer, context: object): WrappedKey {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, under, iv).setAAD(Buffer.from(canonicalJson(context)))
  const ciphertext = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    iv: iv.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** `undefined` when the key or the context is not the one it was wrapped with. */
export function unwrapKey(wrapped: WrappedKey, under: Buffer, context: object): Buffer | undefined {
  const decipher = createDecipheriv(CIPHER, under, Buffer.from(wrapped.iv, 'base64'), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(canonicalJson(context))).setAuthTag(Buffer.from(wrapped.tag, 'base64'))
  const key = decipher.update(Buffer.from(wrapped.ciphertext, 'base64'))
  try {
    decipher.final()
    return key
  } catch {
    key.fill(0) // the only failure of `final` here is a tag that does not fit
    return undefined
  }
}

/** A key for one purpose from a secret that is already random. */
export const deriveKey = (secret: Uint8Array, salt: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, purpose, WRAP_KEY_BYTES))
