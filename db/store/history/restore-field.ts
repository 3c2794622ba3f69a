import { AppError } from '../../domain/errors.ts'
import type { Noun } from '../../domain/noun.ts'
import type { PersonInput } from '../../domain/person.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { WriteDb } from '../access.ts'
import { toCamelCase } from '../naming.ts'
import { updateContactPoint } from '../queries/contact-point.ts'
import { updateCustomField } from '../queries/custom-field.ts'
import { updateOrganization } from '../queries/organization.ts'
import { updatePerson } from '../queries/person.ts'
import { updateRow } from '../row.ts'
import type { Database, Value } from '../schema.ts'
import { linkTables } from '../tables.ts'
import { references } from './columns.ts'
import { refusal } from './undo/revert.ts'
import { levelOf } from './shown.ts'

/** The change of one field. Error: `record.notFound`, also when its row is gone. */
export function changeToRestore(write: WriteDb, changeId: number): LoggedField {
  const change = findChange(write, changeId)
  if (change === undefined) throw new AppError('record.notFound', { noun: 'change', id: String(changeId) })
  return change
}

/**
 * Puts one field back to its value before a change. What follows from it, as the sort key from a name, is computed
 * again. Errors: `undo.conflicts` when the value no longer fits, `input.invalid` for a label that is taken.
 */
export function restoreField(write: WriteDb, change: LoggedField): void {
  const reason = missesItsRow(write, change) ? 'gone' : refusal(() => setField(write, change))
  if (reason === null) return
  const { batch, noun, uid, field } = change
  const conflict = { noun, id: uidFromBytes(uid), field, reason }
  throw new AppError('undo.conflicts', { id: uidFromBytes(batch), conflicts: [conflict] })
}

function findChange(write: WriteDb, changeId: number): LoggedField | undefined {
  const change = write
    .statement(
      `select c.id, c.table_name as "table", c.row_id as rowId, c.field, c.old, r.noun, r.uid, b.uid as batch
       from change c join record r on r.id = c.record_id join batch b on b.id = c.batch_id
       where c.id = $change and c.op = 'update' and r.sensitivity <= $clearance`,
    )
    .get({ change: changeId, clearance: sensitivityRank(write.clearance) }) as LoggedField | undefined
  return change && isThereToSee(write, change) && maySeeValue(write, change) ? change : undefined
}

/** A row with a record of its own may be more sensitive than the record it shows at. */
function isThereToSee(write: WriteDb, { table, rowId }: LoggedField): boolean {
  if (linkTables.has(table))
    return write.statement(`select 1 from ${table} where id = ?`).get(rowId) !== undefined
  const own = `select 1 from ${table} t join record r on r.id = t.id where t.id = ? and r.sensitivity <= ?`
  return write.statement(own).get(rowId, sensitivityRank(write.clearance)) !== undefined
}

/** A reference to a record above the clearance is in no history. */
function maySeeValue(write: WriteDb, change: LoggedField): boolean {
  if (referenceOf(write, change) === undefined) return true
  const level = write
    .statement(`select ${levelOf('$id')}`)
    .pluck()
    .get({ id: change.old }) as number
  return change.old === null || level <= sensitivityRank(write.clearance)
}

const referenceOf = (write: WriteDb, { table, field }: LoggedField) =>
  references(write).find((known) => known.table === table && known.column === field)

/** Whether the value refers to something that was removed since. */
function missesItsRow(write: WriteDb, change: LoggedField): boolean {
  const reference = referenceOf(write, change)
  if (reference === undefined || change.old === null) return false
  return write.statement(`select 1 from ${reference.parent} where id = ?`).get(change.old) === undefined
}

export interface LoggedField {
  readonly id: number
  readonly table: keyof Database
  readonly rowId: number
  readonly field: string
  readonly old: Value
  /** The record whose history shows the change, and the batch it belongs to. */
  readonly noun: Noun
  readonly uid: Uint8Array
  readonly batch: Uint8Array
}

const nameFields = new Set(['given_name', 'middle_name', 'family_name', 'suffix', 'preferred_name'])

function setField(write: WriteDb, change: LoggedField): void {
  const { table, rowId, field, old } = change
  if (table === 'person' && nameFields.has(field))
    updatePerson(write, rowId, { [toCamelCase(field)]: old } as PersonInput)
  else if (table === 'organization' && field === 'name')
    updateOrganization(write, rowId, { name: String(old) })
  else if (table === 'custom_field' && (field === 'label' || field === 'folded')) setLabel(write, change)
  else if (table === 'contact_point' && field === 'value')
    updateContactPoint(write, rowId, { value: String(old) })
  else if (table === 'interaction' && field === 'body_text') setNotes(write, change)
  else updateRow(write, table, rowId, { [field]: old })
}

/** By its label a field is known in two columns, which go back together. */
function setLabel(write: WriteDb, change: LoggedField): void {
  const label = beforeOf(write, change, 'label') as string | undefined
  if (label !== undefined) updateCustomField(write, change.rowId, { label })
}

/** Rich notes and their plain text go back together; where only the text was changed, there were no rich ones. */
function setNotes(write: WriteDb, change: LoggedField): void {
  const body = beforeOf(write, change, 'body') ?? null
  updateRow(write, 'interaction', change.rowId, { body, body_text: change.old })
}

/** What a field of the same row was before the batch of a change; undefined where that left it alone. */
const beforeOf = (write: WriteDb, { id }: LoggedField, field: string): Value | undefined =>
  write
    .statement(
      `select b.old from change t join change b
         on b.batch_id = t.batch_id and b.table_name = t.table_name and b.row_id = t.row_id
       where t.id = ? and b.field = ? and b.op = 'update' order by b.id limit 1`,
    )
    .pluck()
    .get(id, field) as Value | undefined
