import type { WriteDb } from '../../access.ts'
import { showName } from '../../queries/person.ts'
import { rowKey, type Change } from '../change.ts'
import { asLogged, type Conflict } from './conflict.ts'
import type { Deed } from './deed.ts'
import { isPersonName, isShownName } from './fields-together.ts'
import type { Kept } from './keep-together.ts'
import { currentRow } from '../stored-row.ts'

/**
 * Persons of whom only a part of the name goes back: their name as shown is not taken back but made of the parts, as it
 * was never shown like this before.
 */
export function partlyNamed(write: WriteDb, deed: Deed, kept: Kept): ReadonlySet<number> {
  const left = new Map<string, Change>()
  for (const change of deed.changes)
    if (isShownName(change) && deed.namedPersons.has(change.rowId))
      left.set(`${rowKey(change)} ${change.field}`, change)
  const differs = [...left.values()].filter(
    (change) => asLogged(change.new) !== currentRow(write, change)?.[change.field ?? ''],
  )
  const parts = deed.changes.filter((change) => isPersonName(change) && kept.change(change))
  const ids = [...differs, ...parts].map(({ rowId }) => rowId)
  return new Set(ids.filter((id) => deed.namedPersons.has(id)))
}

/**
 * Makes the names as shown anew, and returns the persons who would have none. Of whom all parts stay, who has none has
 * lost it since.
 */
export function showNames(
  write: WriteDb,
  persons: ReadonlySet<number>,
  { deed, staying }: { readonly deed: Deed; readonly staying: Kept },
): Conflict[] {
  const goesBack = deed.changes.filter((change) => isPersonName(change) && !staying.change(change))
  const changed = new Set(goesBack.map(({ rowId }) => rowId))
  return [...persons]
    .filter((id) => currentRow(write, { table: 'person', rowId: id }) !== undefined && !showName(write, id))
    .filter((id) => changed.has(id))
    .map((id) => namelessConflict(id, deed))
}

function namelessConflict(id: number, { changes }: Deed): Conflict {
  const sets = changes.filter((change) => isPersonName(change) && change.rowId === id)
  const fields = [...Map.groupBy(sets, ({ field }) => field ?? '')].map(([field, all]) => ({
    table: 'person',
    rowId: id,
    field,
    now: all.at(-1)?.new ?? null,
    older: all[0]?.old ?? null,
  }))
  return {
    scope: 'fields',
    row: { table: 'person', rowId: id },
    recordId: id,
    fields,
    reason: 'changedSince',
    undoWould: 'set',
    canRestore: false,
  }
}
