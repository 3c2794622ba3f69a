import { z } from 'zod'
import { ask, write, read } from './endpoint.ts'
import { fileHandleSchema, type FileHandle } from './file-handle.ts'

/** A passphrase as typed. Its strength is judged where vaults are made, not here. */
const passphraseSchema = z.string().min(1).max(1024)

/** A recovery secret as typed from the sheet. */
const recoverySchema = z.string().min(1).max(200)

export const unlockSchema = z.strictObject({
  folder: fileHandleSchema,
  secret: z.union([
    z.strictObject({ passphrase: passphraseSchema }),
    z.strictObject({ recovery: recoverySchema }),
  ]),
})

export const createVaultSchema = z.strictObject({
  folder: fileHandleSchema,
  passphrase: passphraseSchema,
  memberName: z.string().min(1).max(200),
})

/** Where the application stands. A path never crosses; a vault is known to the window by its name. */
export interface VaultStatus {
  readonly state: 'locked' | 'unlocked'
  /** The vault that was opened last, to be offered at start. */
  readonly recent: { readonly folder: FileHandle; readonly name: string } | null
  readonly vaultName: string | null
}

export interface CreatedVault {
  /** The recovery secret for the printed sheet, shown once. */
  readonly recovery: string
}

export interface SlotRow {
  readonly id: string
  readonly kind: 'passphrase' | 'recovery' | 'keychain'
  readonly createdAt: string
}

const nothing = z.strictObject({})

export const vaultSlice = {
  status: ask(nothing).returns<VaultStatus>(),
  create: ask(createVaultSchema).returns<CreatedVault>(),
  unlock: ask(unlockSchema).returns<void>(),
  lock: ask(nothing).returns<void>(),
  setMeetingMode: ask(z.strictObject({ on: z.boolean() })).returns<void>(),
  slots: read(nothing).returns<readonly SlotRow[]>(),
  changePassphrase: write(z.strictObject({ from: passphraseSchema, to: passphraseSchema })).returns<void>(),
}
