import type { WriteDb } from '../../access.ts'
import type { Value } from '../../schema.ts'
import { rowKey, type Change } from '../change.ts'
import { asLogged, recordGone, recordOfRow, type Conflict, type ContestedField } from './conflict.ts'
import type { Deed } from './deed.ts'
import { isOrganizationName, isShownName, leadingField } from './fields-together.ts'
import { currentRow, occupantOf, type StoredRow } from '../stored-row.ts'

/** A row that was there before the batch, and what the batch set of it. */
interface SetRow {
  readonly change: Change
  readonly fields: Map<string, SetField>
}

interface SetField {
  readonly older: Value
  readonly left: Value
}

/** Fields that the batch set on rows it did not make, and that hold something else now. */
export function fieldConflicts(write: WriteDb, deed: Deed, suspects: readonly Change[]): Conflict[] {
  const groups = new Map<string, FieldGroup>()
  const gone: Conflict[] = []
  for (const { change, fields } of rowsSet(suspects, deed)) {
    const now = currentRow(write, change)
    if (now === undefined) gone.push(goneConflict(write, change, fields))
    else
      for (const [field, set] of fields) addTo(groups, deed, { change, field, set, now: now[field] ?? null })
  }
  const recordsGone = new Map(
    gone.map((conflict) => [`${conflict.row.table} ${conflict.row.rowId}`, conflict]),
  )
  return [...[...groups.values()].flatMap(groupConflict), ...recordsGone.values()]
}

function rowsSet(changes: readonly Change[], { created }: Deed): readonly SetRow[] {
  const rows = new Map<string, SetRow>()
  for (const change of changes) {
    const key = rowKey(change)
    if (created.has(key)) continue
    if (change.op === 'delete') rows.delete(key)
    else if (change.field !== null) {
      const { fields } = rows.get(key) ?? rows.set(key, { change, fields: new Map() }).get(key)!
      const older = fields.get(change.field)?.older ?? asLogged(change.old)
      fields.set(change.field, { older, left: asLogged(change.new) })
    }
  }
  return [...rows.values()]
}

interface FieldGroup {
  readonly recordId: number
  readonly fields: (ContestedField & { readonly left: Value })[]
}

interface FieldNow {
  readonly change: Change
  readonly field: string
  readonly set: SetField
  readonly now: Value
}

/** A name as shown follows from the parts of a person's name, and is not asked about. */
function addTo(groups: Map<string, FieldGroup>, deed: Deed, { change, field, set, now }: FieldNow): void {
  const { table, rowId, recordId } = change
  if (isShownName({ table, field }) && deed.namedPersons.has(rowId)) return
  const isName =
    deed.namedOrganizations.has(rowId) &&
    (isShownName({ table, field }) || isOrganizationName({ table, field }))
  const name = isName ? `name ${rowId}` : `${rowKey(change)} ${leadingField(table, field)}`
  const group = groups.get(name) ?? { recordId, fields: [] }
  group.fields.push({ table, rowId, field, now, ...set })
  groups.set(name, group)
}

function groupConflict({ recordId, fields }: FieldGroup): Conflict[] {
  const isChanged = fields.some(({ now, left }) => now !== left)
  if (!isChanged || fields.every(({ now, older }) => now === older)) return []
  const told = fields.toSorted((one, other) => rankOf(one) - rankOf(other))
  const [first] = told
  if (first === undefined) return []
  const row = { table: first.table, rowId: first.rowId }
  const isSettled = fields.every(isAlike)
  const contested = told.map(({ table, rowId, field, now, older }) => ({ table, rowId, field, now, older }))
  return [
    {
      scope: 'fields',
      row,
      recordId,
      fields: contested,
      reason: 'changedSince',
      undoWould: 'set',
      canRestore: true,
      ...(isSettled && { isSettled }),
    },
  ]
}

/** In the trash is in the trash, whichever step brought it there. */
const isAlike = ({ field, now, older }: ContestedField): boolean =>
  now === older || (field === 'trashed_batch' && now !== null && older !== null)

/** What leads a group is told first. */
const rankOf = ({ table, field }: ContestedField): number =>
  isShownName({ table, field }) ? 2 : leadingField(table, field) === field ? 0 : 1

/** A link comes back as it was when it was removed. */
function goneConflict(write: WriteDb, change: Change, fields: ReadonlyMap<string, SetField>): Conflict {
  const { table, rowId, recordId } = change
  const own = recordOfRow(change)
  if (own !== null) return recordGone(change, own)
  const last = lastRow(write, change)
  const occupant = last && occupantOf(write, table, last)
  const there = occupant === undefined ? undefined : currentRow(write, { table, rowId: occupant })
  return {
    scope: 'row',
    row: { table, rowId },
    recordId,
    fields: [...fields].map(([field, { older }]) => ({
      table,
      rowId: occupant ?? rowId,
      field,
      now: there?.[field] ?? null,
      older,
    })),
    reason: occupant === undefined ? 'removed' : 'changedSince',
    undoWould: occupant === undefined ? 'bringBack' : 'set',
    canRestore: last !== undefined,
    comesBack: true,
    ...(occupant !== undefined && { occupant }),
  }
}

function lastRow(write: WriteDb, { table, rowId }: Change): StoredRow | undefined {
  const data = write
    .statement(
      `select data from change where table_name = ? and row_id = ? and op = 'delete' order by id desc limit 1`,
    )
    .pluck()
    .get(table, rowId) as string | null | undefined
  return data == null ? undefined : (JSON.parse(data) as StoredRow)
}
