import { systemCode } from '../domain/errors.ts'
import { isDamage, toAppError } from '../store/driver-error.ts'
import type { Sqlite, SqliteStatement } from '../store/connection.ts'

export interface SalvagedTable {
  readonly table: string
  readonly kept: number
  /** `null` when nothing that is left tells how many there were. */
  readonly lost: number | null
  /** Rows that could be read but not written, by the message of the refusal: a rule of the table they broke. */
  readonly refused: Readonly<Record<string, number>>
}

type Row = readonly unknown[]

/**
 * Copies every readable row of the ordinary tables `tables` from a damaged database into one whose tables exist,
 * without triggers, and are empty. Foreign keys are off meanwhile, as a row may outlive the one it refers to:
 * `findDamage` on `target` lists those. Integers keep all 64 bits and every value its storage class. `source` must be
 * in no transaction: after one damaged page SQLite refuses the whole of it.
 */
export function copyReadableRows(source: Sqlite, target: Sqlite, tables: readonly string[]): SalvagedTable[] {
  target.pragma('foreign_keys=OFF')
  try {
    return tables.map((table) => target.transaction(() => copyTable(source, target, table))())
  } finally {
    target.pragma('foreign_keys=ON')
  }
}

function copyTable(source: Sqlite, target: Sqlite, table: string): SalvagedTable {
  const columns = unlessDamaged(() => sharedColumns(source, target, table))
  if (!columns) return { table, kept: 0, lost: null, refused: {} }
  const insert = target.prepare(
    `insert into ${quote(table)} (${columns.map(quote).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  const refused: Record<string, number> = {}
  let kept = 0
  for (const row of readTable(source, table, columns)) {
    const refusal = tryInsert(insert, row)
    if (refusal === undefined) kept++
    else refused[refusal] = (refused[refusal] ?? 0) + 1
  }
  const read = kept + Object.values(refused).reduce((sum, count) => sum + count, 0)
  return { table, kept, lost: countLost(source, table, read), refused }
}

/** Generated columns are left out. */
function sharedColumns(source: Sqlite, target: Sqlite, table: string): string[] {
  const there = new Set(ordinaryColumns(target, table))
  return ordinaryColumns(source, table).filter((column) => there.has(column))
}

function ordinaryColumns(handle: Sqlite, table: string): string[] {
  const rows = handle.prepare('select name from pragma_table_xinfo(?) where hidden = 0').pluck().all(table)
  return rows as string[]
}

function tryInsert(insert: SqliteStatement, row: Row): string | undefined {
  try {
    insert.run(...row)
    return undefined
  } catch (error) {
    if (error instanceof Error && systemCode(error)?.startsWith('SQLITE_CONSTRAINT')) return error.message
    throw toAppError(error, insert.database.name)
  }
}

/** A whole index or the pages above the rows still know how many rows there were. */
function countLost(source: Sqlite, table: string, read: number): number | null {
  const count = unlessDamaged(() =>
    source
      .prepare(`select count(*) from ${quote(table)}`)
      .pluck()
      .get(),
  )
  return typeof count === 'number' ? count - read : null
}

function readTable(source: Sqlite, table: string, columns: readonly string[]): Iterable<Row> {
  const keys = primaryKeyWithoutRowid(source, table)
  return keys ? readFromBothEnds(source, table, { columns, keys }) : readByRowid(source, table, columns)
}

function primaryKeyWithoutRowid(source: Sqlite, table: string): string[] | undefined {
  const withoutRowid = source
    .prepare("select wr from pragma_table_list(?) where schema = 'main'")
    .pluck()
    .get(table)
  if (withoutRowid !== 1) return undefined
  return source
    .prepare('select name from pragma_table_xinfo(?) where pk > 0 order by pk')
    .pluck()
    .all(table) as string[]
}

const BATCH = 256

/** Ids count up from 1. */
function* readByRowid(source: Sqlite, table: string, columns: readonly string[]): Generator<Row> {
  const read = source
    .prepare(
      `select rowid, ${columns.map(quote).join(', ')} from ${quote(table)} where rowid >= ? order by rowid limit ?`,
    )
    .raw()
    .safeIntegers()
  let from: bigint | undefined = 1n
  let batch = BATCH
  while (from !== undefined) {
    const start: bigint = from
    const rows = unlessDamaged(() => read.all(start, batch) as Row[])
    if (rows) {
      for (const [, ...values] of rows) yield values
      from = idAfter(rows)
      batch = BATCH
    } else if (batch > 1) batch = Math.floor(batch / 4)
    else from = firstReadable(read, start)
  }
}

function idAfter(rows: readonly Row[]): bigint | undefined {
  const last = rows.at(-1)?.[0]
  return typeof last === 'bigint' && last < MOST_ROWID ? last + 1n : undefined
}

const MOST_ROWID = 2n ** 63n - 1n
/**
 * A damaged page is crossed id by id. Then the steps grow to about 1/256 of what was crossed, so that a lost branch or
 * end of the file takes thousands of tries (100 µs each), not billions; a good page in between is larger than that.
 */
const TRIES_A_STEP = 128

/** The first id after `lost` from which rows can be read again; nothing when there is none. */
function firstReadable(read: SqliteStatement, lost: bigint): bigint | undefined {
  const canRead = (id: bigint): boolean => unlessDamaged(() => read.all(id, 1)) !== undefined
  let step = 1n
  let last = lost
  for (let tries = 1; last + step < MOST_ROWID; tries++) {
    if (canRead(last + step)) return narrow(canRead, last, last + step)
    last += step
    if (tries % TRIES_A_STEP === 0) step *= 2n
  }
  return undefined
}

function narrow(canRead: (id: bigint) => boolean, unreadable: bigint, readable: bigint): bigint {
  let [low, high] = [unreadable, readable]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (canRead(middle)) high = middle
    else low = middle
  }
  return high
}

interface KeyedColumns {
  readonly columns: readonly string[]
  readonly keys: readonly string[]
}

/** Without rowids there is no way past damage but to come from the other side. */
function* readFromBothEnds(source: Sqlite, table: string, { columns, keys }: KeyedColumns): Generator<Row> {
  const read = (direction: string): SqliteStatement => {
    const order = keys.map((key) => `${quote(key)} ${direction}`).join(', ')
    return source.prepare(`select ${columns.map(quote).join(', ')} from ${quote(table)} order by ${order}`)
  }
  const reachedEnd = yield* readUntilDamage(read('asc'))
  if (!reachedEnd) yield* readUntilDamage(read('desc'))
}

/** Returns whether it came to the end. */
function* readUntilDamage(statement: SqliteStatement): Generator<Row, boolean> {
  try {
    for (const row of statement.raw().safeIntegers().iterate()) yield row as Row
    return true
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

function unlessDamaged<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
