import type { CustomFieldType } from '../../domain/custom-field.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { WriteDb } from '../access.ts'
import { updateRow } from '../row.ts'
import type { Value } from '../schema.ts'
import { listOf, union } from './lists.ts'
import type { FieldChoices, MergedField } from './merged-field.ts'

interface Own {
  readonly uid: Uint8Array
  readonly label: string
  readonly type: CustomFieldType
  readonly row: number | null
  readonly kept: Value
  readonly other: Value
}

interface Merge {
  readonly kept: number
  readonly other: number
  readonly choices: FieldChoices
}

/** Fields of the user's own that the other has something in; what only it has moves with its other rows. */
export const mergeCustomValues = (write: WriteDb, merge: Merge): MergedField[] =>
  valuesOf(write, merge).map((own) => {
    const field = uidFromBytes(own.uid)
    const result = resultOf(own, merge.choices[field])
    if (own.row !== null) updateRow(write, 'custom_value', own.row, { value: result })
    return { field, label: own.label, kept: own.kept, other: own.other, result }
  })

const valuesOf = (write: WriteDb, { kept, other }: Merge): Own[] =>
  write
    .statement(
      `select r.uid, f.label, f.type, k.id as row, k.value as kept, o.value as other from custom_value o
       left join custom_value k on k.field_id = o.field_id and k.contact_id = $kept
       join custom_field f on f.id = o.field_id join record r on r.id = f.id
       where o.contact_id = $other order by f.position, f.id`,
    )
    .all({ kept, other }) as Own[]

/** Of several choices all are kept. */
function resultOf({ type, kept, other }: Own, whose: FieldChoices[string] | undefined): Value {
  const lists = type === 'multi-choice' ? [listOf(kept), listOf(other)] : []
  if (lists[0] && lists[1]) return JSON.stringify(union(lists[0], lists[1]))
  return whose === 'other' ? other : (kept ?? other)
}
