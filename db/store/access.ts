import { Kysely, SqliteDialect, type Compilable, type SqliteDatabase, type Transaction } from 'kysely'
import type { LocalDate } from '../domain/local-date.ts'
import type { Clearance } from '../domain/sensitivity.ts'
import type { Region } from '../domain/phone.ts'
import type { Sqlite, SqliteStatement } from './connection.ts'
import { preparer } from './preparer.ts'
import type { Database } from './schema.ts'

/** The typed query builder over one connection. Its driver lets one query or transaction at a time have it (FIFO). */
export type Db = Kysely<Database>

/** `handle` may be a function that opens the connection, called with the first query. */
export function connect(handle: Sqlite | (() => Sqlite)): Db {
  const open = (): SqliteDatabase => {
    const opened = typeof handle === 'function' ? handle() : handle
    return { prepare: preparer(opened), close: () => void opened.close() }
  }
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: async () => open() }) })
}

/** What a query function needs to read: the connection, and the highest sensitivity that may be shown. */
export interface ReadDb {
  readonly db: Db
  readonly clearance: Clearance
  /** The day it is now, where the device is. */
  readonly today: LocalDate
  /** The ids that a query selects, as plain numbers: a list of a million is held, not a million objects. */
  ids(query: Compilable): number[]
  /** The rows of a statement that is asked so often that building it each time would show. */
  all<Row>(sql: string, ...parameters: readonly unknown[]): Row[]
  /** The same, of a statement with one column. */
  column<Value>(sql: string, ...parameters: readonly unknown[]): Value[]
}

/**
 * What a store function needs to write: a transaction with an open batch. Only `inBatch` (history/batch.ts) makes one.
 * `statement` gives prepared statements for bulk work, where the query builder was measured five times slower.
 */
export interface WriteDb {
  readonly db: Transaction<Database>
  readonly clearance: Clearance
  /** The instant of the batch, UTC. */
  readonly at: string
  /** The day it is then, where the device is. */
  readonly today: LocalDate
  readonly batchId: number
  /** Where phone numbers without a country code belong. */
  readonly region: Region
  statement(sql: string): SqliteStatement
}
