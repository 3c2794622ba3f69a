import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { sensitivityRank } from '../domain/sensitivity.ts'
import type { ReadDb } from './access.ts'

type Reader = Pick<ReadDb, 'clearance'>

/**
 * Whether the record joined under this alias may be shown: within the clearance and not in the trash. Nearly all may,
 * and SQLite is told so: it would rather begin with such a condition than with the index of the list's order. A small
 * table takes its records by a cross join, which keeps the order: SQLite would go through all records first.
 */
export const visible = (reader: Reader, record: string): RawBuilder<SqlBool> =>
  sql.raw<SqlBool>(visibleSql(reader, record))

/** The same as text, for a prepared statement. */
export const visibleSql = (reader: Reader, record: string): string =>
  `likely(${withinClearanceSql(reader, record)} and "${record}".trashed_batch is null)`

/** Whether a record, or what else has a sensitivity, is within the clearance; in the trash or not. */
export const withinClearance = (reader: Reader, record: string): RawBuilder<SqlBool> =>
  sql.raw<SqlBool>(withinClearanceSql(reader, record))

export const withinClearanceSql = ({ clearance }: Reader, record: string): string =>
  `"${record}".sensitivity <= ${sensitivityRank(clearance)}`

/** As `visible`, for the tables that carry a copy of it (derived/level.ts), so that nothing has to be joined. */
export const withinLevel = ({ clearance }: Reader, table: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`likely(${sql.ref(`${table}.level`)} <= ${sensitivityRank(clearance)})`

/** Ids of visible records of a small noun, for narrowing a large one. */
export const visibleIds = (reader: Reader, noun: string): RawBuilder<number> =>
  sql<number>`(select id from record where noun = ${noun} and ${visible(reader, 'record')})`
