import SQLite from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  checkpoint,
  createDatabase,
  findDamage,
  openReader,
  openWriter,
  type Sqlite,
} from '../../db/store/connection.ts'
import { toAppError } from '../../db/store/driver-error.ts'
import { isAppError } from '../../db/domain/errors.ts'
import { startScript } from './child-script.ts'
import type { CommittingOptions } from './committing-child.ts'
import { createLedger, LEDGER_KEY, recoverLedger } from './ledger.ts'
import { randomOfTest, rounds, tell, type Random } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'

const KEY = Buffer.alloc(32, 0x21)
const FLIPS = rounds(150, 1000)
/** Left in the write-ahead log. */
const ENTRIES = 40

type Outcome = 'detected' | 'withoutEffect' | 'silentlyWrong' | 'unclearError'
type Tally = Record<Outcome, number>

describe('one flipped bit', () => {
  it('in the vault is detected, or changes nothing that can be read', () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'vault.db')
    const database = createDatabase(file, KEY)
    fillWithNotes(database)
    checkpoint(database)
    database.close()

    const tally = flipBits(file, () => openReader(file, KEY), randomOfTest())

    tell(`vault: ${JSON.stringify(tally)}`)
    expect(tally).toMatchObject({ silentlyWrong: 0, unclearError: 0 })
    expect(tally.detected).toBeGreaterThan(FLIPS * 0.9)
  })

  it('control: in an unencrypted database often gives wrong data silently', () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'plain.db')
    const database = new SQLite(file)
    fillWithNotes(database)
    database.close()

    const tally = flipBits(file, () => new SQLite(file, { readonly: true }), randomOfTest())

    tell(`plaintext: ${JSON.stringify(tally)}`)
    expect(tally.silentlyWrong).toBeGreaterThan(0)
  })
})

/** The exception of SECURITY.md: SQLite takes a damaged frame for the end of the log. */
describe('one flipped bit in the write-ahead log', () => {
  it('may drop the saves after it, but never shows a wrong or torn one', async () => {
    using folder = temporaryFolder()
    const original = await leaveLogBehind(folder.path)
    const written = recoverLedger(copyVault(original, join(folder.path, 'whole.db')))
    expect(written).toBe(ENTRIES - 1)
    const random = randomOfTest()

    const kept: number[] = []
    for (let flip = 0; flip < rounds(20, 200); flip++) {
      const copy = copyVault(original, join(folder.path, `${flip}.db`))
      flipBit(`${copy}-wal`, random.below(statSync(`${copy}-wal`).size * 8))
      kept.push(recoverLedger(copy))
    }

    tell(
      `write-ahead log: ${kept.length} flips, ${kept.filter((last) => last < written).length} dropped saves`,
    )
    expect(kept.filter((last) => last < written).length).toBeGreaterThan(0)
    expect(Math.max(...kept)).toBeLessThanOrEqual(written)
  })

  it('has nothing to hit after a checkpoint: the log is empty', async () => {
    using folder = temporaryFolder()
    const file = await leaveLogBehind(folder.path)
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0)
    const database = openWriter(file, LEDGER_KEY)
    checkpoint(database)
    expect(statSync(`${file}-wal`).size).toBe(0)
    database.close()
  })
})

/** Some 90 pages: leaves and inner pages of a table and an index, an overflowing row, and free pages. */
function fillWithNotes(database: Sqlite): void {
  database.exec('create table note (id integer primary key, title text, body text)')
  database.exec('create index note_title on note (title)')
  const insert = database.prepare('insert into note (title, body) values (?, ?)')
  database.transaction(() => {
    for (let number = 0; number < 600; number++)
      insert.run(`Call ${number}`, `She asked about bill ${number}. `.repeat(15))
    insert.run('Hearing', 'A long transcript. '.repeat(2000))
    database.exec('delete from note where id between 100 and 130')
  })()
}

function flipBits(file: string, open: () => Sqlite, random: Random): Tally {
  const whole = read(open())
  const tally: Tally = { detected: 0, withoutEffect: 0, silentlyWrong: 0, unclearError: 0 }
  for (let flip = 0; flip < FLIPS; flip++) {
    const bit = random.below(statSync(file).size * 8)
    flipBit(file, bit)
    tally[outcomeOf(file, open, whole)]++
    flipBit(file, bit)
  }
  expect(read(open())).toEqual(whole)
  return tally
}

function outcomeOf(file: string, open: () => Sqlite, whole: Contents): Outcome {
  try {
    const { digest, damage } = read(open())
    if (damage.length > 0) return 'detected'
    return digest === whole.digest ? 'withoutEffect' : 'silentlyWrong'
  } catch (error) {
    return isAppError(toAppError(error, file), 'vault.damaged') ? 'detected' : 'unclearError'
  }
}

interface Contents {
  digest: string
  damage: string[]
}

/** Everything that can be read, by the table and by its index, and what the check says of the file. */
function read(database: Sqlite): Contents {
  try {
    const byTable = database.prepare('select * from note order by id').raw().all()
    const byIndex = database
      .prepare('select title from note indexed by note_title order by title')
      .raw()
      .all()
    const digest = createHash('sha256')
      .update(JSON.stringify([byTable, byIndex]))
      .digest('hex')
    return { digest, damage: findDamage(database, 'full') }
  } finally {
    database.close()
  }
}

function flipBit(file: string, bit: number): void {
  const fd = openSync(file, 'r+')
  try {
    const byte = Buffer.alloc(1)
    const position = Math.floor(bit / 8)
    readSync(fd, byte, 0, 1, position)
    writeSync(fd, Buffer.of(byte.readUInt8() ^ (1 << (bit % 8))), 0, 1, position)
  } finally {
    closeSync(fd)
  }
}

/** A vault whose program was killed: its latest saves are in the log alone. */
async function leaveLogBehind(folder: string): Promise<string> {
  const database = join(folder, 'vault.db')
  createLedger(database)
  const acknowledged = join(folder, 'acknowledged')
  const options: CommittingOptions = {
    database,
    acknowledged,
    acknowledge: 'after',
    pragmas: [],
    stopAfter: ENTRIES,
  }
  await startScript('committing-child.ts', options).ended
  return database
}

function copyVault(from: string, to: string): string {
  copyFileSync(from, to)
  copyFileSync(`${from}-wal`, `${to}-wal`)
  return to
}
