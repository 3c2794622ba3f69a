import type { ContactId } from '../domain/contact.ts'
import {
  customFieldOwners,
  customFieldPatchSchema,
  customFieldSchema,
  toCustomValue,
  type CustomFieldId,
  type CustomFieldInput,
  type CustomFieldPatch,
  type CustomValue,
} from '../domain/custom-field.ts'
import { AppError } from '../domain/errors.ts'
import { parseInput } from '../domain/parse.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  getWritableField,
  insertCustomField,
  listCustomFields as queryCustomFields,
  setCustomValue,
  updateCustomField,
  type CustomField,
} from '../store/queries/custom-field.ts'
import { idOf, uidOf } from '../store/record.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

export const listCustomFields = (session: ReadSession): Promise<CustomField[]> =>
  queryCustomFields(readOf(session))

/** Error: `input.invalid` for a label that is taken or a choice without choices. */
export function createCustomField(
  session: Session,
  input: CustomFieldInput,
): Promise<Recorded<CustomFieldId>> {
  const field = parseInput(customFieldSchema, input)
  return record(session, 'customField.create', (write) => insertCustomField(write, field).uid)
}

export function changeCustomField(
  session: Session,
  id: CustomFieldId,
  patch: CustomFieldPatch,
): Promise<Recorded<void>> {
  const fields = parseInput(customFieldPatchSchema, patch)
  return record(session, 'customField.update', (write) => {
    updateCustomField(write, idOf(write, id, ['custom_field']), fields)
  })
}

/** What is written in one field of a contact; null empties it. */
interface CustomEntry {
  readonly field: CustomFieldId
  readonly value: CustomValue | null
}

/** Errors: `input.invalid` for what does not fit its field, `record.notFound` for a field of another kind of contact. */
export function setCustomValues(
  session: Session,
  contact: ContactId,
  entries: readonly CustomEntry[],
): Promise<Recorded<void>> {
  return record(session, 'customField.set', (write) => writeCustomValues(write, contact, entries))
}

/** The same as part of a larger change. */
function writeCustomValues(write: WriteDb, contact: ContactId, entries: readonly CustomEntry[]): void {
  const contactId = idOf(write, contact, customFieldOwners)
  const owner = customFieldOwners.find((noun) => noun === uidOf(write, contactId)?.noun)
  for (const { field, value } of entries) {
    const known = owner && getWritableField(write, idOf(write, field, ['custom_field']), owner)
    if (!known) throw new AppError('record.notFound', { noun: 'custom_field', id: field })
    const kept = value === null ? null : toCustomValue(known, value)
    setCustomValue(write, { contact: contactId, field: known.id }, kept)
  }
}
