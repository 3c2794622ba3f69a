import type { WriteDb } from '../../../db/store/access.ts'
import { recordedTables } from '../../../db/store/tables.ts'
import type { Table } from './random-rows.ts'

interface Child {
  readonly table: Table
  readonly column: string
  readonly required: number
}

/**
 * Removes a row, its record and whatever cannot be without it; what merely mentions it forgets it. In use only undo
 * and purge remove rows; here it is an edit like any other.
 */
export function removeRow(write: WriteDb, table: Table, id: number): void {
  const spec = recordedTables.find(({ name }) => name === table)
  const isRecord = spec?.noun !== null || spec.owner === 'id'
  if (isRecord && table !== 'record') removeRow(write, 'record', id)
  else removeTree(write, table, id)
}

function removeTree(write: WriteDb, table: Table, id: number): void {
  for (const child of childrenOf(write, table)) {
    const ids = write
      .statement(`select id from ${child.table} where ${child.column} = ?`)
      .pluck()
      .all(id) as number[]
    for (const childId of ids) release(write, child, childId)
  }
  write.statement(`delete from ${table} where id = ?`).run(id)
}

function release(write: WriteDb, { table, column, required }: Child, id: number): void {
  if (!required) write.statement(`update ${table} set ${column} = null where id = ?`).run(id)
  else if (column === 'id') removeTree(write, table, id)
  else removeRow(write, table, id)
}

const childrenByTable = new Map<Table, Child[]>()

function childrenOf(write: WriteDb, parent: Table): Child[] {
  const children = childrenByTable.get(parent) ?? readChildren(write, parent)
  childrenByTable.set(parent, children)
  return children
}

function readChildren(write: WriteDb, parent: Table): Child[] {
  return write
    .statement(
      `select m.name as "table", f."from" as "column", c."notnull" or c.pk as required
       from sqlite_master m, pragma_foreign_key_list(m.name) f, pragma_table_info(m.name) c
       where m.type = 'table' and c.name = f."from" and f."table" = ? and m.name not in ('batch', 'batch_context', 'draft')`,
    )
    .all(parent) as Child[]
}
