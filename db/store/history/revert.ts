import type { WriteDb } from '../access.ts'
import type { Value } from '../schema.ts'
import { loggedRow, type Change } from './change.ts'
import { isBlob } from './columns.ts'

/** Takes one change back. The triggers record that in turn, so an undo can be undone. */
export function revert(write: WriteDb, change: Change): void {
  switch (change.op) {
    case 'create':
      write.statement(`delete from ${change.table} where id = ?`).run(change.rowId)
      return
    case 'update':
      write
        .statement(`update ${change.table} set ${change.field} = ? where id = ?`)
        .run(change.old, change.rowId)
      return
    case 'delete':
      insertLogged(write, change)
  }
}

function insertLogged(write: WriteDb, change: Change): void {
  const row: Record<string, Value> = { ...loggedRow(change) }
  for (const column of Object.keys(row))
    if (isBlob(write, change.table, column)) row[column] = fromHex(row[column])
  if (change.table === 'record') row['updated_at'] = write.at
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  write
    .statement(`insert into ${change.table} (${columns.join(', ')}) values (${marks})`)
    .run(...Object.values(row))
}

const fromHex = (value: Value | undefined): Value =>
  typeof value === 'string' ? Buffer.from(value, 'hex') : null
