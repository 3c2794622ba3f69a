import type { UndoConflict } from '../../domain/errors.ts'
import type { WriteDb } from '../access.ts'
import { rowJson } from '../derived/history.ts'
import type { Value } from '../schema.ts'
import { loggedRow, type Change } from './change.ts'
import { loggedColumns, references } from './columns.ts'

/** Something that changed after the batch, so that undoing the batch would destroy the later work. */
export interface Conflict {
  readonly recordId: number
  readonly field: string | null
  readonly reason: UndoConflict['reason']
}

export function findConflicts(write: WriteDb, batchId: number, changes: readonly Change[]): Conflict[] {
  const created = new Map<string, Change>()
  for (const change of changes) if (change.op === 'create') created.set(keyOf(change), change)
  return [
    ...changedRows(write, changes, created),
    ...changedFields(write, changes, created),
    ...existingAgain(write, changes, created),
    ...referredTo(write, batchId, created),
  ]
}

const keyOf = (change: Pick<Change, 'table' | 'rowId'>): string => `${change.table} ${change.rowId}`

/** Rows that the batch made and that no longer are as it left them. */
function changedRows(write: WriteDb, changes: readonly Change[], created: Map<string, Change>): Conflict[] {
  const left = rowsAsLeft(changes, created)
  return [...created].flatMap(([key, change]) => {
    const expected = left.get(key)
    if (expected === undefined) return [] // made and removed within the batch
    const now = currentRow(write, change)
    const field = now && Object.keys(expected).find((name) => now[name] !== expected[name])
    if (now !== undefined && field === undefined) return []
    return [{ recordId: change.recordId, field: field ?? null, reason: 'changedSince' }]
  })
}

/** What the batch itself made of the rows it created. */
function rowsAsLeft(
  changes: readonly Change[],
  created: Map<string, Change>,
): Map<string, Record<string, Value>> {
  const rows = new Map<string, Record<string, Value>>()
  for (const change of changes) {
    const key = keyOf(change)
    if (!created.has(key)) continue
    if (change.op === 'create') rows.set(key, loggedRow(change))
    else if (change.op === 'delete') rows.delete(key)
    else rows.set(key, { ...rows.get(key), [change.field ?? '']: change.new })
  }
  return rows
}

function currentRow(write: WriteDb, { table, rowId }: Change): Record<string, Value> | undefined {
  const json = write
    .statement(`select ${rowJsonOf(write, table)} from ${table} t where t.id = ?`)
    .pluck()
    .get(rowId) as string | undefined
  return json === undefined ? undefined : (JSON.parse(json) as Record<string, Value>)
}

const rowJsonByTable = new WeakMap<WriteDb, Map<string, string>>()

function rowJsonOf(write: WriteDb, table: string): string {
  const known = rowJsonByTable.get(write) ?? new Map<string, string>()
  rowJsonByTable.set(write, known)
  const json = known.get(table) ?? rowJson(loggedColumns(write, table), 't')
  known.set(table, json)
  return json
}

/** Fields that the batch set on rows it did not make, and that hold something else now. */
function changedFields(write: WriteDb, changes: readonly Change[], created: Map<string, Change>): Conflict[] {
  const last = new Map<string, Change>()
  for (const change of changes) {
    if (created.has(keyOf(change))) continue
    if (change.op === 'update') last.set(`${keyOf(change)} ${change.field}`, change)
    if (change.op === 'delete')
      for (const key of last.keys()) if (key.startsWith(`${keyOf(change)} `)) last.delete(key)
  }
  return [...last.values()]
    .filter((change) => !holds(write, change))
    .map((change) => ({ recordId: change.recordId, field: change.field, reason: 'changedSince' }))
}

function holds(write: WriteDb, change: Change): boolean {
  const sql = `select 1 from ${change.table} where id = ? and ${change.field} is ?`
  return write.statement(sql).get(change.rowId, change.new) !== undefined
}

/** Rows that the batch removed and that are there again. */
function existingAgain(write: WriteDb, changes: readonly Change[], created: Map<string, Change>): Conflict[] {
  return changes
    .filter((change) => change.op === 'delete' && !created.has(keyOf(change)))
    .filter(
      ({ table, rowId }) => write.statement(`select 1 from ${table} where id = ?`).get(rowId) !== undefined,
    )
    .map((change) => ({ recordId: change.recordId, field: null, reason: 'existsAgain' }))
}

/** Rows made later, by somebody else, that refer to rows the batch made. */
function referredTo(write: WriteDb, batchId: number, created: Map<string, Change>): Conflict[] {
  const tables = new Set([...created.values()].map((change) => change.table))
  const madeHere = `select 1 from change d where d.batch_id = $batch and d.op = 'create'`
  return references(write)
    .filter(({ parent }) => tables.has(parent))
    .flatMap(({ table, column, parent }) => {
      const rows = write
        .statement(
          `select c.record_id as recordId from change c join ${table} k on k.${column} = c.row_id
           where c.batch_id = $batch and c.op = 'create' and c.table_name = '${parent}'
             and not exists (${madeHere} and d.table_name = '${table}' and d.row_id = k.id)
           group by c.record_id`,
        )
        .all({ batch: batchId }) as { recordId: number }[]
      return rows.map(({ recordId }) => ({ recordId, field: null, reason: 'stillReferred' as const }))
    })
}
