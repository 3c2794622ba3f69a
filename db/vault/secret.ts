import type { Argon2Cost } from './argon2.ts'

/** What a person or the machine shows to open a vault. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery' | 'keychain'; readonly secret: Uint8Array }

/** What is to open it from now on; `cost` comes from `calibrateArgon2`. */
export type NewSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly cost: Argon2Cost }
  | { readonly kind: 'recovery' | 'keychain'; readonly secret: Uint8Array }

export type SlotKind = Secret['kind']
