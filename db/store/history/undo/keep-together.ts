import type { WriteDb } from '../../access.ts'
import { rowKey, type Change } from '../change.ts'
import { recordOfRow, type Conflict } from './conflict.ts'
import { references } from '../columns.ts'
import type { Deed } from './deed.ts'
import { madeIn } from '../row-as-made.ts'

/** Which changes of a batch have to stay. */
export interface Kept {
  readonly change: (change: Change) => boolean
  /** Whether anything that a conflict is about stays. */
  readonly conflict: (conflict: Conflict) => boolean
}

/**
 * Which changes have to stay when what these conflicts are about stays: theirs, and the records made with them that a
 * row of theirs refers to. Otherwise leaving a person would leave an affiliation to an organization that is gone.
 */
export function keepTogether(write: WriteDb, deed: Deed, conflicts: readonly Conflict[]): Kept {
  const records = new Set<number>()
  const rows = new Set<string>()
  const fields = new Set<string>()
  for (const conflict of conflicts)
    if (conflict.scope === 'record') records.add(conflict.row.rowId)
    else if (conflict.scope === 'row') rows.add(rowKey(conflict.row))
    else for (const one of conflict.fields) fields.add(fieldKey(one))
  const isOfRecord = ({ recordId, ...row }: Change): boolean =>
    records.has(recordId) || records.has(recordOfRow(row) ?? recordId)
  const isKept = (change: Change): boolean =>
    isOfRecord(change) || rows.has(rowKey(change)) || (change.op === 'update' && fields.has(fieldKey(change)))
  if (conflicts.length > 0) growWith(records, isKept, { deed, referred: referredBy(write) })
  return {
    change: conflicts.length === 0 ? () => false : isKept,
    conflict: ({ scope, row, recordId, fields: contested }) =>
      records.has(scope === 'record' ? row.rowId : recordId) ||
      (scope === 'row' && rows.has(rowKey(row))) ||
      (scope === 'fields' && contested.some((one) => fields.has(fieldKey(one)))),
  }
}

const fieldKey = (one: Pick<Change, 'table' | 'rowId' | 'field'>): string => `${rowKey(one)} ${one.field}`

interface Around {
  readonly deed: Deed
  /** The ids of what a change refers to. */
  readonly referred: (change: Change) => readonly number[]
}

/** Until nothing that stays refers to a record of the batch that goes. */
function growWith(
  records: Set<number>,
  isKept: (change: Change) => boolean,
  { deed, referred }: Around,
): void {
  for (let before = -1; records.size > before;) {
    before = records.size
    for (const change of deed.changes)
      if (isKept(change)) for (const id of referred(change)) if (deed.made.has(id)) records.add(id)
  }
}

function columnsByTable(write: WriteDb): Map<string, string[]> {
  const columns = new Map<string, string[]>()
  for (const { table, column } of references(write))
    columns.set(table, [...(columns.get(table) ?? []), column])
  return columns
}

function referredBy(write: WriteDb): Around['referred'] {
  const columns = columnsByTable(write)
  const known = new Map<Change, readonly number[]>()
  const read = (change: Change): number[] => {
    const row = change.op === 'create' ? madeIn(write, change) : { [change.field ?? '']: change.new }
    return (columns.get(change.table) ?? [])
      .map((column) => row?.[column])
      .filter((value) => typeof value === 'number')
  }
  return (change) => {
    if (change.op === 'delete') return []
    const referred = known.get(change) ?? read(change)
    known.set(change, referred)
    return referred
  }
}
