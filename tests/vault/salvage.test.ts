import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, findDamage, openDamaged } from '../../db/store/connection.ts'
import { isDamage } from '../../db/store/driver-error.ts'
import type { Sqlite } from '../../db/store/connection.ts'
import { salvageVault } from '../../db/vault/salvage.ts'
import { copyReadableRows } from '../../db/vault/salvage-rows.ts'
import { vaultPaths } from '../../db/vault/vault-paths.ts'
import { codeOf, makeVault, open, temporaryFolder, withPassphrase } from './fixtures.ts'

const key = Buffer.alloc(32, 5)
const ROWS = 3000
/** Ids are spread, as in a vault where all nouns share one sequence. */
const STEP = 7
const body = (row: number): string => `note ${row} ${'lorem '.repeat(20)}`

const schema = `
  create table note (id integer primary key, body text not null, mark any) strict;
  create index note_by_body on note (body);
  create table tag (note_id integer not null references note, name text not null, primary key (note_id, name)) strict, without rowid;
  create table empty (id integer primary key) strict;`

function fill(database: Sqlite): void {
  const note = database.prepare('insert into note values (?, ?, ?)')
  const tag = database.prepare('insert into tag values (?, ?)')
  database.transaction(() => {
    for (let row = 1; row <= ROWS; row++) {
      note.run(row * STEP, body(row), row % 2 === 0 ? 2n ** 62n + 1n : 0.5)
      tag.run(row * STEP, `tag ${row % 10} ${'x'.repeat(40)}`)
    }
  })()
}

let image: Buffer
let leaves: readonly number[]

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-salvage-'))
  image = makeImage(join(folder, 'source.db'))
  leaves = leavesOfNote(join(folder, 'source.db'))
  rmSync(folder, { recursive: true })
})

/** The bytes of a whole database. */
function makeImage(file: string): Buffer {
  const database = createDatabase(file, key)
  database.exec(schema)
  fill(database)
  database.close()
  return readFileSync(file)
}

/** What is salvaged after one byte in each of `pages` (counted from 0) was changed, of a file cut to `bytes`. */
function salvageWith(pages: readonly number[], bytes = image.length) {
  const file = join(temporaryFolder(), 'source.db')
  const damaged = Buffer.from(image.subarray(0, bytes))
  for (const page of pages) damaged.writeUInt8(damaged.readUInt8(page * 4096 + 99) ^ 0x40, page * 4096 + 99)
  writeFileSync(file, damaged)
  const source = openDamaged(file, key)
  const target = createDatabase(join(temporaryFolder(), 'target.db'), key)
  target.exec(schema)
  const report = copyReadableRows(source, target, ['note', 'tag', 'empty'])
  source.close()
  return { report, target, file, note: report[0], tag: report[1] }
}

/** By asking for each of the rows that were written. */
function countReadable(file: string): number {
  const source = openDamaged(file, key)
  const read = source.prepare('select body from note where id = ?')
  let readable = 0
  for (let row = 1; row <= ROWS; row++) {
    try {
      if (read.get(row * STEP)) readable++
    } catch (error) {
      if (!isDamage(error)) throw error
    }
  }
  source.close()
  return readable
}

/** Rows that are not exactly those written, and how many there are. */
function compare(target: Sqlite): { wrong: number; count: number } {
  const rows = target
    .prepare('select id, body, mark, typeof(mark) as kind from note')
    .safeIntegers()
    .all() as {
    id: bigint
    body: string
    mark: unknown
    kind: string
  }[]
  const wrong = rows.filter((row) => {
    const number = Number(row.id) / STEP
    const mark = number % 2 === 0 ? [2n ** 62n + 1n, 'integer'] : [0.5, 'real']
    return row.body !== body(number) || row.mark !== mark[0] || row.kind !== mark[1]
  })
  return { wrong: wrong.length, count: rows.length }
}

