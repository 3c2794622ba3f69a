import { rmSync, statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../domain/errors.ts'
import type { Instant } from '../domain/instant.ts'
import { partOf, refuseIfStopped, type Watch } from '../domain/watch.ts'
import { changesOf, rekeyCopy, vacuumInto } from '../store/connection.ts'
import { makeKeys } from './create-vault.ts'
import { expectWhole } from './database-check.ts'
import { renameWithRetry, syncFile, syncFolder } from './durable-file.ts'
import { sealHeader } from './header.ts'
import { writeHeader } from './header-file.ts'
import { wipeKeys, wrapDatabaseKey } from './key-slots.ts'
import type { UnlockedHeader } from './key-slots.ts'
import { rotatingName } from './leftovers.ts'
import { openUnlocked } from './open-vault.ts'
import type { OpenVault } from './open-vault.ts'
import type { NewSecret } from './secret.ts'

interface Renewal extends Watch {
  readonly secrets: readonly NewSecret[]
  readonly at: Instant
  /** Ends what other threads read; they may go on until the copy is ready to take its place. */
  readonly closeReaders?: (() => Promise<void>) | undefined
}

/** How much of the whole is done after each step: progress is told then, and between two it can be stopped. */
const shares = { keys: 0.05, copy: 0.25, newKey: 0.5, check: 1 } as const

/**
 * For "someone may know the passphrase" and for a colleague who leaves: a new database key and a new master key, and
 * only `secrets` open the vault from now on. The master key has to be new too: an old passphrase and an old copy of
 * the header give the old one away. For the same reason the secrets that stay have to be given again.
 *
 * Works on a copy, and the header knows both keys while it does, so a kill or a power cut at any moment leaves a vault
 * that opens, with the old secrets until the last step. On an error before the swap `vault` stays open and as it was;
 * else it is closed, and the one returned takes its place.
 * Errors: `vault.weakPassphrase`, `vault.lastSlot`, `vault.diskFull`, `vault.damaged`, `vault.inUse`,
 * `job.cancelled`.
 */
export async function renewKeys(
  vault: OpenVault,
  { secrets, at, closeReaders, ...watch }: Renewal,
): Promise<OpenVault> {
  const made = await makeKeys(secrets, at, vault.vaultId)
  try {
    await step('keys', watch)
    const copy = { vault, nextKey: made.databaseKey, watch }
    const held = await copyUnderKey(copy)
    await endReading(copy, { held, closeReaders })
    const sequence = vault.header.sequence + 1
    return swap(vault, { ...made, content: { ...made.content, sequence } })
  } catch (error) {
    wipeKeys(made)
    throw error
  }
}

interface Ending {
  readonly held: number
  readonly closeReaders: Renewal['closeReaders']
}

/** Nobody reads any more, and the copy holds what was written until then; else there is no copy, and all is as it was. */
async function endReading(copy: Copy, { held, closeReaders }: Ending): Promise<void> {
  try {
    await closeReaders?.()
    await copyUnderKey({ ...copy, held })
    copy.vault.closeReaders()
  } catch (error) {
    dropCopy(copy.vault)
    throw error
  }
}

async function step(done: keyof typeof shares, watch: Watch): Promise<void> {
  watch.onProgress?.(shares[done], 1)
  await setImmediate()
  refuseIfStopped(watch)
}

interface Copy {
  readonly vault: OpenVault
  readonly nextKey: Buffer
  readonly watch: Watch
  /** What the copy that is there holds, as `changesOf` counts. */
  readonly held?: number
}

/** Until the copy holds all that was written: others have a turn between two steps. */
async function copyUnderKey({ vault, nextKey, watch, held }: Copy): Promise<number> {
  let written = changesOf(vault.writer)
  for (let copied = held; copied !== written; written = changesOf(vault.writer)) {
    if (copied !== undefined) rmSync(rotatingName(vault.paths))
    copied = written
    await makeCopy(vault, nextKey, watch)
  }
  return written
}

async function makeCopy(vault: OpenVault, nextKey: Buffer, watch: Watch): Promise<void> {
  const copy = rotatingName(vault.paths)
  const { current } = vault.header.keys
  try {
    vault.saveHeader({
      ...vault.header,
      keys: { current, next: wrapDatabaseKey(vault.vaultId, nextKey, vault.masterKey) },
    })
    vacuumInto(vault.writer, copy)
    await step('copy', watch)
    rekeyCopy(copy, vault.databaseKey, nextKey)
    await step('newKey', watch)
    await expectWhole(copy, nextKey, partOf(watch, shares.newKey, shares.check))
    syncFile(copy)
  } catch (error) {
    dropCopy(vault)
    throw error
  }
}

function dropCopy(vault: OpenVault): void {
  rmSync(rotatingName(vault.paths), { force: true })
  const { current } = vault.header.keys
  vault.saveHeader({ ...vault.header, keys: { current } })
}

/** From here on a failure closes the vault; opening it again finishes or undoes the change. */
function swap(vault: OpenVault, made: UnlockedHeader): OpenVault {
  const { paths, lock } = vault
  try {
    vault.closeDatabase()
    expectNoLog(paths.database)
    syncFolder(paths.folder) // the removal of the log has to last before the file it belonged to is gone
    renameWithRetry(rotatingName(paths), paths.database)
    syncFolder(paths.folder)
    writeHeader(paths, sealHeader(made.content, made.masterKey))
    return openUnlocked(paths, lock, { ...made, source: 'header' })
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A log left by a connection elsewhere would be replayed into the new file. Errors: `vault.inUse`. */
function expectNoLog(database: string): void {
  const log = statSync(`${database}-wal`, { throwIfNoEntry: false })
  if (log && log.size > 0) throw new AppError('vault.inUse', { path: database })
}
