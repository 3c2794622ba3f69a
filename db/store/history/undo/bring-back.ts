import type { WriteDb } from '../../access.ts'
import type { Conflict, RowRef } from './conflict.ts'
import { insertLogged } from './revert.ts'

/** Before older values come back: a newer link of the same records goes, and one that was removed since is there again. */
export function makeRoom(write: WriteDb, restored: readonly Conflict[]): void {
  for (const { row, occupant, comesBack } of restored) {
    if (occupant !== undefined) write.statement(`delete from ${row.table} where id = ?`).run(occupant)
    if (comesBack) insertRemoved(write, row)
  }
}

function insertRemoved(write: WriteDb, { table, rowId }: RowRef): void {
  const data = write
    .statement(
      `select data from change where table_name = ? and row_id = ? and op = 'delete' order by id desc limit 1`,
    )
    .pluck()
    .get(table, rowId) as string | null
  insertLogged(write, { table, data })
}
