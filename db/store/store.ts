import type { Clearance } from '../domain/sensitivity.ts'
import type { Clock } from '../domain/clock.ts'
import type { Region } from '../domain/phone.ts'
import { connect, type Db, type ReadDb } from './access.ts'
import type { Sqlite, SqliteStatement } from './connection.ts'
import { preparer } from './preparer.ts'

/** An open database: the writer, a reader beside it, and who and when a change is recorded as. */
export interface Store {
  readonly writer: Sqlite
  readonly writeDb: Db
  readonly reader: Sqlite
  readonly readDb: Db
  readonly clock: Clock
  /** Names this copy of the vault in the log. */
  readonly device: string
  readonly region: Region
  statement(sql: string): SqliteStatement
  readStatement(sql: string): SqliteStatement
}

interface StoreParts {
  readonly writer: Sqlite
  /** Or how to open it: a second connection takes as long as the first, and waits until something is read. */
  readonly reader: Sqlite | (() => Sqlite)
  readonly clock: Clock
}

/** Wraps two open, migrated connections. */
export function makeStore({ writer, reader, clock }: StoreParts): Store {
  const openedReader = once(typeof reader === 'function' ? reader : () => reader)
  const prepareRead = once(() => preparer(openedReader()))
  return {
    writer,
    get reader() {
      return openedReader()
    },
    clock,
    writeDb: connect(writer),
    readDb: connect(openedReader),
    device: deviceOf(writer),
    region: 'US',
    statement: preparer(writer),
    readStatement: (sql) => prepareRead()(sql),
  }
}

/** Every read says what may be shown. */
export function reading(store: Store, clearance: Clearance): ReadDb {
  const column = <Value>(sql: string, ...parameters: readonly unknown[]) =>
    store
      .readStatement(sql)
      .pluck()
      .all(...parameters) as Value[]
  return {
    db: store.readDb,
    clearance,
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
