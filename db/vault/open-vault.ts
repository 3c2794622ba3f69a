import { closeSync, fstatSync, openSync, statSync } from 'node:fs'
import { AppError, isAppError } from '../domain/errors.ts'
import { checkpoint, holdLock, openReader, openWriter } from '../store/connection.ts'
import type { Sqlite } from '../store/connection.ts'
import { writeDurably } from './durable-file.ts'
import { headerText, sealHeader } from './header.ts'
import type { HeaderContent } from './header.ts'
import { readHeader, unlockVaultHeader, writeHeader } from './header-file.ts'
import type { HeaderSource } from './header-file.ts'
import { wipeKeys } from './key-slots.ts'
import type { UnlockedHeader } from './key-slots.ts'
import { sweepLeftovers } from './leftovers.ts'
import type { Secret } from './secret.ts'
import { checkVaultFolder, vaultPaths } from './vault-paths.ts'
import type { VaultPaths } from './vault-paths.ts'

/**
 * Where the open file is. `gone`: in no folder any more, so that nothing saved now outlives closing. `moved`: elsewhere,
 * with all that is saved, while its backups and its header are looked for at the old place.
 */
type VaultPlace = 'here' | 'moved' | 'gone'

export interface VaultLock {
  release(): void
}

interface VaultParts {
  readonly paths: VaultPaths
  readonly lock: VaultLock
  readonly unlocked: UnlockedHeader & { readonly source: HeaderSource }
  readonly writer: Sqlite
}

/** An unlocked vault: its only writer, and the keys until `close`. */
export class OpenVault {
  readonly paths: VaultPaths
  readonly writer: Sqlite
  /** `headerCopy` when `vault.json` was damaged or missing: worth telling, and `repairHeader` mends it. */
  readonly headerSource: HeaderSource
  /** For this folder's modules only, like the keys below. */
  readonly lock: VaultLock
  readonly masterKey: Buffer
  readonly databaseKey: Buffer
  /**
   * The database file, to copy from. Open as long as the writer is: closing any descriptor of a file frees the locks
   * that SQLite holds on it in this process (POSIX), and another program could then remove the write-ahead log.
   */
  readonly image: number
  readonly #readers = new Set<Sqlite>()
  #content: HeaderContent
  #open = true

  constructor({ paths, lock, unlocked, writer }: VaultParts) {
    this.paths = paths
    this.lock = lock
    this.writer = writer
    this.headerSource = unlocked.source
    this.masterKey = unlocked.masterKey
    this.databaseKey = unlocked.databaseKey
    this.#content = unlocked.content
    this.image = openSync(paths.database, 'r')
  }

  get vaultId(): string {
    return this.#content.vaultId
  }

  get header(): HeaderContent {
    return this.#content
  }

  get isOpen(): boolean {
    return this.#open
  }

  /** Two questions to the file system, some microseconds: asked before every commit. */
  get place(): VaultPlace {
    const open = fstatSync(this.image)
    const there = statSync(this.paths.database, { throwIfNoEntry: false })
    if (there?.ino === open.ino && there.dev === open.dev) return 'here'
    return open.nlink === 0 ? 'gone' : 'moved'
  }

  /** Error: `vault.gone`, where a commit would be in no folder. One in a folder that was moved is kept. */
  expectKept(): void {
    if (this.place === 'gone') throw new AppError('vault.gone', { path: this.paths.folder })
  }

  /** For what is written beside the file. Errors: `vault.gone`, `vault.moved`. */
  expectHere(): void {
    this.expectKept()
    if (this.place === 'moved') throw new AppError('vault.moved', { path: this.paths.folder })
  }

