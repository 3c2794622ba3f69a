import type { WriteDb } from '../../access.ts'
import { recordedTables } from '../../tables.ts'
import { references } from '../columns.ts'

export interface LoggedRow {
  readonly table: string
  readonly rowId: number
}

/**
 * Takes out of the log what it says of the removed rows and of records that had been merged into them. It keeps that
 * something was there and when it changed, and nothing of what it said or was done for. Rows that an undo had removed
 * before are looked for too: those that referred to a removed record, with the interaction or follow-up they were part
 * of.
 */
export function blankLog(
  write: WriteDb,
  removed: readonly LoggedRow[],
  mergedRecords: readonly number[],
): void {
  for (const { table, rowId } of removed) blank(write, 'table_name = ? and row_id = ?', [table, rowId])
  for (const id of mergedRecords) blankRecord(write, id)
  const removedRecords = removed.filter(({ table }) => table === 'record').map(({ rowId }) => rowId)
  for (const { table, rowId, partOf } of vanishedMentions(write, [...removedRecords, ...mergedRecords])) {
    blank(write, 'table_name = ? and row_id = ?', [table, rowId])
    if (partOf !== null && !exists(write, 'record', partOf)) blankRecord(write, partOf)
  }
}

/** The same for all that is logged of one record that is no more. */
const blankRecord = (write: WriteDb, recordId: number): void => blank(write, 'record_id = ?', [recordId])

function blank(write: WriteDb, where: string, values: readonly (string | number)[]): void {
  write
    .statement(
      `update batch set not_undoable = 'purged', cause = null
       where id in (select batch_id from change where ${where})`,
    )
    .run(...values)
  write.statement(`update change set old = null, new = null, data = null where ${where}`).run(...values)
}

const exists = (write: WriteDb, table: string, id: number): boolean =>
  write.statement(`select 1 from ${table} where id = ?`).get(id) !== undefined

interface Mention extends LoggedRow {
  /** The record it belonged to; null where it belonged to the one it referred to, and to somebody else after that. */
  readonly partOf: number | null
}

/** Logged rows that are there no more and referred to one of the records, at whatever time. */
function vanishedMentions(write: WriteDb, recordIds: readonly number[]): Mention[] {
  const owners = new Map<string, string>(recordedTables.map(({ name, owner }) => [name, owner]))
  return references(write)
    .filter(({ table, column }) => owners.has(table) && column !== 'id')
    .flatMap(({ table, column }) => {
      const rows = write
        .statement(
          `select distinct '${table}' as "table", c.row_id as rowId,
             ${owners.get(table) === column ? 'null' : 'c.record_id'} as partOf
           from (select distinct row_id from change where table_name = '${table}') v
           join change c on c.table_name = '${table}' and c.row_id = v.row_id
           where not exists (select 1 from ${table} t where t.id = v.row_id)
             and (c.data ->> '${column}' in (select value from json_each($ids))
               or (c.field = '${column}' and c.old in (select value from json_each($ids))))`,
        )
        .all({ ids: JSON.stringify(recordIds) })
      return rows as Mention[]
    })
}
