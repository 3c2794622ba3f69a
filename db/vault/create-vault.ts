import { randomBytes, randomUUID } from 'node:crypto'
import { AppError } from '../domain/errors.ts'
import type { Instant } from '../domain/instant.ts'
import { KEY_BYTES, createDatabase, holdLock } from '../store/connection.ts'
import { buildVaultFolder } from './build-folder.ts'
import { newHeaderContent, sealHeader } from './header.ts'
import { writeHeader } from './header-file.ts'
import { makeSlot, wipeKeys, wrapDatabaseKey } from './key-slots.ts'
import type { UnlockedHeader } from './key-slots.ts'
import { openUnlocked } from './open-vault.ts'
import type { OpenVault } from './open-vault.ts'
import type { NewSecret } from './secret.ts'
import { isTaken, vaultPaths } from './vault-paths.ts'
import type { VaultPaths } from './vault-paths.ts'

interface NewVault {
  readonly folder: string
  /** At least a passphrase or a recovery secret: a keychain alone would lock people out with their laptop. */
  readonly secrets: readonly NewSecret[]
  readonly at: Instant
}

/**
 * Makes an empty vault and opens it. It appears at `folder` whole or not at all.
 * Errors: `vault.exists`, `vault.weakPassphrase`, `vault.lastSlot`, `file.missing` (the folder around it),
 * `vault.readOnly`, `vault.diskFull`.
 */
export async function createVault({ folder, secrets, at }: NewVault): Promise<OpenVault> {
  if (isTaken(folder)) throw new AppError('vault.exists', { path: folder })
  const unlocked = await makeKeys(secrets, at)
  try {
    await buildVaultFolder(folder, (paths) => {
      createDatabase(paths.database, unlocked.databaseKey).close()
      writeHeader(paths, sealHeader(unlocked.content, unlocked.masterKey))
    })
  } catch (error) {
    wipeKeys(unlocked)
    throw error
  }
  return openNew(vaultPaths(folder), unlocked)
}

function openNew(paths: VaultPaths, unlocked: UnlockedHeader): OpenVault {
  const lock = holdLock(paths.lock)
  try {
    return openUnlocked(paths, lock, { ...unlocked, source: 'header' })
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Fresh keys and a slot for every secret. Errors: `vault.lastSlot`, `vault.weakPassphrase`. */
export async function makeKeys(
  secrets: readonly NewSecret[],
  at: Instant,
  vaultId: string = randomUUID(),
): Promise<UnlockedHeader> {
  if (!secrets.some(({ kind }) => kind !== 'keychain')) throw new AppError('vault.lastSlot', {})
  const masterKey = randomBytes(KEY_BYTES)
  const databaseKey = randomBytes(KEY_BYTES)
  const slots = await Promise.all(secrets.map((secret) => makeSlot(vaultId, secret, masterKey, at)))
  const content = newHeaderContent(vaultId, slots, {
    current: wrapDatabaseKey(vaultId, databaseKey, masterKey),
  })
  return { content, slotId: content.slots[0]?.id ?? '', masterKey, databaseKey, nextDatabaseKey: undefined }
}
