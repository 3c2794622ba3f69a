import type { WriteDb } from '../access.ts'
import { recordedTables } from '../tables.ts'
import { references, type Reference } from './columns.ts'
import type { Conflict } from './conflicts.ts'

/**
 * References that taking a batch back has left without their row: something newer uses what the batch made, or what
 * the batch changed or removed refers to something that is gone by now.
 */
export function findDangling(write: WriteDb, batchId: number): Conflict[] {
  const all = references(write)
  const { made, altered } = tablesOf(write, batchId)
  return [
    ...made.flatMap((parent) => {
      const children = all.filter(
        (reference) => reference.parent === parent && !isEmpty(write, reference.table),
      )
      return children.length === 0 ? [] : stillReferred(write, { batchId, parent, children })
    }),
    ...altered.flatMap((table) => {
      const parents = all.filter((reference) => reference.table === table)
      return parents.length === 0 ? [] : referringToNothing(write, { batchId, table, parents })
    }),
  ]
}

/** In which tables the batch made rows, and in which it changed or removed some. */
function tablesOf(write: WriteDb, batchId: number): { made: string[]; altered: string[] } {
  const rows = write
    .statement("select distinct table_name as name, op = 'create' as made from change where batch_id = ?")
    .all(batchId) as { name: string; made: number }[]
  const names = (made: number): string[] =>
    recordedTables
      .map(({ name }) => name)
      .filter((name) => rows.some((row) => row.name === name && row.made === made))
  return { made: names(1), altered: names(0) }
}

const isEmpty = (write: WriteDb, table: string): boolean =>
  write.statement(`select 1 from ${table} limit 1`).get() === undefined

interface Made {
  readonly batchId: number
  readonly parent: string
  readonly children: readonly Reference[]
}

/** One pass over the batch for all that may refer to a table: a pass for each took eight seconds at 140,000 rows. */
function stillReferred(write: WriteDb, { batchId, parent, children }: Made): Conflict[] {
  const used = children.map(
    ({ table, column }) => `exists (select 1 from ${table} k where k.${column} = c.row_id)`,
  )
  const ids = write
    .statement(
      `select distinct c.record_id from change c
       where c.batch_id = $batch and c.op = 'create' and c.table_name = $parent
         and not exists (select 1 from ${parent} p where p.id = c.row_id) and (${used.join(' or ')})`,
    )
    .pluck()
    .all({ batch: batchId, parent }) as number[]
  return ids.map((recordId) => ({ recordId, field: null, reason: 'stillReferred' }))
}

interface Altered {
  readonly batchId: number
  readonly table: string
  readonly parents: readonly Reference[]
}

function referringToNothing(write: WriteDb, { batchId, table, parents }: Altered): Conflict[] {
  const missing = parents.map(
    ({ column, parent }) =>
      `when k.${column} is not null and not exists (select 1 from ${parent} p where p.id = k.${column})
       then '${column}'`,
  )
  const rows = write
    .statement(
      `select * from (select distinct c.record_id as recordId, case ${missing.join(' ')} end as field
         from change c join ${table} k on k.id = c.row_id
         where c.batch_id = $batch and c.op in ('update', 'delete') and c.table_name = $table)
       where field is not null`,
    )
    .all({ batch: batchId, table }) as { recordId: number; field: string }[]
  return rows.map((row) => ({ ...row, reason: 'gone' }))
}
