import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AppError, isAppError } from '../../db/domain/errors.ts'
import {
  APPLICATION_ID,
  createDatabase,
  findDamage,
  holdLock,
  openReader,
  openWriter,
  rekeyCopy,
  vacuumInto,
} from '../../db/store/connection.ts'
import { toAppError } from '../../db/store/driver-error.ts'
import type { Sqlite } from '../../db/store/connection.ts'

const key = randomBytes(32)
/** The mode bits of everyone else; Windows has none. */
const strangers = process.platform === 'win32' ? 0 : 0o077

function temporaryFile(name = 'vault.db'): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'caucus-connection-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

function closing(handle: Sqlite): Sqlite {
  onTestFinished(() => void handle.close())
  return handle
}

/** A database of 500 notes, still open. */
function makeDatabase(file = temporaryFile()): { file: string; handle: Sqlite } {
  const handle = closing(createDatabase(file, key))
  handle.exec('create table note (id integer primary key, body text not null) strict')
  handle.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 500)
    insert into note select i, 'note ' || i from n`)
  return { file, handle }
}

function makeClosedDatabase(): string {
  const { file, handle } = makeDatabase()
  handle.close()
  return file
}

const count = (handle: Sqlite): unknown => handle.prepare('select count(*) from note').pluck().get()

function codeOf(action: () => unknown): string {
  try {
    action()
    return 'no error'
  } catch (error) {
    if (isAppError(error)) return error.code
    throw error
  }
}

/** A file by the same driver with the same key but none of Caucus' settings. */
function makeForeign(key_: Buffer | undefined, applicationId: number): string {
  const file = temporaryFile()
  const handle = new Driver(file)
  if (key_) {
    handle.pragma("cipher='sqlcipher'")
    handle.pragma('legacy=4')
    handle.key(Buffer.concat([Buffer.from('raw:'), key_]))
  }
  handle.pragma(`application_id=${applicationId}`)
  handle.exec('create table note (id integer primary key)')
  handle.close()
  return file
}

describe('opening a database', () => {
  it.each([
    ['a missing file', () => temporaryFile(), 'vault.missing'],
    ['an empty file', () => cut(0), 'vault.damaged'],
    ['a file cut inside a page', () => cut(5000), 'vault.damaged'],
    ['random bytes', () => written(randomBytes(8192)), 'vault.damaged'],
    ['a plaintext database', () => makeForeign(undefined, APPLICATION_ID), 'vault.unencrypted'],
    ["another program's database under the same key", () => makeForeign(key, 0), 'vault.notAVault'],
    ['a link to a database', () => linked(makeClosedDatabase()), 'vault.notAVault'],
    ['a folder', () => join(makeClosedDatabase(), '..'), 'vault.notAVault'],
  ])('refuses %s', (_what, make, code) => {
    const file = make()
    expect(codeOf(() => openWriter(file, key))).toBe(code)
    expect(codeOf(() => openReader(file, key))).toBe(code)
  })

  it('refuses another key, and a key of another length', () => {
    const file = makeClosedDatabase()
    expect(codeOf(() => openWriter(file, randomBytes(32)))).toBe('vault.damaged')
    expect(() => openWriter(file, key.subarray(1))).toThrow(RangeError)
    expect(() => openWriter(file, Buffer.concat([key, key]))).toThrow(RangeError)
  })

  it('loses nothing of a pending write-ahead log to an attempt with another key', () => {
    const { file } = makeDatabase()
    const copy = temporaryFile()
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, copy + suffix)
    expect(codeOf(() => openWriter(copy, randomBytes(32)))).toBe('vault.damaged')
    expect(count(closing(openWriter(copy, key)))).toBe(500)
  })

  it('never creates over a file', () => {
    const file = written(Buffer.from('mine'))
    expect(codeOf(() => createDatabase(file, key))).toBe('vault.exists')
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it('gives a writer that syncs every commit, overwrites what is deleted and trusts no schema', () => {
    const { handle } = makeDatabase()
    const settings = [
      'journal_mode',
      'synchronous',
      'secure_delete',
      'foreign_keys',
      'trusted_schema',
      'cell_size_check',
      'temp_store',
    ]
    const values = settings.map((setting) => [setting, handle.pragma(setting, { simple: true })])
    expect(Object.fromEntries(values)).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      secure_delete: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      temp_store: 2,
    })
  })

  it('gives a reader that sees commits and cannot write', () => {
    const { file, handle } = makeDatabase()
    const reader = closing(openReader(file, key))
    handle.exec("insert into note (body) values ('one more')")
    expect(count(reader)).toBe(501)
    expect(() => reader.exec('delete from note')).toThrow(/readonly/)
  })

  it.skipIf(process.platform !== 'linux')('keeps the lock of the writer while readers come and go', () => {
    const { file, handle } = makeDatabase()
    const locks = () =>
      readFileSync('/proc/locks', 'utf8')
        .split('\n')
        .filter((line) => line.includes(`:${statSync(file).ino} `))
    openReader(file, key).close()
    expect(count(handle)).toBe(500)
    expect(locks()).toHaveLength(1)
  })
})

const cut = (bytes: number): string => {
  const file = makeClosedDatabase()
  truncateSync(file, bytes)
  return file
}

const written = (content: Buffer): string => {
  const file = temporaryFile()
  writeFileSync(file, content)
  return file
}

const linked = (target: string): string => {
  const link = temporaryFile()
  symlinkSync(target, link)
  return link
}

describe('moving a copy to another key', () => {
  it('opens under the new key only, whole', () => {
    const { file, handle } = makeDatabase()
    const copy = `${file}.copy`
    const next = randomBytes(32)
    vacuumInto(handle, copy)
    rekeyCopy(copy, key, next)
    expect(codeOf(() => openReader(copy, key))).toBe('vault.damaged')
    const moved = closing(openWriter(copy, next))
    expect(count(moved)).toBe(500)
    expect(findDamage(moved, 'full')).toEqual([])
    expect(statSync(copy).mode & strangers).toBe(0)
  })
})

describe('finding damage', () => {
  it('names a reference to a row that does not exist', () => {
    const { handle } = makeDatabase()
    handle.exec('create table tag (note_id integer references note) strict')
    handle.pragma('foreign_keys=OFF')
    handle.exec('insert into tag values (9999)')
    expect(findDamage(handle, 'quick')).toEqual(['tag 1 refers to a missing note'])
  })

  it('never reads a flipped bit as content', () => {
    const file = makeClosedDatabase()
    const bytes = readFileSync(file)
    bytes[4096 + 100]! ^= 1
    writeFileSync(file, bytes)
    const reader = closing(openReader(file, key))
    expect(() => findDamage(reader, 'quick').concat(String(count(reader)))).toThrow()
  })
})

describe('the lock', () => {
  it('is held by one, in this process and in others, until released', () => {
    const file = temporaryFile('vault.lock')
    const lock = holdLock(file)
    expect(codeOf(() => holdLock(file))).toBe('vault.inUse')
    expect(lockInAnotherProcess(file)).toBe('vault.inUse')
    lock.release()
    expect(lockInAnotherProcess(file)).toBe('held')
    holdLock(file).release()
  })

  it('is private and leaves no journal beside it', () => {
    const file = temporaryFile('vault.lock')
    const lock = holdLock(file)
    expect(existsSync(`${file}-journal`)).toBe(false)
    expect(statSync(file).mode & strangers).toBe(0)
    lock.release()
  })
})

function lockInAnotherProcess(file: string): string {
  const connection = new URL('../../db/store/connection.ts', import.meta.url).href
  const script = `const { holdLock } = await import(process.argv[1])
    try { holdLock(process.argv[2]); console.log('held') } catch (error) { console.log(error.code) }`
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', script, connection, file], {
    encoding: 'utf8',
  })
  return child.stdout.trim() || child.stderr
}

describe('telling what a failure means', () => {
  const failure = (code: string) => Object.assign(new Error(code), { code })

  it.each([
    ['SQLITE_FULL', 'vault.diskFull'],
    ['ENOSPC', 'vault.diskFull'],
    ['SQLITE_IOERR_SHMSIZE', 'vault.diskFull'],
    ['SQLITE_BUSY_SNAPSHOT', 'vault.inUse'],
    ['SQLITE_READONLY_DIRECTORY', 'vault.readOnly'],
    ['EROFS', 'vault.readOnly'],
    ['SQLITE_CANTOPEN', 'vault.readOnly'],
    ['SQLITE_NOTADB', 'vault.damaged'],
    ['SQLITE_CORRUPT_VTAB', 'vault.damaged'],
    ['SQLITE_IOERR_READ', 'vault.damaged'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'record.refused'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'record.refused'],
  ])('%s is %s', (code, expected) => {
    const error = toAppError(failure(code), 'x')
    expect(error instanceof AppError && error.code).toBe(expected)
  })

  it('leaves what it does not know as it is', () => {
    const error = failure('SQLITE_CONSTRAINT_TRIGGER')
    expect(toAppError(error, 'x')).toBe(error)
  })

  it('says disk full when the database may not grow', () => {
    const { file, handle } = makeDatabase()
    handle.pragma('max_page_count=20')
    let failed: unknown
    try {
      handle.prepare('insert into note (body) values (?)').run('x'.repeat(200_000))
    } catch (error) {
      failed = toAppError(error, file)
    }
    expect(isAppError(failed, 'vault.diskFull')).toBe(true)
    expect(count(handle)).toBe(500)
  })
})
