import type { ContactId } from '../domain/contact.ts'
import {
  customFieldOwners,
  customFilterFields,
  customOwnerOf,
  customFieldPatchSchema,
  customFieldSchema,
  toCustomValue,
  type CustomEntries,
  type CustomFieldId,
  type CustomFieldInput,
  type CustomFieldScope,
  type CustomFieldPatch,
} from '../domain/custom-field.ts'
import { AppError } from '../domain/errors.ts'
import { fold } from '../domain/fold.ts'
import type { FilteredNoun, FilterFields } from '../domain/filter/field.ts'
import { parseInput } from '../domain/parse.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  getWritableField,
  insertCustomField,
  listCustomFields as queryCustomFields,
  listFilterableFields,
  orderCustomFields as writeOrder,
  setCustomValue,
  updateCustomField,
  type CustomField,
} from '../store/queries/custom-field.ts'
import { idOf, uidOf } from '../store/record.ts'
import { onlyMeant } from './only-meant.ts'
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

/** A field by its id, its key or its label. Errors: `record.notFound`, `record.ambiguous`. */
export async function resolveCustomField(
  session: ReadSession,
  said: string,
  scope?: CustomFieldScope,
): Promise<CustomField> {
  const fields = await listCustomFields(session)
  const like = fields.filter(
    ({ id, key, label, appliesTo }) =>
      (scope === undefined || appliesTo === scope) &&
      (id === said || key === said || fold(label) === fold(said)),
  )
  return onlyMeant({
    noun: 'custom_field',
    said,
    found: like,
    toCandidate: ({ id, label, appliesTo }) => ({ id, name: `${label} (${appliesTo})` }),
  })
}

/** Puts fields of one kind of contact in this order. */
export const orderCustomFields = (session: Session, ids: readonly CustomFieldId[]): Promise<Recorded<void>> =>
  record(session, 'customField.order', (write) =>
    writeOrder(
      write,
      ids.map((id) => idOf(write, id, ['custom_field'])),
    ),
  )

/** The fields of their own by which the users of a vault can narrow a list, as far as they may be seen. */
export const ownFilterFields = (session: ReadSession, list: FilteredNoun): FilterFields =>
  customOwnerOf(list) ? customFilterFields(list, listFilterableFields(readOf(session))) : {}

/** What the fields of their own are called that the users of a vault may see, by the keys that filters have for them. */
export const ownFieldLabels = (session: ReadSession): ReadonlyMap<string, string> =>
  new Map(listFilterableFields(readOf(session)).map(({ key, label }) => [key, label]))

/** Errors: `input.invalid` for what does not fit its field, `record.notFound` for a field of another kind of contact. */
export function setCustomValues(
  session: Session,
  contact: ContactId,
  entries: CustomEntries,
): Promise<Recorded<void>> {
  return record(session, 'customField.set', (write) => writeCustomValues(write, contact, entries))
}

/** The same as part of a larger change. */
export function writeCustomValues(write: WriteDb, contact: ContactId, entries: CustomEntries): void {
  if (entries.length === 0) return
  const contactId = idOf(write, contact, customFieldOwners)
  const owner = customFieldOwners.find((noun) => noun === uidOf(write, contactId)?.noun)
  for (const { field, value } of entries) {
    const known = owner && getWritableField(write, idOf(write, field, ['custom_field']), owner)
    if (!known) throw new AppError('record.notFound', { noun: 'custom_field', id: field })
    const kept = value === null ? null : toCustomValue(known, value)
    setCustomValue(write, { contact: contactId, field: known.id }, kept)
  }
}
