import type { WriteDb } from '../access.ts'
import type { Value } from '../schema.ts'

/** One entry of the log, as stored. */
export interface Change {
  readonly id: number
  readonly recordId: number
  readonly table: string
  readonly rowId: number
  readonly op: 'create' | 'update' | 'delete'
  readonly field: string | null
  readonly old: Value
  readonly new: Value
  /** What a row held that was removed, until a purge; of a row that was made see `rowAsMade`. */
  readonly data: string | null
}

/** The changes of a batch, oldest first. */
export function readChanges(write: WriteDb, batchId: number): Change[] {
  return write
    .statement(
      `select id, record_id as recordId, table_name as "table", row_id as rowId, op, field, old, new, data
       from change where batch_id = ? order by id`,
    )
    .all(batchId) as Change[]
}

/** Names the row that a change is about. */
export const rowKey = (change: Pick<Change, 'table' | 'rowId'>): string => `${change.table} ${change.rowId}`

/** A logged row: hexadecimal stands for a blob, as `rowJson` wrote it. */
export function loggedRow(change: Pick<Change, 'data'>): Record<string, Value> {
  return JSON.parse(change.data ?? '{}') as Record<string, Value>
}
