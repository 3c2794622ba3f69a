import type { Noun } from '../domain/noun.ts'
import { isGuarded, sensitivityOfRank, type Sensitivity } from '../domain/sensitivity.ts'
import type { Uid } from '../domain/uid.ts'
import { namedRecords } from '../store/lists/named-records.ts'
import { toCamelCase } from '../store/naming.ts'
import { recordIdOf } from '../store/record.ts'
import type { Value } from '../store/schema.ts'
import { isReference, type DesiredRecord, type DesiredValue } from '../store/sync/desired-record.ts'
import type { Operation } from '../store/sync/operation.ts'
import { preparer } from '../store/preparer.ts'
import { readOf, type Session } from './session.ts'

/** One field that an import would change, before it does. */
export interface PlannedChange {
  /** The table of the row, or `external_id`. */
  readonly noun: string
  /** By its name of the domain: `familyName`. Of a way to reach somebody its kind, of a field of one's own its label. */
  readonly field: string
  readonly old: PlannedValue
  readonly new: PlannedValue
}

/** Another record is told by its name. */
type PlannedValue = string | number | null | { readonly noun: Noun; readonly name: string }

/** The record of a uid, or of an id of the vault. */
interface Referred {
  readonly to: Uid | number
}

/** A change whose references have no names yet. */
interface RawChange {
  readonly noun: string
  readonly field: string | Referred
  readonly old: Value | Referred
  readonly new: Value | Referred
}

interface PlannedSteps {
  readonly operations: readonly Operation[]
  /** From the first up to, not including, the second. */
  readonly steps: readonly [from: number, to: number]
}

/** Field by field, what some steps of a plan would change. */
export async function plannedChanges(
  session: Session,
  { operations, steps }: PlannedSteps,
): Promise<PlannedChange[]> {
  const raw = operations.slice(...steps).flatMap((operation) => changesOf(session, operation))
  const nameOf = await namesOf(session, operations, raw.flatMap(referredIn))
  return raw.map((change) => ({
    noun: change.noun,
    field: isReferred(change.field) ? (nameOf(change.field)?.name ?? 'value') : change.field,
    old: shown(change.old, nameOf),
    new: shown(change.new, nameOf),
  }))
}

function changesOf(session: Session, operation: Operation): RawChange[] {
  switch (operation.kind) {
    case 'create':
      return createdChanges(operation.record)
    case 'update': {
      const { table, rowId, columns } = operation
      const now = session.store.reader.prepare(`select * from ${table} where id = ?`).get(rowId)
      return rowChanges({ table, columns }, (now ?? {}) as Record<string, Value>)
    }
    case 'link':
      return rowChanges(operation)
    case 'identify': {
      const { scheme, value } = operation
      return [{ noun: 'external_id', field: 'identifiers', old: null, new: `${scheme}: ${value}` }]
    }
    case 'trash':
      return [{ noun: 'record', field: 'trashed', old: 0, new: 1 }]
    case 'restore':
    case 'bringTagBack':
      return [{ noun: 'record', field: 'trashed', old: 1, new: 0 }]
  }
}

/** A way to reach somebody, and a file, are each told as one. */
function createdChanges({ noun, rows, sensitivity }: DesiredRecord): RawChange[] {
  const columns = rows[0]?.columns ?? {}
  if (noun === 'contact_point') {
    const value = textsOf(columns, ['value', 'label']).join(' · ')
    return [{ noun, field: textsOf(columns, ['kind']).join(), old: null, new: value }]
  }
  if (noun === 'attachment')
    return [{ noun, field: 'attachments', old: null, new: textsOf(columns, ['name']).join() }]
  const isTold = isGuarded(sensitivity) && (noun === 'person' || noun === 'organization')
  const guarded: RawChange[] = isTold
    ? [{ noun: 'record', field: 'sensitivity', old: null, new: sensitivity }]
    : []
  return [...rows.flatMap((row) => rowChanges(row)), ...guarded]
}

