import type { WriteDb } from '../../access.ts'
import { recordedTables } from '../../tables.ts'
import type { Change } from '../change.ts'
import { references, type Reference } from '../columns.ts'
import { recordOfRow, type Conflict } from './conflict.ts'
import { leadingField } from './fields-together.ts'

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
      return parents.length === 0 ? [] : referringToNothing(write, { batchId, table, parents, changes })
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
  return [...new Set(missing)].flatMap((rowId): Conflict[] => {
    const recordId = recordByRow.get(rowId)
    return recordId === undefined ? [] : [usedConflict(rowId, recordId)]
  })
}

/** A record that the batch made and that something else needs. */
const usedConflict = (rowId: number, recordId: number): Conflict => ({
  scope: 'record',
  row: { table: 'record', rowId },
  recordId,
  fields: [],
  reason: 'stillReferred',
  undoWould: 'remove',
  canRestore: false,
})

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
  readonly changes: readonly Change[]
}

interface Missing extends Pick<Change, 'rowId' | 'recordId'> {
  readonly field: string
  /** 1 where the batch removed the row, so that it is there only again. */
  readonly isBack: 0 | 1
}

function referringToNothing(write: WriteDb, { batchId, table, parents, changes }: Altered): Conflict[] {
  const missing = parents.map(
    ({ column, parent }) =>
      `when k.${column} is not null and not exists (select 1 from ${parent} p where p.id = k.${column})
       then '${column}'`,
  )
  const rows = write
    .statement(
      `select * from (select k.id as rowId, c.record_id as recordId, max(c.op = 'delete') as isBack,
           case ${missing.join(' ')} end as field
         from change c join ${table} k on k.id = c.row_id
         where c.batch_id = $batch and c.op in ('update', 'delete') and c.table_name = $table
         group by k.id)
       where field is not null`,
    )
    .all({ batch: batchId, table }) as Missing[]
  return rows.map((row) => goneConflict(table, row, changes))
}

function goneConflict(table: string, missing: Missing, changes: readonly Change[]): Conflict {
  const { rowId, recordId, field, isBack } = missing
  const own = recordOfRow({ table, rowId })
  const conflict = { recordId, reason: 'gone', undoWould: 'set', canRestore: false } as const
  const sets = changes.filter(
    (change) => change.op === 'update' && change.table === table && change.rowId === rowId,
  )
  const set = sets.filter((change) => leadingField(table, change.field ?? '') === leadingField(table, field))
  const [first] = set
  const contested = { table, rowId, field, now: set.at(-1)?.new ?? null, older: first?.old ?? null }
  if (isBack === 0 && first !== undefined)
    return { ...conflict, scope: 'fields', row: { table, rowId }, fields: [contested] }
  const whole = { ...conflict, fields: [contested] }
  return own === null
    ? { ...whole, scope: 'row', row: { table, rowId } }
    : { ...whole, scope: 'record', row: { table: 'record', rowId: own } }
}
