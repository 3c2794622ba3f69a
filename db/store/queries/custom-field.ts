import {
  customKeyOf,
  customOwnerOf,
  freeCustomKey,
  isFieldOf,
  scopesBeside,
  type CustomFieldId,
  type CustomFieldInput,
  type CustomFieldOwner,
  type CustomFieldPatch,
  type CustomFieldScope,
  type CustomFieldType,
  type CustomValue,
  type FilterableField,
} from '../../domain/custom-field.ts'
import { AppError } from '../../domain/errors.ts'
import { ownKeyPrefix, type FilteredNoun } from '../../domain/filter/field.ts'
import { fold } from '../../domain/fold.ts'
import { cleanName } from '../../domain/person-name.ts'
import { sensitivityOfRank, type Sensitivity } from '../../domain/sensitivity.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { deleteRow, insertRecord, insertRow, setSensitivity, updateRow, type NewRecord } from '../row.ts'
import { renameInViews } from './renamed-in-views.ts'
import { visible, visibleSql } from '../visible.ts'

export interface CustomField {
  readonly id: CustomFieldId
  /** What filters, views and exports call it: `field.district_office`. */
  readonly key: string
  readonly appliesTo: CustomFieldScope
  readonly label: string
  readonly type: CustomFieldType
  readonly choices: readonly string[]
  readonly retired: boolean
  readonly sensitivity: Sensitivity
  /** How many contacts have something in it. */
  readonly uses: number
}

/** In the order in which they are shown, retired ones too. */
export async function listCustomFields(read: ReadDb): Promise<CustomField[]> {
  const rows = await read.db
    .selectFrom('custom_field as f')
    .crossJoin('record as r')
    .whereRef('r.id', '=', 'f.id')
    .select([
      'r.uid',
      'r.sensitivity',
      'f.key',
      'f.applies_to',
      'f.label',
      'f.type',
      'f.choices',
      'f.retired',
    ])
    .select((query) =>
      query
        .selectFrom('custom_value as v')
        .select(query.fn.countAll<number>().as('count'))
        .whereRef('v.field_id', '=', 'f.id')
        .as('uses'),
    )
    .where(visible(read, 'r'))
    .orderBy('f.applies_to', 'desc')
    .orderBy('f.position')
    .orderBy('f.id')
    .execute()
  return rows.map((row) => ({
    id: uidFromBytes(row.uid),
    key: toKey(row),
    appliesTo: row.applies_to,
    label: row.label,
    type: row.type,
    choices: JSON.parse(row.choices) as string[],
    retired: row.retired === 1,
    sensitivity: sensitivityOfRank(row.sensitivity),
    uses: row.uses ?? 0,
  }))
}

/** As much of the fields as a filter has to know. A cross join keeps the order: SQLite would go through all records. */
export const listFilterableFields = (read: ReadDb): FilterableField[] =>
  read
    .all<{ scope: CustomFieldScope; key: string; label: string; type: CustomFieldType; choices: string }>(
      `select f.applies_to as scope, f.key, f.label, f.type, f.choices from custom_field f
       cross join record r on r.id = f.id where ${visibleSql(read, 'r')} order by f.position, f.id`,
    )
    .map(({ scope, choices, ...field }) => ({
      appliesTo: scope,
      key: toKey(field),
      label: field.label,
      type: field.type,
      choices: JSON.parse(choices) as string[],
    }))

/** Goes behind the others of its kind. Error: `input.invalid` for a label in use. */
export function insertCustomField(write: WriteDb, input: CustomFieldInput): NewRecord<'custom_field'> {
  const label = cleanName(input.label)
  requireFreeLabel(write, input.appliesTo, label)
  const record = insertRecord(write, 'custom_field', { sensitivity: input.sensitivity })
  const last = write
    .statement('select max(position) from custom_field where applies_to = ?')
    .pluck()
    .get(input.appliesTo) as number | null
  insertRow(write, 'custom_field', {
    id: record.id,
    applies_to: input.appliesTo,
    label,
    folded: fold(label),
    type: input.type,
    key: freeKey(write, input.appliesTo, customKeyOf(label)),
    choices: JSON.stringify(input.choices ?? []),
    position: (last ?? 0) + 1,
  })
  return record
}

function freeKey(write: WriteDb, scope: CustomFieldScope, wanted: string): string {
  const taken = write
    .statement('select key from custom_field where applies_to in (select value from json_each(?))')
    .pluck()
    .all(JSON.stringify(scopesBeside(scope)))
  return freeCustomKey(wanted, new Set(taken as string[]))
}

/** As filters and views say it. */
const toKey = ({ key, label }: { readonly key: string; readonly label: string }): string =>
  ownKeyPrefix + (key || customKeyOf(label))

/** In the order given; those left out stand where they stood. */
export function orderCustomFields(write: WriteDb, ids: readonly number[]): void {
  for (const [position, id] of ids.entries()) updateRow(write, 'custom_field', id, { position })
}

