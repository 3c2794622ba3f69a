import type { Clearance } from '../domain/sensitivity.ts'
import type { Clock } from '../domain/clock.ts'
import { today } from '../domain/local-date.ts'
import { usualRegion, type Region } from '../domain/phone.ts'
import { connect, type Db, type ReadDb } from './access.ts'
import type { Sqlite, SqliteStatement } from './connection.ts'
import { preparer } from './preparer.ts'

/** An open database as one who only reads sees it. */
export interface ReadStore {
  readonly reader: Sqlite
  readonly readDb: Db
  readonly clock: Clock
  readStatement(sql: string): SqliteStatement
}

/** An open database: the writer, a reader beside it, and who and when a change is recorded as. */
export interface Store extends ReadStore {
  readonly writer: Sqlite
  readonly writeDb: Db
  /** Names this copy of the vault in the log. */
  readonly device: string
  readonly region: Region
  /** Throws where what is committed would not be kept: before every commit. */
  readonly expectKept: () => void
  statement(sql: string): SqliteStatement
}

interface ReadParts {
  /** Or how to open it: a second connection takes as long as the first, and waits until something is read. */
  readonly reader: Sqlite | (() => Sqlite)
  readonly clock: Clock
}

export function makeReadStore({ reader, clock }: ReadParts): ReadStore {
  const openedReader = once(typeof reader === 'function' ? reader : () => reader)
  const prepareRead = once(() => preparer(openedReader()))
  return {
    get reader() {
      return openedReader()
    },
    clock,
    readDb: connect(openedReader),
    readStatement: (sql) => prepareRead()(sql),
  }
}

interface StoreParts extends ReadParts {
  readonly writer: Sqlite
  readonly expectKept?: () => void
}

/** Wraps two open, migrated connections. */
export function makeStore({ writer, expectKept = () => undefined, ...parts }: StoreParts): Store {
  const read = makeReadStore(parts)
  return {
    get reader() {
      return read.reader
    },
    clock: read.clock,
    readDb: read.readDb,
    readStatement: (sql) => read.readStatement(sql),
    writer,
    expectKept,
    writeDb: connect(writer),
    device: deviceOf(writer),
    region: usualRegion,
    statement: preparer(writer),
  }
}

/** Every read says what may be shown. */
export function reading(store: ReadStore, clearance: Clearance): ReadDb {
  const column = <Value>(sql: string, ...parameters: readonly unknown[]) =>
    store
      .readStatement(sql)
      .pluck()
      .all(...parameters) as Value[]
  return {
    db: store.readDb,
    clearance,
    today: today(store.clock),
    ids: (query) => {
      const { sql, parameters } = query.compile()
      return column(sql, ...parameters)
    },
    all: <Row>(sql: string, ...parameters: readonly unknown[]) =>
      store
        .readStatement(sql)
        .pluck(false)
        .all(...parameters) as Row[],
    column,
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function deviceOf(writer: Sqlite): string {
  const read = writer.prepare(`select json_extract(value, '$') from setting where key = 'device'`).pluck()
  const known = read.get() as string | undefined
  if (known !== undefined) return known
  writer.prepare(`insert into setting (key, value) values ('device', json_quote(?))`).run(crypto.randomUUID())
  return read.get() as string
}