type Columns = Readonly<Record<string, DesiredValue>>

/** Of some columns those that say something, in words. */
const textsOf = (columns: Columns, names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const value = columns[name]
    return typeof value === 'string' && value !== '' ? [value] : []
  })

interface ChangedRow {
  readonly table: string
  readonly columns: Columns
}

/** `now`: the row as it is; that of a new one is blank. */
function rowChanges({ table, columns }: ChangedRow, now: Readonly<Record<string, Value>> = {}): RawChange[] {
  const own = table === 'custom_value' ? referred(columns['field_id'] ?? now['field_id'] ?? null) : null
  return Object.entries(columns)
    .filter(([name, value]) => value !== null && !inner.has(name) && !saysNothing(name, value))
    .filter(([name, value]) => told.has(name) || !isReference(value))
    .map(([name, value]) => ({
      noun: table,
      field: own ?? toCamelCase(name.replace(/_id$/u, '')),
      old: valueOf(name, now[name] ?? null),
      new: valueOf(name, value),
    }))
}

/** Of references only these are told: the others say whose the row is. */
const told = new Set(['organization_id', 'sector_id', 'parent_id', 'tag_id', 'committee_id', 'type_id'])

/** What a person would not recognise: keys for sorting and matching. */
const inner: ReadonlySet<string> = new Set([
  'sort_key',
  'display_name',
  'serving',
  'verify',
  'normalised',
  'value_normalised',
  'created_at',
  'noun',
  'is_primary',
  'parts',
])

/** What every new contact has. */
const saysNothing = (name: string, value: DesiredValue): boolean =>
  value === '[]' || (name === 'do_not_contact' && value === 0) || (name === 'status' && value === 'ok')

const valueOf = (name: string, value: DesiredValue): Value | Referred =>
  levelIn(name, value) ?? (told.has(name) ? referred(value) : null) ?? (isReference(value) ? null : value)

const levelIn = (name: string, value: DesiredValue): Sensitivity | null =>
  name === 'sensitivity' && typeof value === 'number' ? sensitivityOfRank(value) : null

function referred(value: DesiredValue): Referred | null {
  if (isReference(value)) return { to: value.uid }
  return typeof value === 'number' ? { to: value } : null
}

const isReferred = (value: RawChange['field'] | RawChange['old']): value is Referred =>
  typeof value === 'object' && value !== null && 'to' in value

const referredIn = (change: RawChange): Referred[] =>
  [change.field, change.old, change.new].filter((one) => isReferred(one))

type NameOf = (referred: Referred) => { readonly noun: Noun; readonly name: string } | null

/** Records that the plan would make have no place in the vault yet. */
async function namesOf(
  session: Session,
  operations: readonly Operation[],
  all: readonly Referred[],
): Promise<NameOf> {
  const statement = preparer(session.store.reader)
  const idOf = ({ to }: Referred) => (typeof to === 'number' ? to : recordIdOf({ statement }, to))
  const known = await namedRecords(readOf(session), [...new Set(all.flatMap((one) => idOf(one) ?? []))])
  return (one) => known.get(idOf(one) ?? -1) ?? nameOfNew(operations, one)
}

function nameOfNew(operations: readonly Operation[], { to }: Referred): ReturnType<NameOf> {
  for (const operation of operations)
    if (operation.kind === 'create' && operation.record.uid === to) {
      const { noun, rows } = operation.record
      const [name = ''] = textsOf(rows[0]?.columns ?? {}, ['display_name', 'name', 'label'])
      return { noun, name }
    }
  return null
}

/** Lists are stored as JSON. */
function shown(value: Value | Referred, nameOf: NameOf): PlannedValue {
  if (isReferred(value)) return nameOf(value)
  if (value instanceof Uint8Array || value === '[]') return null
  return typeof value === 'string' && /^\[".*"\]$/su.test(value)
    ? (JSON.parse(value) as string[]).join(', ')
    : value
}
