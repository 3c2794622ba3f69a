import type { WriteDb } from '../access.ts'
import { rowJson } from '../derived/history.ts'
import type { Value } from '../schema.ts'
import { linkTables } from '../tables.ts'
import { loggedColumns } from './columns.ts'
import type { RowRef } from './undo/conflict.ts'

export type StoredRow = Readonly<Record<string, Value>>

/** A row as it is now, in the form of the log; undefined where it is gone. */
export function currentRow(write: WriteDb, { table, rowId }: RowRef): StoredRow | undefined {
  const json = write
    .statement(`select ${rowJson(loggedColumns(write, table), 't')} from ${table} t where t.id = ?`)
    .pluck()
    .get(rowId) as string | undefined
  return json === undefined ? undefined : (JSON.parse(json) as StoredRow)
}

/** The link that stands where another one of the same records stood, and says the same or something else of them. */
export function occupantOf(write: WriteDb, table: string, row: StoredRow): number | undefined {
  if (!linkTables.has(table)) return undefined
  for (const columns of uniqueColumns(write, table)) {
    const places = columns.map((column) => `${column} = ?`).join(' and ')
    const id = write
      .statement(`select id from ${table} where ${places} and id <> ?`)
      .pluck()
      .get(...columns.map((column) => row[column]), row['id']) as number | undefined
    if (id !== undefined) return id
  }
  return undefined
}

/** The columns of each unique index whose columns are numbers or words; one over an expression names none. */
function uniqueColumns(write: WriteDb, table: string): string[][] {
  const rows = write
    .statement(
      `select l.name as "index", i.name as "column" from pragma_index_list($table) l, pragma_index_info(l.name) i
       where l."unique" = 1 and l.origin <> 'pk' and l.partial = 0 order by l.name, i.seqno`,
    )
    .all({ table }) as { index: string; column: string | null }[]
  return [...Map.groupBy(rows, ({ index }) => index).values()].flatMap((parts) => {
    const columns = parts.flatMap(({ column }) => column ?? [])
    return columns.length === parts.length && !columns.includes('uid') ? [columns] : []
  })
}

/** The same again: only when it was written may differ. */
const unspoken: ReadonlySet<string> = new Set(['id', 'added_on'])

/** The columns in which two rows say different things. */
export const differences = (one: StoredRow, other: StoredRow): string[] =>
  Object.keys(one).filter((name) => !unspoken.has(name) && one[name] !== other[name])
