import type { UndoConflict } from '../../domain/errors.ts'
import type { WriteDb } from '../access.ts'
import { rowJson } from '../derived/history.ts'
import type { Value } from '../schema.ts'
import { loggedRow, rowKey, type Change } from './change.ts'
import { loggedColumns } from './columns.ts'

/** Something that changed after the batch, so that undoing the batch would destroy the later work. */
export interface Conflict {
  readonly recordId: number
  readonly field: string | null
  /** The row in which it stands. */
  readonly row?: Pick<Change, 'table' | 'rowId'>
  readonly reason: UndoConflict['reason']
}

/**
 * Where rows no longer are as the batch left them. Only rows that the log knows to have been touched since are looked
 * at, and there the values decide: what was changed and changed back is no conflict.
 */
export function findConflicts(write: WriteDb, batchId: number, changes: readonly Change[]): Conflict[] {
  if (!isAnythingNewer(write, changes)) return []
  const touched = rowsTouchedSince(write, batchId)
  if (touched.size === 0) return []
  const suspects = changes.filter((change) => touched.has(rowKey(change)))
  const created = new Map<string, Change>()
  for (const change of suspects) if (change.op === 'create') created.set(rowKey(change), change)
  return [
    ...changedRows(write, suspects, created),
    ...changedFields(write, suspects, created),
    ...existingAgain(write, suspects, created),
  ]
}

/** Most often the last thing done is undone. */
const isAnythingNewer = (write: WriteDb, changes: readonly Change[]): boolean =>
  write.statement('select 1 from change where id > ?').get(changes.at(-1)?.id ?? 0) !== undefined

function rowsTouchedSince(write: WriteDb, batchId: number): Set<string> {
  const rows = write
    .statement(
      `select distinct c.table_name as "table", c.row_id as rowId from change c
       where c.batch_id = $batch and exists (select 1 from change l
         where l.table_name = c.table_name and l.row_id = c.row_id and l.id > c.id and l.batch_id <> $batch)`,
    )
    .all({ batch: batchId }) as Pick<Change, 'table' | 'rowId'>[]
  return new Set(rows.map(rowKey))
}

/** Rows that the batch made and that no longer are as it left them. */
function changedRows(write: WriteDb, changes: readonly Change[], created: Map<string, Change>): Conflict[] {
  const left = rowsAsLeft(changes, created)
  return [...created].flatMap(([key, change]) => {
    const expected = left.get(key)
    if (expected === undefined) return [] // made and removed within the batch
    const now = currentRow(write, change)
    const field = now && Object.keys(expected).find((name) => now[name] !== expected[name])
    if (now !== undefined && field === undefined) return []
    return [{ recordId: change.recordId, row: change, field: field ?? null, reason: 'changedSince' }]
  })
}

/** What the batch itself made of the rows it created. */
function rowsAsLeft(
  changes: readonly Change[],
  created: Map<string, Change>,
): Map<string, Record<string, Value>> {
  const rows = new Map<string, Record<string, Value>>()
  for (const change of changes) {
    const key = rowKey(change)
    if (!created.has(key)) continue
    if (change.op === 'create') rows.set(key, loggedRow(change))
    else if (change.op === 'delete') rows.delete(key)
    else rows.set(key, { ...rows.get(key), [change.field ?? '']: asLogged(change.new) })
  }
  return rows
}

/** A value as it stands in the JSON of a whole row. */
const asLogged = (value: Value): Value =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex').toUpperCase() : value

function currentRow(write: WriteDb, { table, rowId }: Change): Record<string, Value> | undefined {
  const json = write
    .statement(`select ${rowJson(loggedColumns(write, table), 't')} from ${table} t where t.id = ?`)
    .pluck()
    .get(rowId) as string | undefined
  return json === undefined ? undefined : (JSON.parse(json) as Record<string, Value>)
}

/** Fields that the batch set on rows it did not make, and that hold something else now. */
function changedFields(write: WriteDb, changes: readonly Change[], created: Map<string, Change>): Conflict[] {
  return [...lastFieldChanges(changes, created)]
    .filter((change) => !holds(write, change))
    .map((change) => ({
      recordId: change.recordId,
      row: change,
      field: change.field,
      reason: 'changedSince',
    }))
}

/** The last change of each field of each row that outlived the batch. */
function* lastFieldChanges(changes: readonly Change[], created: Map<string, Change>): Generator<Change> {
  const rows = new Map<string, Map<string | null, Change>>()
  for (const change of changes) {
    const key = rowKey(change)
    if (created.has(key)) continue
    if (change.op === 'delete') rows.delete(key)
    else rows.set(key, (rows.get(key) ?? new Map<string | null, Change>()).set(change.field, change))
  }
  for (const fields of rows.values()) yield* fields.values()
}

function holds(write: WriteDb, change: Change): boolean {
  const sql = `select 1 from ${change.table} where id = ? and ${change.field} is ?`
  return write.statement(sql).get(change.rowId, change.new) !== undefined
}

/** Rows that the batch removed and that are there again. */
function existingAgain(write: WriteDb, changes: readonly Change[], created: Map<string, Change>): Conflict[] {
  return changes
    .filter((change) => change.op === 'delete' && !created.has(rowKey(change)))
    .filter(
      ({ table, rowId }) => write.statement(`select 1 from ${table} where id = ?`).get(rowId) !== undefined,
    )
    .map((change) => ({ recordId: change.recordId, row: change, field: null, reason: 'existsAgain' }))
}
