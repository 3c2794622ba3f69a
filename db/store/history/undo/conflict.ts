import type { UndoConflict } from '../../../domain/undo-conflict.ts'
import type { Value } from '../../schema.ts'
import { linkTables } from '../../tables.ts'
import { rowKey, type Change } from '../change.ts'

/** A row of a recorded table. */
export type RowRef = Pick<Change, 'table' | 'rowId'>

/** A field in conflict. Values are as the JSON of a logged row has them: bytes as hexadecimal. */
export interface ContestedField extends RowRef {
  readonly field: string
  readonly now: Value
  readonly older: Value
}

/** Something that changed after the batch, so that undoing the batch would destroy the later work. */
export interface Conflict {
  /**
   * What stays where it is kept: some fields, one row of a link between records, or a whole record with everything that
   * came with it, of which `row.rowId` is the id.
   */
  readonly scope: 'fields' | 'row' | 'record'
  readonly row: RowRef
  /** The record in whose history it stands. */
  readonly recordId: number
  readonly fields: readonly ContestedField[]
  readonly reason: UndoConflict['reason']
  readonly undoWould: UndoConflict['undoWould']
  readonly canRestore: boolean
  /** A newer row that says the same of the same records; it goes where the older one comes back. */
  readonly occupant?: number
  /** The row was removed since, and has to be there again before the older value can be. */
  readonly comesBack?: boolean
  /** What is there now is what the undo would make of it: nothing is asked, and it stays. */
  readonly isSettled?: boolean
}

/** Names what a conflict is about. */
export const conflictName = ({ scope, row, fields }: Conflict): string =>
  scope === 'record'
    ? `record ${row.rowId}`
    : `${scope} ${rowKey(row)}${scope === 'fields' ? ` ${fields.map(({ field }) => field).join(' ')}` : ''}`

/** The record that a row is, or null for a link between records. */
export const recordOfRow = ({ table, rowId }: RowRef): number | null => (linkTables.has(table) ? null : rowId)

/** A record that is gone does not come back with what belonged to it. */
export const recordGone = ({ recordId }: Pick<Change, 'recordId'>, record: number): Conflict => ({
  scope: 'record',
  row: { table: 'record', rowId: record },
  recordId,
  fields: [],
  reason: 'removed',
  undoWould: 'set',
  canRestore: false,
})

/** A value as it stands in the JSON of a whole row. */
export const asLogged = (value: Value): Value =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex').toUpperCase() : value
