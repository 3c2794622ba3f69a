import type { CustomFieldId, CustomFieldType, CustomValue } from '../../domain/custom-field.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { fromStored } from '../queries/custom-field.ts'
import { visible } from '../visible.ts'

/** What stands in a field of the user's own. */
export interface CustomFact {
  readonly field: CustomFieldId
  readonly label: string
  readonly type: CustomFieldType
  readonly retired: boolean
  readonly value: CustomValue
}

/** In the order of the fields; without those whose definition is above the clearance. */
export async function customValuesOf(read: ReadDb, contact: number): Promise<CustomFact[]> {
  const rows = await read.db
    .selectFrom('custom_value as v')
    .innerJoin('custom_field as f', 'f.id', 'v.field_id')
    .innerJoin('record as r', 'r.id', 'f.id')
    .select(['r.uid', 'f.label', 'f.type', 'f.retired', 'v.value'])
    .where('v.contact_id', '=', contact)
    .where(visible(read, 'r'))
    .orderBy('f.position')
    .orderBy('f.id')
    .execute()
  return rows.map(({ uid, type, retired, value, label }) => ({
    field: uidFromBytes(uid),
    label,
    type,
    retired: retired === 1,
    value: fromStored(type, value),
  }))
}
