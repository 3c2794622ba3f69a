import type { WriteDb } from '../access.ts'
import { recordedTables } from '../tables.ts'
import type { Change } from './change.ts'
import { references, type Reference } from './columns.ts'
import type { Conflict } from './conflicts.ts'

/**
 * References that taking back a batch, whose changes these are, has left without their row: something newer uses what
 * the batch made, or what the batch changed or removed refers to something that is gone by now.
 */
export function findDangling(write: WriteDb, batchId: number, changes: readonly Change[]): Conflict[] {
  const all = references(write)
  const made = tablesOf(changes.filter(({ op }) => op === 'create'))
  const altered = tablesOf(changes.filter(({ op }) => op !== 'create'))
  return [
    ...made.flatMap((parent) => {
      const children = all.filter(
        (reference) => reference.parent === parent && !isEmpty(write, reference.table),
      )
      return children.length === 0 ? [] : stillReferred(write, madeIn(parent, changes), children)
    }),
    ...altered.flatMap((table) => {
      const parents = all.filter((reference) => reference.table === table)
      return parents.length === 0 ? [] : referringToNothing(write, { batchId, table, parents })
    }),
  ]
}

/** Parents before children. */
function tablesOf(changes: readonly Change[]): string[] {
  const tables = new Set(changes.map(({ table }) => table))
  return recordedTables.map(({ name }) => name).filter((name) => tables.has(name))
}

const madeIn = (table: string, changes: readonly Change[]): Change[] =>
  changes.filter((change) => change.table === table && change.op === 'create')

const isEmpty = (write: WriteDb, table: string): boolean =>
  write.statement(`select 1 from ${table} limit 1`).get() === undefined

/**
 * A batch makes rows with numbers that follow each other, so what refers to them stands together in the index of each
 * reference: looking there for whole runs of numbers takes a hundredth of looking for each of 40,000.
 */
function stillReferred(write: WriteDb, made: readonly Change[], children: readonly Reference[]): Conflict[] {
  const recordByRow = new Map(made.map(({ rowId, recordId }) => [rowId, recordId]))
  const runs = JSON.stringify(runsOf([...recordByRow.keys()]))
  const missing = children.flatMap(({ table, column, parent }) =>
    write
      .statement(
        `select distinct k.${column} from json_each(?) r
           cross join ${table} k on k.${column} between r.value ->> 0 and r.value ->> 1
         where not exists (select 1 from ${parent} p where p.id = k.${column})`,
      )
      .pluck()
      .all(runs),
  ) as number[]
  const records = new Set(missing.flatMap((id) => recordByRow.get(id) ?? []))
  return [...records].map((recordId) => ({ recordId, field: null, reason: 'stillReferred' }))
}

/** So many numbers that are not asked for cost less than another look into the index. */
const widestGap = 20

/** First and last of numbers that follow each other closely. */
function runsOf(ids: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const id of ids.toSorted((one, other) => one - other)) {
    const run = runs.at(-1)
    if (run !== undefined && id - run[1] <= widestGap) run[1] = id
    else runs.push([id, id])
  }
  return runs
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
