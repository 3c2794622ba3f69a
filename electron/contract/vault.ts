import { z } from 'zod'
import type { HeaderDamage } from '../../db/domain/header-damage.ts'
import { ask, job, mainJob, readState, write } from './endpoint.ts'
import type { LockReason } from './events.ts'
import { fileHandleSchema, type FileHandle } from './file-handle.ts'
import type { WorkDone } from './work-done.ts'

/** A passphrase as typed. Its strength is judged where vaults are made, not here. */
const passphraseSchema = z.string().min(1).max(1024)

/** A recovery secret as typed from the sheet. */
const recoverySchema = z.string().min(1).max(200)

const typedSecret = [
  z.strictObject({ passphrase: passphraseSchema }),
  z.strictObject({ recovery: recoverySchema }),
] as const

const unlockSchema = z.strictObject({
  folder: fileHandleSchema,
  /** `keychain`: main knows the secret, or rather this computer's keychain does. */
  secret: z.union([...typedSecret, z.strictObject({ keychain: z.literal(true) })]),
})

const createVaultSchema = z.strictObject({
  folder: fileHandleSchema,
  passphrase: passphraseSchema,
  memberName: z.string().min(1).max(200),
})

const restoreSchema = z.strictObject({
  from: fileHandleSchema,
  /** A free place. */
  folder: fileHandleSchema,
  secret: z.union(typedSecret),
})

/** What somebody wants who locks the vault to get to another one. */
const wishes = ['open', 'restore'] as const
export type Wish = (typeof wishes)[number]

/** Where the application stands. A path never crosses; a vault is known to the window by its name. */
export interface VaultStatus {
  readonly state: 'locked' | 'unlocked'
  /** The vault that was opened last, to be offered at start. */
  readonly recent: {
    readonly folder: FileHandle
    readonly name: string
    /** When it was locked last, and whether this computer's keychain can open it. */
    readonly closedAt: string | null
    readonly keychain: boolean
  } | null
  readonly vaultName: string | null
  /** Why it was locked, if that was since the start. */
  readonly lockedBecause: LockReason | null
  readonly wish: Wish | null
  /** Its folder was gone when it was locked: what was open was saved as `recent`, in a folder of this name. */
  readonly savedIn: string | null
}

/** Where a new vault of a name would go. */
export interface NewPlace {
  readonly folder: FileHandle
  /** As the vault will be called: without what no system takes in the name of a folder. */
  readonly name: string
  /** The folder around it, by its own name. */
  readonly around: string
  /** A service that copies files while they are written, in whose folder that is. */
  readonly syncService: string | null
  readonly isTaken: boolean
}

/** A recovery secret for the printed sheet, shown once. */
export interface CreatedRecovery {
  readonly recovery: string
}

export interface SlotRow {
  readonly id: string
  readonly kind: 'passphrase' | 'recovery' | 'keychain'
  readonly createdAt: string
  /** False for a recovery sheet that nobody has shown yet to have. */
  readonly isKept: boolean
}

interface VaultWarnings {
  readonly headerDamage: HeaderDamage | null
  readonly syncService: string | null
  readonly lowSpace: { readonly freeBytes: number; readonly wantedBytes: number } | null
}

const nothing = z.strictObject({})
const newPassphrase = z.strictObject({ passphrase: passphraseSchema })
const slotId = z.string().min(1).max(100)
const typedSheet = z.strictObject({ recovery: recoverySchema })

export const vaultSlice = {
  status: ask(nothing).returns<VaultStatus>(),
  newPlace: ask(
    z.strictObject({ name: z.string().max(100), around: fileHandleSchema.optional() }),
  ).returns<NewPlace>(),
  create: ask(createVaultSchema).returns<CreatedRecovery>(),
  unlock: ask(unlockSchema).returns<void>(),
  /** Puts a backup at a free place and opens it; cancelled, nothing is left there. */
  restore: mainJob(restoreSchema).returns<void, WorkDone>(),
  lock: ask(z.strictObject({ wish: z.enum(wishes).optional() })).returns<void>(),
  /** Answers the event `locking`: what was typed last is on its way to the vault. */
  handedOver: ask(nothing).returns<void>(),
  setMeetingMode: ask(z.strictObject({ on: z.boolean() })).returns<void>(),
  meetingMode: ask(nothing).returns<{ readonly on: boolean }>(),
  /** Whether this computer has a keychain worth the name. */
  hasKeychain: ask(nothing).returns<boolean>(),
  /** A convenience, never the only way in. Errors: `vault.noKeychain`. */
  addKeychain: ask(nothing).returns<void>(),
  slots: readState(nothing).returns<readonly SlotRow[]>(),
  warnings: readState(nothing).returns<VaultWarnings>(),
  changePassphrase: write(z.strictObject({ from: passphraseSchema, to: passphraseSchema })).returns<void>(),
  /** After opening with the recovery sheet: in place of the forgotten ones, by their ids; the others stay. */
  replacePassphrases: write(newPassphrase.extend({ forgotten: z.array(slotId).max(64) })).returns<void>(),
  addPassphrase: write(newPassphrase).returns<void>(),
  /** A secret for a sheet. It opens nothing until it comes back by `addRecovery`. */
  newSheet: write(nothing).returns<CreatedRecovery>(),
  /** The sheet is kept outside, and was read again from there: from now on it opens the vault. */
  addRecovery: write(typedSheet).returns<void>(),
  /** Somebody has a sheet that opens the vault: it was typed. Errors: `vault.wrongRecovery`. */
  confirmSheet: write(typedSheet).returns<void>(),
  /** `passphrase`: one that opens the vault. Errors: `vault.wrongPassphrase`, `vault.lastPassphrase`. */
  removeSlot: write(newPassphrase.extend({ id: slotId })).returns<void>(),
  /** New keys: nothing but this passphrase and the new sheet opens the vault. */
  renewKeys: job(newPassphrase).returns<CreatedRecovery, WorkDone>(),
  /** Writes the sheet to a file, away from the vault. Errors: `vault.recoveryBesideVault`, `file.exists`. */
  saveSheet: write(
    z.strictObject({ file: fileHandleSchema, secret: recoverySchema, language: z.enum(['en', 'es']) }),
  ).returns<void>(),
  /** Reads every page and checks every index; what is wrong, if anything. */
  verify: job(nothing).returns<{ readonly findings: readonly string[] }, WorkDone>(),
}
