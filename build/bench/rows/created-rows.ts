import type { Uid } from '../../../db/domain/uid.ts'
import { uidToBytes } from '../../../db/domain/uid.ts'
import type { Sqlite } from '../../../db/store/connection.ts'
import { dropTriggers } from '../../../db/store/derived.ts'
import { madeIn, type Making } from '../../../db/store/history/row-as-made.ts'
import { preparer } from '../../../db/store/preparer.ts'

type Value = string | number | Uint8Array | null

/** A row as a batch made it. */
export interface CreatedRow {
  readonly table: string
  readonly values: readonly Value[]
  readonly columns: readonly string[]
}

/** The rows that a batch made, in the order it made them, from the log. */
export function createdRows(vault: Sqlite, batch: Uid): CreatedRow[] {
  const makings = vault
    .prepare(
      `select id, table_name as "table", row_id as rowId, data from change where op = 'create' and batch_id = (
         select id from batch where uid = ?) order by id`,
    )
    .all(uidToBytes(batch)) as Making[]
  const statements = { statement: preparer(vault) }
  return makings.flatMap((making) => {
    const row = madeIn(statements, making)
    return row ? [toRow(making.table, row)] : []
  })
}

function toRow(table: string, data: Readonly<Record<string, Value>>): CreatedRow {
  const row =
    table === 'record'
      ? { ...data, uid: Buffer.from(String(data['uid']), 'hex'), updated_at: data['created_at'] ?? null }
      : data
  return { table, columns: Object.keys(row), values: Object.values(row) }
}

/** Inserts the rows in one transaction and nothing else: no check, no log, no search index. */
export function insertRaw(vault: Sqlite, rows: readonly CreatedRow[]): void {
  const statements = new Map(rows.map((row) => [row.table, row]))
  const insertByTable = new Map(
    [...statements.values()].map(({ table, columns }) => [
      table,
      vault.prepare(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      ),
    ]),
  )
  vault.exec('begin immediate; pragma defer_foreign_keys=ON')
  for (const { table, values } of rows) insertByTable.get(table)?.run(...values)
  vault.exec('commit')
}

/** Leaves the tables and their indexes, and takes away what Caucus hangs on them. */
export const makeBare = (vault: Sqlite): void => dropTriggers(vault)
