import type { WriteDb } from '../access.ts'
import { recorded, type Column } from '../derived/history.ts'
import { recordedTables } from '../tables.ts'

const columnsByTable = new WeakMap<WriteDb, Map<string, Column[]>>()

/** The columns of a recorded table that the log keeps, as the database has them; asked once in a batch. */
export function loggedColumns(write: WriteDb, table: string): Column[] {
  const known = columnsByTable.get(write) ?? new Map<string, Column[]>()
  columnsByTable.set(write, known)
  const columns = known.get(table) ?? readColumns(write, table)
  known.set(table, columns)
  return columns
}

function readColumns(write: WriteDb, table: string): Column[] {
  const spec = recordedTables.find(({ name }) => name === table)
  if (spec === undefined) throw new Error(`${table} is not recorded`)
  const read = write.statement('select name, type from pragma_table_info(?)')
  return recorded(spec, (name) => read.all(name) as Column[])
}

/** One reference of a recorded table to another: `table.column` holds the id of a row of `parent`. */
export interface Reference {
  readonly table: string
  readonly column: string
  readonly parent: string
  readonly required: boolean
}

export const referencesSql = `select t.name as "table", f."from" as "column", f."table" as parent,
    i."notnull" or i.pk as required
  from sqlite_master t, pragma_foreign_key_list(t.name) f, pragma_table_info(t.name) i
  where t.type = 'table' and i.name = f."from" and f."to" = 'id'
    and t.name not in ('batch', 'batch_context') and f."table" <> 'batch'`

/** Every reference between tables that are deleted from, as the database declares them. */
export function references(write: WriteDb): Reference[] {
  const rows = write.statement(referencesSql).all() as {
    table: string
    column: string
    parent: string
    required: number
  }[]
  return rows.map((row) => ({ ...row, required: row.required === 1 }))
}
