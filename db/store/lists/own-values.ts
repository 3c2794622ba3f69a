import { sql } from 'kysely'
import type { CustomFieldType, CustomValue } from '../../domain/custom-field.ts'
import type { ReadDb } from '../access.ts'
import { fromStored, toKey } from '../queries/custom-field.ts'
import { visible } from '../visible.ts'
import { pageQuery } from './page-query.ts'

/** What stands in the fields of the user's own, by the key that filters and columns know each by. */
export type OwnValues = Readonly<Record<string, CustomValue>>

export const noOwnValues: OwnValues = {}

/** Of the contacts that have any; without fields whose definition is above the clearance. */
export function ownValues(read: ReadDb, contactIds: readonly number[]): Map<number, OwnValues> {
  const byContact = new Map<number, Record<string, CustomValue>>()
  for (const { contactId, type, value, ...field } of valueRows(read, contactIds)) {
    const values = byContact.get(contactId) ?? {}
    values[toKey(field)] = fromStored(type as CustomFieldType, value)
    byContact.set(contactId, values)
  }
  return byContact
}

const valueRows = pageQuery((read, ids) =>
  read.db
    .selectFrom('custom_value as v')
    .innerJoin('custom_field as f', 'f.id', 'v.field_id')
    .innerJoin('record as r', 'r.id', 'f.id')
    .select(['v.contact_id as contactId', 'v.value', 'f.key', 'f.label', 'f.type'])
    .where('v.contact_id', 'in', sql<number>`${ids}`)
    .where(visible(read, 'r')),
)
