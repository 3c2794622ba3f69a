import type { Clearance } from '../domain/sensitivity.ts'
import type { Clock } from '../domain/clock.ts'
import type { Region } from '../domain/phone.ts'
import { connect, type Db, type ReadDb } from './access.ts'
import type { Sqlite, SqliteStatement } from './connection.ts'

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
}

export interface StoreParts {
  readonly writer: Sqlite
  readonly reader: Sqlite
  readonly clock: Clock
}

/** Wraps two open, migrated connections. */
export function makeStore({ writer, reader, clock }: StoreParts): Store {
  return {
    writer,
    reader,
    clock,
    writeDb: connect(writer),
    readDb: connect(reader),
    device: deviceOf(writer),
    region: 'US',
    statement: preparer(writer),
  }
}

/** Prepares each statement of a connection once. */
export function preparer(handle: Sqlite): (sql: string) => SqliteStatement {
  const statements = new Map<string, SqliteStatement>()
  return (sql) => {
    const known = statements.get(sql) ?? handle.prepare(sql)
    statements.set(sql, known)
    return known
  }
}

/** Every read says what may be shown. */
export function reading(store: Store, clearance: Clearance): ReadDb {
  return {
    db: store.readDb,
    clearance,
    ids: (query) => {
      const { sql, parameters } = query.compile()
      return store.reader
        .prepare(sql)
        .pluck()
        .all(...parameters) as number[]
    },
  }
}

function deviceOf(writer: Sqlite): string {
  const read = writer.prepare(`select json_extract(value, '$') from setting where key = 'device'`).pluck()
  const known = read.get() as string | undefined
  if (known !== undefined) return known
  writer.prepare(`insert into setting (key, value) values ('device', json_quote(?))`).run(crypto.randomUUID())
  return read.get() as string
}
