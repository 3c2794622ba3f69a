import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import type { ReadDb } from '../access.ts'

/**
 * Whether the record joined under this alias may be shown: within the clearance and not in the trash. Nearly all may,
 * and SQLite is told so: it would rather begin with such a condition than with the index of the list's order.
 */
export function visible(read: ReadDb, record: string): RawBuilder<SqlBool> {
  const sensitivity = sql.ref(`${record}.sensitivity`)
  const trashed = sql.ref(`${record}.trashed_batch`)
  return sql<SqlBool>`likely(${sensitivity} <= ${sensitivityRank(read.clearance)} and ${trashed} is null)`
}

/** The same for the tables that carry a copy of it (derived/level.ts), so that nothing has to be joined. */
export const withinLevel = (read: ReadDb, table: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`likely(${sql.ref(`${table}.level`)} <= ${sensitivityRank(read.clearance)})`

/** Ids of visible records of a small noun, for narrowing a large one. */
export const visibleIds = (read: ReadDb, noun: string): RawBuilder<number> =>
  sql<number>`(select id from record where noun = ${noun} and ${visible(read, 'record')})`
