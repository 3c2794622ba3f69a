import type { WriteDb } from '../access.ts'
import { linkTables, recordedTables } from '../tables.ts'
import { loggedRow, type Change } from './change.ts'
import { references } from './columns.ts'

/**
 * Which changes of a batch have to stay when the given records stay: theirs, and those of every record that a row of
 * theirs refers to. Otherwise skipping a person would leave an affiliation to an organization that is gone.
 */
export function keepTogether(
  write: WriteDb,
  changes: readonly Change[],
  keptRecords: ReadonlySet<number>,
): (change: Change) => boolean {
  if (keptRecords.size === 0) return () => false
  const kept = new Set(keptRecords)
  const isKept = (change: Change): boolean =>
    kept.has(change.recordId) || (ownsRecord(change) && kept.has(change.rowId)) || leftSomeOf(kept, change)
  const columns = columnsByTable(write)
  let grew = true
  while (grew) {
    const before = kept.size
    for (const change of changes) if (isKept(change)) for (const id of referred(change, columns)) kept.add(id)
    grew = kept.size > before
  }
  return isKept
}

/** A row whose id is a record's: all but the links, whose numbers are their own. */
function ownsRecord(change: Change): boolean {
  return !linkTables.has(change.table)
}

/** A row that moved to another record is logged there, and is missed where it came from. */
const leftSomeOf = (kept: ReadonlySet<number>, { table, field, old }: Change): boolean =>
  field !== null && field === ownerByTable.get(table) && typeof old === 'number' && kept.has(old)

const ownerByTable: ReadonlyMap<string, string> = new Map(
  recordedTables.map(({ name, owner }) => [name, owner]),
)

function columnsByTable(write: WriteDb): Map<string, string[]> {
  const columns = new Map<string, string[]>()
  for (const { table, column } of references(write))
    columns.set(table, [...(columns.get(table) ?? []), column])
  return columns
}

function referred(change: Change, columns: Map<string, string[]>): number[] {
  if (change.op !== 'create') return []
  const row = loggedRow(change)
  const values = (columns.get(change.table) ?? []).map((column) => row[column])
  return values.filter((value) => typeof value === 'number')
}
