import { rmSync } from 'node:fs'
import { systemClock, type Clock } from '../domain/clock.ts'
import { instantNow } from '../domain/instant.ts'
import { memberSchema, type MemberInput } from '../domain/member.ts'
import { parseInput } from '../domain/parse.ts'
import { defaultClearance, type Clearance } from '../domain/sensitivity.ts'
import { inBatch } from '../store/history/batch.ts'
import { migrate, needsMigration } from '../store/migrate.ts'
import { insertMember } from '../store/queries/member.ts'
import { makeStore } from '../store/store.ts'
import { calibrateArgon2, type Argon2Cost } from '../vault/argon2.ts'
import { backUp, ownBackupPlace } from '../vault/backup.ts'
import { createVault as createVaultFolder } from '../vault/create-vault.ts'
import { openVault as openVaultFolder, type OpenVault } from '../vault/open-vault.ts'
import { formatRecoverySecret, makeRecoverySecret, parseRecoverySecret } from '../vault/recovery-secret.ts'
import type { NewSecret, Secret } from '../vault/secret.ts'
import type { Session } from './session.ts'

/** An unlocked vault: what the use cases work on, and what the vault's own settings work on. */
export interface Vault extends Session {
  readonly folder: OpenVault
  /** Locks it: everything is on the disk, and no key is left in memory. */
  close(): void
}

interface NewVault {
  readonly folder: string
  readonly passphrase: string
  /** What the person at this laptop is called in the log and as an owner of follow-ups. */
  readonly memberName: string
  /** Whether to make a recovery secret. Without one, a forgotten passphrase cannot be helped. */
  readonly recovery: boolean
  /** Gets the recovery secret before there is a vault. When it throws, no vault is made. */
  readonly keepRecovery?: (secret: string) => void
}

/** How a vault is opened; what differs in tests. */
export interface VaultOptions {
  readonly clock?: Clock
  readonly clearance?: Clearance
  /** The cost of guessing the passphrase; measured on this machine unless given. */
  readonly cost?: Argon2Cost
}

interface CreatedVault {
  readonly vault: Vault
  /** The secret for the recovery sheet, shown once. */
  readonly recovery: string | null
}

/** Errors: `vault.exists`, `vault.weakPassphrase`, `file.missing`, `vault.readOnly`, `vault.diskFull`. */
export async function createVault(request: NewVault, options: VaultOptions = {}): Promise<CreatedVault> {
  const { clock = systemClock } = options
  const self = parseInput(memberSchema, { name: request.memberName })
  const cost = options.cost ?? (await calibrateArgon2())
  const recovery = request.recovery ? makeRecoverySecret() : null
  if (recovery) request.keepRecovery?.(formatRecoverySecret(recovery))
  const secrets: NewSecret[] = [{ kind: 'passphrase', passphrase: request.passphrase, cost }]
  if (recovery) secrets.push({ kind: 'recovery', secret: recovery })
  const folder = await createVaultFolder({ folder: request.folder, secrets, at: instantNow(clock) })
  const vault = await fillVault(folder, self, options)
  return { vault, recovery: recovery && formatRecoverySecret(recovery) }
}

/** A vault without its own member would be of no use: what cannot be filled is taken away again. */
async function fillVault(folder: OpenVault, self: MemberInput, options: VaultOptions): Promise<Vault> {
  try {
    const vault = await startSession(folder, options)
    await inBatch(vault.store, { kind: 'vault.create', clearance: 'internal' }, (write) => {
      insertMember(write, { ...self, isSelf: true })
    })
    return vault
  } catch (error) {
    folder.close()
    rmSync(folder.paths.folder, { recursive: true })
    throw error
  }
}

export type UnlockWith =
  { readonly passphrase: string } | { readonly recovery: string } | { readonly keychain: Uint8Array }

/** Errors: those of opening a vault (each its own code), `vault.newer`, `migration.failed`, `backup.damaged`. */
export async function unlockVault(
  folder: string,
  secret: UnlockWith,
  options: VaultOptions = {},
): Promise<Vault> {
  return startSession(await openVaultFolder(folder, toSecret(secret)), options)
}

export function toSecret(shown: UnlockWith): Secret {
  if ('passphrase' in shown) return { kind: 'passphrase', passphrase: shown.passphrase }
  if ('keychain' in shown) return { kind: 'keychain', secret: shown.keychain }
  return { kind: 'recovery', secret: parseRecoverySecret(shown.recovery) }
}

/** The use cases over an unlocked folder; locks it again when it cannot be brought up to date. */
export async function startSession(folder: OpenVault, options: VaultOptions): Promise<Vault> {
  const { clock = systemClock, clearance = defaultClearance } = options
  try {
    await bringUpToDate(folder, clock)
    const store = makeStore({
      writer: folder.writer,
      reader: () => folder.openReader(),
      clock,
      expectKept: () => folder.expectKept(),
    })
    return { store, clearance, folder, close: () => folder.close() }
  } catch (error) {
    folder.close()
    throw error
  }
}

/** An older schema is migrated only after a verified backup. A new, empty database has nothing to back up. */
async function bringUpToDate(folder: OpenVault, clock: Clock): Promise<void> {
  const isNew = folder.writer.pragma('user_version', { simple: true }) === 0
  if (needsMigration(folder.writer) && !isNew) await backUp(folder, ownBackupPlace(folder, instantNow(clock)))
  await migrate(folder.writer)
}
