import { displayName, personSortKey, type PersonName } from '../../domain/person-name.ts'
import type { PersonId, PersonInput } from '../../domain/person.ts'
import type { WriteDb } from '../access.ts'
import { toColumns } from '../naming.ts'
import { insertRow, updateRow, type NewRecord } from '../row.ts'
import { insertContact, requireName, updateContact, type ContactNames } from './contact.ts'

export function insertPerson(write: WriteDb, input: PersonInput, uid?: PersonId): NewRecord<'person'> {
  const names = personNames(input)
  requireName(names.displayName)
  const record = insertContact(write, 'person', { ...input, ...names, uid })
  insertRow(write, 'person', { id: record.id, ...toColumns(personFields(input)) })
  return record
}

/** Changes the given fields; the name as shown and its place in lists follow. */
export function updatePerson(write: WriteDb, id: number, patch: PersonInput): boolean {
  const changed = updateRow(write, 'person', id, toColumns(personFields(patch)))
  const names = nameFields.some((field) => patch[field] !== undefined) ? namesNow(write, id) : {}
  return updateContact(write, id, { ...patch, ...names }) || changed
}

/** Sets the name as shown and its place in lists after parts of the name were set; false where nothing would be shown. */
export function showName(write: WriteDb, id: number): boolean {
  const names = personNames(currentName(write, id))
  if (names.displayName === '') return false
  updateContact(write, id, names)
  return true
}

const nameFields = ['givenName', 'middleName', 'familyName', 'suffix', 'preferredName'] as const

function namesNow(write: WriteDb, id: number): ContactNames {
  const names = personNames(currentName(write, id))
  requireName(names.displayName)
  return names
}

const personFields = (input: PersonInput) => {
  const { givenName, middleName, familyName, suffix, preferredName, pronouns, salutation, languages } = input
  return { givenName, middleName, familyName, suffix, preferredName, pronouns, salutation, languages }
}

function personNames(input: PersonInput): ContactNames {
  const name: PersonName = {
    given: input.givenName,
    middle: input.middleName,
    family: input.familyName,
    suffix: input.suffix,
    preferred: input.preferredName,
  }
  return { displayName: displayName(name), sortKey: personSortKey(name) }
}

function currentName(write: WriteDb, id: number): PersonInput {
  return write
    .statement(
      `select given_name as givenName, middle_name as middleName, family_name as familyName, suffix,
         preferred_name as preferredName from person where id = ?`,
    )
    .get(id) as PersonInput
}
