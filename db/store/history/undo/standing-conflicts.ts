import { createHash } from 'node:crypto'
import type { UndoChoice } from '../../../domain/undo-conflict.ts'
import type { WriteDb } from '../../access.ts'
import { rowKey } from '../change.ts'
import { conflictName, recordOfRow, type Conflict, type ContestedField, type RowRef } from './conflict.ts'
import { changeShows, levelShows } from '../shown.ts'

/** A conflict as it can be decided about. */
export interface StandingConflict extends Conflict {
  readonly key: string
  readonly choices: readonly UndoChoice[]
  /** Whether it may be told with this clearance. What may not is kept. */
  readonly isShown: boolean
  /** The newest entry of the log about it. */
  readonly last: number
  readonly fields: readonly StandingField[]
}

export interface StandingField extends ContestedField {
  readonly last: number
}

/**
 * Conflicts found at once and those found while trying, in the order they were found. What was found while trying says
 * first that the older value of what it is about cannot come back, and only where that was no help, that more stays.
 */
export function joinConflicts(found: readonly Conflict[], tried: readonly Conflict[]): readonly Conflict[] {
  const all = new Map(found.map((conflict) => [conflictName(conflict), conflict]))
  for (const conflict of tried) {
    const covered = [...all].filter(([, one]) => one.canRestore && covers(conflict, one))
    for (const [name, one] of covered) all.set(name, withoutReturn(one, conflict))
    if (covered.length === 0) all.set(conflictName(conflict), conflict)
  }
  const records = new Set([...all.values()].filter(isWhole).map(({ row }) => row.rowId))
  return [...all.values()].filter((one) => isWhole(one) || !records.has(recordOf(one)))
}

const isWhole = ({ scope }: Conflict): boolean => scope === 'record'

const recordOf = ({ row, recordId }: Conflict): number => recordOfRow(row) ?? recordId

function covers(conflict: Conflict, one: Conflict): boolean {
  if (conflict.scope === 'record') return recordOf(one) === conflict.row.rowId
  if (rowKey(one.row) !== rowKey(conflict.row)) return false
  const isShared = ({ field }: ContestedField) => conflict.fields.some((other) => other.field === field)
  return one.scope === 'row' || (one.scope === 'fields' && one.fields.some(isShared))
}

const withoutReturn = (one: Conflict, { scope, reason }: Conflict): Conflict => ({
  ...one,
  reason: one.scope === 'row' || one.scope === scope ? reason : one.reason,
  canRestore: false,
})

export function standing(write: WriteDb, conflict: Conflict): StandingConflict {
  const fields = conflict.fields.map((field) => ({ ...field, last: lastOf(write, field, field.field) }))
  const rows = [conflict.row, ...occupantRow(conflict)].map((row) =>
    conflict.scope === 'fields' ? 0 : lastOf(write, row),
  )
  const last = Math.max(...rows, ...fields.map((field) => field.last))
  const isShown = shows(write, conflict, last)
  return {
    ...conflict,
    fields,
    last,
    isShown,
    key: keyOf(conflict, last),
    choices: conflict.canRestore && isShown ? ['keep', 'restore'] : ['keep'],
  }
}

const occupantRow = ({ row, occupant }: Conflict): RowRef[] =>
  occupant === undefined ? [] : [{ table: row.table, rowId: occupant }]

/** It holds nothing of what is in conflict: only of which entry of the log it is. */
const keyOf = (conflict: Conflict, last: number): string =>
  createHash('sha256')
    .update(`${conflictName(conflict)} ${last}`)
    .digest('hex')
    .slice(0, 12)

function lastOf(write: WriteDb, { table, rowId }: RowRef, field: string | null = null): number {
  return write
    .statement(
      `select coalesce(max(id), 0) from change where table_name = $table and row_id = $rowId
       and ($field is null or op <> 'update' or field = $field)`,
    )
    .pluck()
    .get({ table, rowId, field }) as number
}

const shows = (write: WriteDb, { recordId }: Conflict, last: number): boolean =>
  write
    .statement(
      `select 1 where ${levelShows(write, '$recordId')}
         and not exists (select 1 from change c where c.id = $last and not ${changeShows(write)})`,
    )
    .get({ recordId, last }) !== undefined