export function updateCustomField(write: WriteDb, id: number, patch: CustomFieldPatch): void {
  const { renamed = {}, sensitivity, label, ...columns } = patch
  const names = label === undefined ? {} : { label: cleanName(label), folded: fold(cleanName(label)) }
  if (names.label !== undefined) requireFreeLabel(write, scopeOf(write, id), names.label, id)
  setSensitivity(write, id, sensitivity)
  updateRow(write, 'custom_field', id, toColumns({ ...columns, ...names }))
  renameChoices(write, id, renamed)
}

/** A field as it has to be known to write a value into it. */
interface WritableField {
  readonly id: number
  readonly label: string
  readonly type: CustomFieldType
  readonly choices: readonly string[]
}

/** The field, if it is one of this kind of contact. */
export function getWritableField(
  write: WriteDb,
  id: number,
  owner: CustomFieldOwner,
): WritableField | undefined {
  const row = write
    .statement(
      `select f.id, f.label, f.type, f.choices from custom_field f join record on record.id = f.id
       where f.id = ? and f.applies_to in (?, 'contact') and ${visibleSql(write, 'record')}`,
    )
    .get(id, owner) as { id: number; label: string; type: CustomFieldType; choices: string } | undefined
  return row && { ...row, choices: JSON.parse(row.choices) as string[] }
}

/** The field that a value is of. */
export function customFieldOf(write: WriteDb, value: number): WritableField {
  const row = write
    .statement(
      `select f.id, f.label, f.type, f.choices from custom_field f join custom_value v on v.field_id = f.id
       where v.id = ?`,
    )
    .get(value) as Omit<WritableField, 'choices'> & { choices: string }
  return { ...row, choices: JSON.parse(row.choices) as string[] }
}

/** Null empties it. What it holds already is not written again. */
export function setCustomValue(
  write: WriteDb,
  { contact, field }: { readonly contact: number; readonly field: number },
  value: CustomValue | null,
): void {
  const present = write
    .statement('select id from custom_value where contact_id = ? and field_id = ?')
    .pluck()
    .get(contact, field) as number | undefined
  if (value === null) return present === undefined ? undefined : deleteRow(write, 'custom_value', present)
  if (present === undefined)
    insertRow(write, 'custom_value', { contact_id: contact, field_id: field, value: toStored(value) })
  else updateRow(write, 'custom_value', present, { value: toStored(value) })
}

const toStored = (value: CustomValue): string | number =>
  typeof value === 'object' ? JSON.stringify(value) : value

export const fromStored = (type: CustomFieldType, value: string | number): CustomValue =>
  type === 'multi-choice' ? (JSON.parse(String(value)) as string[]) : value

const scopeOf = (write: WriteDb, id: number): CustomFieldScope =>
  write.statement('select applies_to from custom_field where id = ?').pluck().get(id) as CustomFieldScope

/** Error: `input.invalid`, as two fields of one name could not be told apart. */
function requireFreeLabel(write: WriteDb, scope: CustomFieldScope, label: string, own = 0): void {
  const taken = write
    .statement(
      `select 1 from custom_field
       where applies_to in (select value from json_each(?)) and folded = ? and id <> ?`,
    )
    .get(JSON.stringify(scopesBeside(scope)), fold(label), own)
  if (taken !== undefined) throw new AppError('input.invalid', { issues: ['label: issue.taken'] })
}

/** All at once: two choices may have changed their words for each other's. */
function renameChoices(write: WriteDb, field: number, renamed: Readonly<Record<string, string>>): void {
  if (Object.keys(renamed).length === 0) return
  const words = JSON.stringify(Object.entries(renamed).map(([from, to]) => ({ from, to })))
  write.statement(renameOne).run({ field, words })
  write.statement(renameAmongSeveral).run({ field, words })
  renameInViews(write, { renamed, isAsked: asksFor(write, field) })
}

const renameOne = `update custom_value set value = (
    select w.value ->> 'to' from json_each($words) w where w.value ->> 'from' = custom_value.value)
  where field_id = $field and exists (
    select 1 from json_each($words) w where w.value ->> 'from' = custom_value.value)
  and exists (select 1 from custom_field where id = $field and type = 'choice')`

const renameAmongSeveral = `update custom_value set value = (
    select json_group_array(coalesce(
      (select w.value ->> 'to' from json_each($words) w where w.value ->> 'from' = one.value), one.value))
    from json_each(custom_value.value) one)
  where field_id = $field and exists (select 1 from custom_field where id = $field and type = 'multi-choice')
  and exists (select 1 from json_each(custom_value.value) one, json_each($words) w
    where w.value ->> 'from' = one.value)`

function asksFor(write: WriteDb, id: number): (list: FilteredNoun, key: string) => boolean {
  const field = write.statement('select applies_to, key, label from custom_field where id = ?').get(id) as {
    applies_to: CustomFieldScope
    key: string
    label: string
  }
  return (list, key) => key === toKey(field) && isFieldOf(field.applies_to, customOwnerOf(list))
}
