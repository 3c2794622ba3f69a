import { closeSync, lstatSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { AppError, systemCode } from '../domain/errors.ts'
import { refuseIfStopped, type Watch } from '../domain/watch.ts'
import { toAppError } from './driver-error.ts'
import { foldAsSearched } from '../domain/search-letters.ts'
import { sortKey } from '../domain/sort-key.ts'

/**
 * The only module that imports the driver. A database is a SQLCipher 4 file opened with a raw 256-bit key.
 * Every check below exists because the obvious call was measured to fail silently (see docs/adr/0003-vault-format.md).
 */
export type Sqlite = SQLite.Database
export type SqliteStatement = SQLite.Statement

/** "CAUC" in ASCII, so that another program's SQLCipher file is never taken for ours. */
export const APPLICATION_ID = 0x43415543
export const KEY_BYTES = 32
const PAGE_BYTES = 4096
/**
 * A page in the cache costs what a plaintext page costs; one that is not is decrypted, 25 µs. A list of a million
 * interactions is one walk along an index of 70 MB: with less than that none of it is still there the next time.
 */
const PAGE_CACHE_KIB = { writer: 65_536, reader: 86_016 } as const
const PLAINTEXT_HEADER = 'SQLite format 3'

/** Makes a new, empty, encrypted database. Never over an existing file. */
export function createDatabase(file: string, key: Buffer): Sqlite {
  let handle: Sqlite | undefined
  try {
    // The mode is set here and not by umask, which throws in worker threads; -wal and -shm inherit it from the file.
    closeSync(openSync(file, 'wx', 0o600))
    handle = new SQLite(file)
    unlock(handle, key)
    handle.pragma(`application_id=${APPLICATION_ID}`)
    harden(handle)
    handle.close()
    if (isPlaintext(file)) throw new AppError('vault.unencrypted', { path: file })
  } catch (error) {
    handle?.close()
    if (systemCode(error) === 'EEXIST') throw new AppError('vault.exists', { path: file }, { cause: error })
    rmSync(file, { force: true })
    throw toAppError(error, file)
  }
  return openWriter(file, key)
}

/** The one connection that writes. `vault.lock` has to be held by the caller. */
export function openWriter(file: string, key: Buffer): Sqlite {
  return openWith(file, key, false, (handle) => {
    harden(handle)
    handle.exec('begin immediate; rollback')
  })
}

/** A connection that can only read, beside the writer (WAL) or on a backup. */
export function openReader(file: string, key: Buffer): Sqlite {
  return openWith(file, key, true, (handle) => setPageCache(handle, 'reader'))
}

/**
 * Reads what can still be read of a damaged file, a cut one included. Its first page has to be whole.
 * Errors: `vault.damaged` when it is not.
 */
export function openDamaged(file: string, key: Buffer): Sqlite {
  const handle = new SQLite(file, { fileMustExist: true, readonly: true })
  try {
    unlock(handle, key)
    // Else SQLite refuses a file shorter than its first page says. Nothing can be written through this connection.
    handle.unsafeMode()
    handle.pragma('writable_schema=ON')
    if (handle.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new AppError('vault.notAVault', { path: file })
    return handle
  } catch (error) {
    handle.close()
    throw toAppError(error, file)
  }
}

function openWith(file: string, key: Buffer, readonly: boolean, prepare: (handle: Sqlite) => void): Sqlite {
  let handle: Sqlite | undefined
  try {
    checkFile(file)
    handle = new SQLite(file, { fileMustExist: true, readonly, timeout: 2000 })
    unlock(handle, key)
    if (handle.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new AppError('vault.notAVault', { path: file })
    guard(handle)
    prepare(handle)
    teach(handle)
    return handle
  } catch (error) {
    handle?.close()
    if (systemCode(error) === 'SQLITE_NOTADB' && isPlaintext(file))
      throw new AppError('vault.unencrypted', { path: file }, { cause: error })
    throw toAppError(error, file)
  }
}

/** Everything that can be told from outside: a missing, empty, cut or linked file. */
function checkFile(file: string): void {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (!stat) throw new AppError('vault.missing', { path: file })
  if (!stat.isFile()) throw new AppError('vault.notAVault', { path: file })
  const pendingWal = statSync(`${file}-wal`, { throwIfNoEntry: false })
  if (stat.size === 0 || (stat.size % PAGE_BYTES !== 0 && !pendingWal))
    throw new AppError('vault.damaged', {
      path: file,
      detail: `${stat.size} bytes is no whole number of pages`,
    })
}

/**
 * Only for a file that no connection of this process has open: closing any descriptor of a file frees every lock
 * the process holds on it (POSIX), SQLite's own included.
 */
function isPlaintext(file: string): boolean {
  const fd = openSync(file, 'r')
  try {
    const header = Buffer.alloc(PLAINTEXT_HEADER.length)
    readSync(fd, header, 0, header.length, 0)
    return header.toString('latin1') === PLAINTEXT_HEADER
  } finally {
    closeSync(fd)
  }
}

/** Sets the cipher and the key, and reads the settings back: a typo in a pragma would silently give plaintext. */
function unlock(handle: Sqlite, key: Buffer): void {
  if (key.length !== KEY_BYTES) throw new RangeError(`a database key has ${KEY_BYTES} bytes`)
  handle.pragma("cipher='sqlcipher'")
  handle.pragma('legacy=4')
  handle.pragma('temp_store=2') // 2 = MEMORY: temporary files would be plaintext on disk
  applyKey(key, (raw) => handle.key(raw))
  expectPragma(handle, 'cipher', 'sqlcipher')
  expectPragma(handle, 'legacy', '4')
  expectPragma(handle, 'temp_store', 2)
}

/** Gives the driver `raw:` + key in a buffer of its own and wipes it, so that no copy of the key stays behind. */
function applyKey(key: Buffer, use: (raw: Buffer) => number): void {
  const raw = Buffer.allocUnsafeSlow(4 + KEY_BYTES)
  raw.write('raw:', 'latin1')
  key.copy(raw, 4)
  try {
    use(raw)
  } finally {
    raw.fill(0)
  }
}

function setPageCache(handle: Sqlite, of: keyof typeof PAGE_CACHE_KIB): void {
  handle.pragma(`cache_size=-${PAGE_CACHE_KIB[of]}`)
}

function harden(handle: Sqlite): void {
  handle.pragma('journal_mode=WAL')
  handle.pragma('synchronous=FULL')
  handle.pragma('secure_delete=ON')
  handle.pragma('foreign_keys=ON')
  handle.pragma('recursive_triggers=ON') // else REPLACE deletes rows without their triggers: around the log
  setPageCache(handle, 'writer')
  guard(handle)
  expectPragma(handle, 'journal_mode', 'wal')
  expectPragma(handle, 'synchronous', 2)
  expectPragma(handle, 'secure_delete', 1)
  expectPragma(handle, 'foreign_keys', 1)
  expectPragma(handle, 'recursive_triggers', 1)
}

/**
 * `folded(text)`: what filters compare texts by, as `foldAsSearched` does. `collated(text)`: what puts
 * texts in the order that people expect, as `sortKey` does. Anything but text stays as it is.
 */
function teach(handle: Sqlite): void {
  const ofText = (change: (text: string) => string) => (value: unknown) =>
    typeof value === 'string' ? change(value) : value
  handle.function('folded', { deterministic: true }, ofText(foldAsSearched))
  handle.function('collated', { deterministic: true }, ofText(sortKey))
}

function guard(handle: Sqlite): void {
  handle.pragma('trusted_schema=OFF')
  handle.pragma('cell_size_check=ON')
  expectPragma(handle, 'trusted_schema', 0)
  expectPragma(handle, 'cell_size_check', 1)
}

function expectPragma(handle: Sqlite, setting: string, expected: string | number): void {
  if (handle.pragma(setting, { simple: true }) !== expected)
    throw new AppError('vault.configuration', { setting })
}

/**
 * Moves every committed page from the write-ahead log into the file and empties the log; false where a read that goes
 * on kept it. Errors: `vault.diskFull`.
 */
export function checkpoint(handle: Sqlite): boolean {
  try {
    const [state] = handle.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[]
    return state?.busy === 0
  } catch (error) {
    throw toAppError(error, handle.name)
  }
}

/** How often a log that is read is tried to be emptied, and the milliseconds between, besides what SQLite waits itself. */
const patience = { times: 3, pause: 250 } as const

/**
 * Empties the write-ahead log, and then at once, so that nothing is written in between, does what needs it empty. A
 * read that began earlier keeps the log: longer than opening the largest list takes, this waits for the end of that.
 * Errors: `vault.busy`, `vault.diskFull`, `job.cancelled`.
 */
export async function withEmptyLog(handle: Sqlite, work: () => void, watch: Watch = {}): Promise<void> {
  for (let time = 1; !checkpoint(handle); time++) {
    if (time === patience.times) throw new AppError('vault.busy', { path: handle.name })
    await setTimeout(patience.pause)
    refuseIfStopped(watch)
  }
  work()
}

/** Rows that were written over this connection since it was opened. */
export const changesOf = (handle: Sqlite): number =>
  handle.prepare('select total_changes()').pluck().get() as number

/** Copies the database into a new file under the same key. Errors: `vault.diskFull`, `vault.damaged`. */
export function vacuumInto(handle: Sqlite, target: string): void {
  try {
    closeSync(openSync(target, 'wx', 0o600))
    handle.prepare('vacuum into ?').run(target)
  } catch (error) {
    throw toAppError(error, target)
  }
}

/**
 * Encrypts a **copy** under another key. Never the live file: a kill during `rekey` was measured to leave it
 * unopenable under either key.
 */
export function rekeyCopy(file: string, oldKey: Buffer, newKey: Buffer): void {
  changeCopy(file, oldKey, (handle) => applyKey(newKey, (raw) => handle.rekey(raw)))
}

/** Takes a copy out of write-ahead mode: one file with nothing beside it, which opens on a read-only disk too. */
export function detachCopy(file: string, key: Buffer): void {
  changeCopy(file, key, (handle) => expectPragma(handle, 'journal_mode', 'delete'))
}

function changeCopy(file: string, key: Buffer, change: (handle: Sqlite) => void): void {
  let handle: Sqlite | undefined
  try {
    handle = new SQLite(file, { fileMustExist: true })
    unlock(handle, key)
    handle.pragma('synchronous=FULL')
    handle.pragma('journal_mode=DELETE')
    handle.prepare('select count(*) from sqlite_master').get()
    change(handle)
  } catch (error) {
    throw toAppError(error, file)
  } finally {
    handle?.close()
  }
}

/**
 * How closely a file is looked at. `quick`: every page of the tables, references to rows that are missing, free pages
 * and the search index in itself. `full`: also every entry of every index.
 */
export type CheckDepth = 'quick' | 'full'

/** What SQLite finds wrong with the file: empty when it is whole. */
export function findDamage(handle: Sqlite, depth: CheckDepth): string[] {
  const dangling = handle.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return [
    ...problems(handle, depth === 'quick' ? 'quick_check' : 'integrity_check'),
    ...dangling.map((row) => `${row.table} ${row.rowid} refers to a missing ${row.parent}`),
  ]
}

function problems(handle: Sqlite, check: string): string[] {
  const rows = handle.pragma(check) as Record<string, string>[]
  return rows.flatMap((row) => Object.values(row)).filter((finding) => finding !== 'ok')
}

/**
 * Holds `vault.lock` until `release`; the system frees it when the process dies.
 * Errors: `vault.inUse`, `vault.readOnly`, `vault.diskFull`.
 */
export function holdLock(file: string): { release(): void } {
  let handle: Sqlite | undefined
  try {
    createIfMissing(file)
    handle = new SQLite(file, { timeout: 0 })
    handle.pragma('journal_mode=MEMORY') // else a journal would lie beside the lock
    handle.exec('begin exclusive')
    const held = handle
    return { release: () => void held.close() }
  } catch (error) {
    handle?.close()
    throw toAppError(error, file)
  }
}

/** Never opens a file that exists: closing it again would free the lock that this process may hold on it (POSIX). */
function createIfMissing(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })) return
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error // EEXIST: another process was faster, and SQLite decides who holds it
  }
}