describe('copying the readable rows', () => {
  it('copies all of a whole database, every value as it was', () => {
    const { report, target } = salvageWith([])
    expect(report).toEqual([
      { table: 'note', kept: ROWS, lost: 0, refused: {} },
      { table: 'tag', kept: ROWS, lost: 0, refused: {} },
      { table: 'empty', kept: 0, lost: 0, refused: {} },
    ])
    expect(compare(target)).toEqual({ wrong: 0, count: ROWS })
    expect([findDamage(target, 'full'), target.pragma('foreign_keys', { simple: true })]).toEqual([[], 1])
    target.close()
  })

  it('loses, for any one damaged page but the first, at most the rows of that page, and invents none', () => {
    const pages = image.length / 4096
    const losses = new Set<number>()
    for (let page = 2; page < pages; page += 29) {
      const { target, note, tag } = salvageWith([page])
      expect(compare(target)).toEqual({ wrong: 0, count: note?.kept })
      losses.add(ROWS - (note?.kept ?? 0))
      expect((note?.kept ?? 0) + (note?.lost ?? ROWS - (note?.kept ?? 0))).toBe(ROWS)
      expect(note?.kept === ROWS || tag?.kept === ROWS).toBe(true)
      target.close()
    }
    expect(Math.max(...losses)).toBeGreaterThan(0)
    expect(Math.max(...losses)).toBeLessThan(40)
  })

  it.each([
    ['every other page is damaged', (index: number) => index % 2 === 1],
    ['a long run of pages is damaged', (index: number) => index > 10 && index < 60],
    ['the first pages are damaged', (index: number) => index < 20],
    ['the last pages are damaged', (index: number) => index > 60],
  ])('keeps every row that can be read on its own when %s', (_what, isDamaged) => {
    const { target, note, file } = salvageWith(leaves.filter((_, index) => isDamaged(index)))
    const readable = countReadable(file)
    expect(readable).toBeGreaterThan(ROWS / 10)
    expect(readable).toBeLessThan(ROWS * 0.9)
    expect([note?.kept, compare(target)]).toEqual([readable, { wrong: 0, count: readable }])
    target.close()
  })

  it('names the rows that then refer to lost ones', () => {
    const [leaf = 0] = leaves
    const { target, note } = salvageWith([leaf])
    expect(findDamage(target, 'quick')).toHaveLength(note?.lost ?? 0)
    target.close()
  })

  it('keeps what comes before the end when the file was cut', () => {
    for (const bytes of [
      Math.floor(image.length / 8192) * 4096,
      Math.floor(image.length / 8192) * 4096 + 1000,
    ]) {
      const { target, note } = salvageWith([], bytes)
      expect(compare(target)).toEqual({ wrong: 0, count: note?.kept })
      expect(note?.kept).toBeGreaterThan(ROWS / 10)
      target.close()
    }
  })

  it('counts the rows that a rule of the new table refuses, by the reason', () => {
    const file = join(temporaryFolder(), 'source.db')
    writeFileSync(file, image)
    const source = openDamaged(file, key)
    const target = createDatabase(join(temporaryFolder(), 'target.db'), key)
    target.exec(
      `create table note (id integer primary key check (id > ${10 * STEP}), body text not null) strict`,
    )
    const [report] = copyReadableRows(source, target, ['note'])
    expect([report?.kept, report?.lost, Object.values(report?.refused ?? {})]).toEqual([ROWS - 10, 0, [10]])
    for (const handle of [source, target]) handle.close()
  })
})

/** The pages whose damage costs rows of `note`, found by trying. */
function leavesOfNote(file: string): number[] {
  const pages = Array.from({ length: image.length / 4096 - 2 }, (_, index) => index + 2)
  return pages.filter((page) => {
    const damaged = Buffer.from(image)
    damaged.writeUInt8(damaged.readUInt8(page * 4096 + 99) ^ 0x40, page * 4096 + 99)
    writeFileSync(file, damaged)
    const source = openDamaged(file, key)
    try {
      const read = source
        .prepare('select count(*) from note not indexed where body is not null and id > 0')
        .pluck()
        .get()
      return read !== ROWS
    } catch (error) {
      return isDamage(error)
    } finally {
      source.close()
    }
  })
}

describe('salvaging a vault', () => {
  const prepare = (database: Sqlite): string[] => {
    database.exec('create table note (id integer primary key, body text not null) strict')
    return ['note']
  }
  const finish = (database: Sqlite): void =>
    void database.exec('create table finished (id integer primary key) strict')

  /** A closed vault with 2,000 long notes of which one page is damaged. */
  async function makeDamaged(): Promise<{ folder: string; target: string; recovery: Buffer }> {
    const { folder, recovery, vault } = await makeVault()
    vault.writer.exec("update note set body = body || replace(hex(zeroblob(400)), '0', 'x')")
    vault.close()
    const { database } = vaultPaths(folder)
    const image = readFileSync(database)
    const page = image.length / 4096 - 3
    image.writeUInt8(image.readUInt8(page * 4096 + 5) ^ 1, page * 4096 + 5)
    writeFileSync(database, image)
    return { folder, recovery, target: join(temporaryFolder(), 'Rescued.caucus') }
  }

  it('makes a new vault that the same secrets open, and only reads the damaged one', async () => {
    const { folder, target, recovery } = await makeDamaged()
    const before = readFileSync(vaultPaths(folder).database)
    const { tables, findings } = await salvageVault({
      folder,
      target,
      prepare,
      finish,
      secret: withPassphrase(),
    })
    const [note] = tables
    expect(note?.kept).toBeGreaterThan(50)
    expect(note?.kept).toBeLessThan(100)
    expect([note?.lost, findings]).toEqual([null, []]) // without an index nothing tells how many there were
    expect(readFileSync(vaultPaths(folder).database).equals(before)).toBe(true)
    const rescued = await open(target, { kind: 'recovery', secret: recovery })
    expect(findDamage(rescued.writer, 'full')).toEqual([])
    expect(rescued.writer.prepare('select count(*) from finished').pluck().get()).toBe(0)
  })

  it('never goes over anything, and leaves nothing when it fails', async () => {
    const { folder, target } = await makeDamaged()
    const secret = withPassphrase()
    expect(await codeOf(() => salvageVault({ folder, target: folder, prepare, finish, secret }))).toBe(
      'vault.exists',
    )
    const failing = () => {
      throw new TypeError('no tables')
    }
    await expect(salvageVault({ folder, target, prepare: failing, finish, secret })).rejects.toThrow(
      'no tables',
    )
    expect(readdirSync(dirname(target))).toEqual([])
  })

  it('says damaged when not even the list of tables can be read', async () => {
    const { folder, target } = await makeDamaged()
    truncateSync(vaultPaths(folder).database, 1000)
    const code = await codeOf(() =>
      salvageVault({ folder, target, prepare, finish, secret: withPassphrase() }),
    )
    expect(code).toBe('vault.damaged')
  })
})
