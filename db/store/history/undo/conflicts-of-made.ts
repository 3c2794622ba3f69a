import { followsFromOthers } from '../../../domain/i18n/column-name.ts'
import type { WriteDb } from '../../access.ts'
import { rowKey, type Change } from '../change.ts'
import { asLogged, recordGone, recordOfRow, type Conflict, type ContestedField } from './conflict.ts'
import { rootOf, type Deed } from './deed.ts'
import { madeIn } from '../row-as-made.ts'
import { currentRow, differences, occupantOf, type StoredRow } from '../stored-row.ts'

/**
 * What the batch made and what no longer is as it left it: a record is one conflict with all that came with it, a link
 * that was added to an older record one of its own. Undoing removes it.
 */
export function madeConflicts(write: WriteDb, deed: Deed, suspects: readonly Change[]): Conflict[] {
  const links: Conflict[] = []
  const records = new Map<number, ContestedField[]>()
  for (const [key, expected] of rowsAsLeft(write, suspects, deed)) {
    const made = deed.created.get(key)
    if (made === undefined) continue
    const now = currentRow(write, made)
    const root = rootOf(deed, made)
    if (root === null) links.push(...linkConflict(write, deed, { made, expected, now }))
    else if (now !== undefined)
      records.set(root, [...(records.get(root) ?? []), ...changedOf(made, expected, now)])
  }
  return [...links, ...recordConflicts(write, deed, { suspects, changed: records })]
}

/** What the batch itself made of the rows it created; without those that it removed again. */
function rowsAsLeft(write: WriteDb, changes: readonly Change[], { created }: Deed): Map<string, StoredRow> {
  const rows = new Map<string, StoredRow>()
  for (const change of changes) {
    const key = rowKey(change)
    if (!created.has(key)) continue
    if (change.op === 'create') rows.set(key, madeIn(write, change) ?? {})
    else if (change.op === 'delete') rows.delete(key)
    else rows.set(key, { ...rows.get(key), [change.field ?? '']: asLogged(change.new) })
  }
  return rows
}

function changedOf({ table, rowId }: Change, expected: StoredRow, now: StoredRow): ContestedField[] {
  return Object.keys(expected)
    .filter((field) => now[field] !== expected[field])
    .map((field) => ({ table, rowId, field, now: now[field] ?? null, older: null }))
}

interface MadeLink {
  readonly made: Change
  readonly expected: StoredRow
  readonly now: StoredRow | undefined
}

/** One that is gone is as before, unless another one stands in its place, or it was there before as well. */
function linkConflict(write: WriteDb, deed: Deed, { made, expected, now }: MadeLink): Conflict[] {
  const { table, recordId } = made
  const row = { table, rowId: made.rowId }
  const conflict = { scope: 'row', row, recordId, undoWould: 'remove', canRestore: true } as const
  if (now !== undefined) {
    const fields = changedOf(made, expected, now)
    return fields.length === 0 ? [] : [{ ...conflict, fields, reason: 'changedSince' }]
  }
  const own = recordOfRow(made)
  if (own !== null && deed.isMadeAnew(made)) return [recordGone(made, own)]
  const occupant = occupantOf(write, table, expected)
  if (occupant === undefined || deed.rows.has(rowKey({ table, rowId: occupant }))) return []
  const there = currentRow(write, { table, rowId: occupant }) ?? {}
  const fields = differences(there, expected).map((field) => ({
    table,
    rowId: occupant,
    field,
    now: there[field] ?? null,
    older: null,
  }))
  return [{ ...conflict, fields, occupant, reason: fields.length > 0 ? 'changedSince' : 'existsAgain' }]
}

interface MadeRecords {
  readonly suspects: readonly Change[]
  readonly changed: ReadonlyMap<number, readonly ContestedField[]>
}

function recordConflicts(write: WriteDb, deed: Deed, { suspects, changed }: MadeRecords): Conflict[] {
  const roots = new Set(
    suspects.filter(({ op }) => op === 'create').flatMap((change) => rootOf(deed, change) ?? []),
  )
  return [...roots].flatMap((root): Conflict[] => {
    const row = { table: 'record', rowId: root }
    const conflict = {
      scope: 'record',
      row,
      recordId: deed.owners.get(root) ?? root,
      undoWould: 'remove',
    } as const
    const isThere = currentRow(write, row) !== undefined
    if (!isThere) return [{ ...conflict, fields: [], reason: 'removed', canRestore: false }]
    const fields = saidFirst(changed.get(root) ?? [])
    return fields.length === 0 ? [] : [{ ...conflict, fields, reason: 'changedSince', canRestore: true }]
  })
}

/** Without what follows from others, unless nothing else is said. */
function saidFirst(fields: readonly ContestedField[]): readonly ContestedField[] {
  const said = fields.filter(({ field }) => !followsFromOthers(field))
  return said.length > 0 ? said : fields
}
