import type { ReadDb, WriteDb } from '../access.ts'
import type { Value } from '../schema.ts'
import { recordedTables } from '../tables.ts'
import { loggedRow, type Change } from './change.ts'
import { asLogged } from './undo/conflict.ts'
import type { StoredRow } from './stored-row.ts'

type Log = Pick<ReadDb, 'all'>

/** An entry of the log by which a row was made. */
export type Making = Pick<Change, 'id' | 'table' | 'rowId' | 'data'>

/**
 * What a row held when it was made, in the form of the log. The log does not repeat it: the row says it, or the entry
 * that removed it, and every entry in between what a field was before. Undefined where a purge has left nothing.
 */
export function rowAsMade(log: Log, making: Making): StoredRow | undefined {
  if (making.data !== null) return loggedRow(making) // as older vaults have it
  const removal = removalAfter(log, making)
  const last = removal ? removal.data && loggedRow(removal) : rowNow(log, making)
  return last ? { ...last, ...firstValues(log, making, removal?.id ?? Number.MAX_SAFE_INTEGER) } : undefined
}

/** The same by prepared statements, as a batch has them. */
export const madeIn = (source: Pick<WriteDb, 'statement'>, making: Making): StoredRow | undefined =>
  rowAsMade({ all: (sql, ...parameters) => source.statement(sql).all(...parameters) as never[] }, making)

/** One field of it, without reading the rest of what was done to the row since. */
export function fieldAsMade(
  source: Pick<WriteDb, 'statement'>,
  making: Making,
  field: string,
): Value | undefined {
  const { id, table, rowId } = making
  if (making.data !== null) return loggedRow(making)[field]
  const next = source
    .statement(
      `select op, old, data from change where table_name = ? and row_id = ? and id > ?
       and (op = 'delete' or field = ?) order by id limit 1`,
    )
    .get(table, rowId, id, field) as Pick<Change, 'op' | 'old' | 'data'> | undefined
  if (next?.op === 'update') return asLogged(next.old)
  if (next) return next.data === null ? undefined : loggedRow(next)[field]
  const now = source.statement(`select ${field} as value from ${table} where id = ?`).get(rowId) as
    { value: Value } | undefined
  return now && asLogged(now.value)
}

const removalAfter = (log: Log, { id, table, rowId }: Making): Pick<Change, 'id' | 'data'> | undefined =>
  log.all<Pick<Change, 'id' | 'data'>>(
    `select id, data from change where table_name = ? and row_id = ? and id > ? and op = 'delete'
     order by id limit 1`,
    table,
    rowId,
    id,
  )[0]

function rowNow(log: Log, { table, rowId }: Making): StoredRow | undefined {
  const [row] = log.all<Record<string, Value>>(`select * from ${table} where id = ?`, rowId)
  const derived = recordedTables.find(({ name }) => name === table)?.derived ?? []
  const logged = Object.entries(row ?? {}).filter(([column]) => !derived.includes(column))
  return row && Object.fromEntries(logged.map(([column, value]) => [column, asLogged(value)]))
}

/** Of the fields that were changed between the making and an entry, what they were at first. */
function firstValues(log: Log, { id, table, rowId }: Making, end: number): StoredRow {
  const changes = log.all<{ field: string; old: Value }>(
    `select field, old from change where table_name = ? and row_id = ? and id > ? and id < ? and op = 'update'
     order by id desc`,
    table,
    rowId,
    id,
    end,
  )
  return Object.fromEntries(changes.map(({ field, old }) => [field, asLogged(old)]))
}