  /** Saves it under the vault's master key, or under the one it is moved to. Errors: `vault.diskFull`, `vault.readOnly`, `vault.gone`, `vault.moved`. */
  saveHeader(content: HeaderContent, masterKey: Buffer = this.masterKey): void {
    this.expectHere()
    const saved = { ...content, sequence: this.#content.sequence + 1 }
    writeHeader(this.paths, sealHeader(saved, masterKey))
    this.#content = saved
  }

  /** A connection that only reads; closed with the vault. */
  openReader(): Sqlite {
    const reader = openReader(this.paths.database, this.databaseKey)
    this.#readers.add(reader)
    return reader
  }

  /**
   * The database key for a thread of this process that opens a reader of its own. It has to wipe it then, and to close
   * the reader before this is closed. Shared, since what is sent to a thread leaves copies that nobody could wipe.
   */
  lendKey(): SharedArrayBuffer {
    const lent = new SharedArrayBuffer(this.databaseKey.length)
    this.databaseKey.copy(new Uint8Array(lent))
    return lent
  }

  /** Empties the write-ahead log into the file: when idle, on lock, before a backup. */
  checkpoint(): void {
    checkpoint(this.writer)
  }

  /** Everything is on the disk, no handle and no key is left, and the next one may open it. */
  close(): void {
    if (!this.#open) return
    try {
      this.closeDatabase()
    } finally {
      this.lock.release()
    }
  }

  /**
   * Closes the connections that only read, with the transactions they are in. One in the middle of giving out rows
   * cannot be closed. Error: `vault.inUse`, with that one and the vault open.
   */
  closeReaders(): void {
    for (const reader of this.#readers) {
      closeReader(reader)
      this.#readers.delete(reader)
    }
  }

  /** All of `close` but the lock, for a step that replaces the file. */
  closeDatabase(): void {
    this.#open = false
    try {
      this.closeReaders()
      checkpoint(this.writer)
    } finally {
      this.writer.close()
      closeSync(this.image)
      this.masterKey.fill(0)
      this.databaseKey.fill(0)
    }
  }
}

function closeReader(reader: Sqlite): void {
  try {
    reader.close()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new AppError('vault.inUse', { path: reader.name }, { cause: error })
  }
}

/**
 * Unlocks the vault at `folder`. Errors, each telling what to do: `vault.missing`, `vault.notAVault`, `vault.inUse`,
 * `vault.wrongPassphrase`, `vault.wrongRecovery`, `vault.wrongKeychain`, `vault.noSuchSlot`, `vault.newer`,
 * `vault.damaged`, `vault.unencrypted`, `vault.readOnly`, `vault.diskFull`.
 */
export async function openVault(folder: string, secret: Secret): Promise<OpenVault> {
  const paths = vaultPaths(folder)
  checkVaultFolder(paths)
  const lock = holdLock(paths.lock)
  try {
    return openUnlocked(paths, lock, await unlockVaultHeader(paths, secret))
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The part of opening that needs no secret any more. Takes over the keys and the lock; on an error wipes the keys. */
export function openUnlocked(
  paths: VaultPaths,
  lock: VaultLock,
  unlocked: UnlockedHeader & { source: HeaderSource },
): OpenVault {
  let vault: OpenVault | undefined
  try {
    sweepLeftovers(paths)
    const { writer, databaseKey } = openDatabase(paths, unlocked)
    vault = new OpenVault({ paths, lock, writer, unlocked: { ...unlocked, databaseKey } })
    settleHeader(vault, unlocked)
    return vault
  } catch (error) {
    vault?.closeDatabase()
    wipeKeys(unlocked)
    throw error
  }
}

/** An interrupted change of key leaves two keys in the header, and the file under one or the other. */
function openDatabase(paths: VaultPaths, unlocked: UnlockedHeader): { writer: Sqlite; databaseKey: Buffer } {
  const { databaseKey, nextDatabaseKey } = unlocked
  try {
    return { writer: openWriter(paths.database, databaseKey), databaseKey }
  } catch (error) {
    if (!nextDatabaseKey || !isAppError(error, 'vault.damaged')) throw error
    return { writer: openWriter(paths.database, nextDatabaseKey), databaseKey: nextDatabaseKey }
  }
}

/** Ends an interrupted change of key, and an interrupted save of which only the first file was written. */
function settleHeader(vault: OpenVault, unlocked: UnlockedHeader): void {
  const { current, next } = vault.header.keys
  if (next) {
    const moved = vault.databaseKey === unlocked.nextDatabaseKey
    vault.saveHeader({ ...vault.header, keys: { current: moved ? next : current } })
    const unused = moved ? unlocked.databaseKey : unlocked.nextDatabaseKey
    unused?.fill(0)
  } else if (vault.headerSource === 'header') mirrorHeader(vault.paths)
}

function mirrorHeader(paths: VaultPaths): void {
  const text = headerText(readHeader(paths.header))
  if (copyText(paths) !== text) writeDurably([paths.headerCopy], text)
}

/** A copy that cannot be read is as good as none. */
function copyText(paths: VaultPaths): string | undefined {
  try {
    return headerText(readHeader(paths.headerCopy))
  } catch (error) {
    if (isAppError(error)) return undefined
    throw error
  }
}
