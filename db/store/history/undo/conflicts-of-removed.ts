import type { WriteDb } from '../../access.ts'
import { loggedRow, rowKey, type Change } from '../change.ts'
import { recordOfRow, type Conflict } from './conflict.ts'
import type { Deed } from './deed.ts'
import { currentRow, differences, occupantOf } from '../stored-row.ts'

/** Rows that the batch removed and that are there again, themselves or as another one that says the same. */
export const removedConflicts = (write: WriteDb, deed: Deed): Conflict[] =>
  deed.changes
    .filter((change) => change.op === 'delete' && !deed.created.has(rowKey(change)))
    .flatMap((change) => thereAgain(write, deed, change))

function thereAgain(write: WriteDb, deed: Deed, change: Change): Conflict[] {
  const { table, rowId, recordId } = change
  const again = {
    recordId,
    fields: [],
    reason: 'existsAgain',
    undoWould: 'bringBack',
    canRestore: false,
  } as const
  if (write.statement(`select 1 from ${table} where id = ?`).get(rowId) !== undefined) {
    const own = recordOfRow(change)
    return own === null
      ? [{ ...again, scope: 'row', row: { table, rowId } }]
      : [{ ...again, scope: 'record', row: { table: 'record', rowId: own } }]
  }
  return replaced(write, deed, change)
}

/** A link of the same records that was added since: it may say something else of them, as a field of one's own does. */
function replaced(write: WriteDb, deed: Deed, change: Change): Conflict[] {
  const { table, rowId, recordId } = change
  const older = loggedRow(change)
  const occupant = occupantOf(write, table, older)
  if (occupant === undefined || deed.rows.has(rowKey({ table, rowId: occupant }))) return []
  const there = currentRow(write, { table, rowId: occupant }) ?? {}
  const fields = differences(there, older).map((field) => ({
    table,
    rowId: occupant,
    field,
    now: there[field] ?? null,
    older: older[field] ?? null,
  }))
  const row = { table, rowId }
  const conflict = {
    scope: 'row',
    row,
    recordId,
    fields,
    occupant,
    undoWould: 'set',
    canRestore: true,
  } as const
  return fields.length > 0
    ? [{ ...conflict, reason: 'changedSince' }]
    : [{ ...conflict, reason: 'existsAgain', isSettled: true }]
}
