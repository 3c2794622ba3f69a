import { z } from 'zod'
import {
  customEntriesSchema,
  customFieldPatchSchema,
  customFieldSchema,
  type CustomFieldId,
  type CustomFieldScope,
  type CustomFieldType,
} from '../../db/domain/custom-field.ts'
import type { Sensitivity } from '../../db/domain/sensitivity.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { read, write } from './endpoint.ts'

export interface CustomField {
  readonly id: CustomFieldId
  /** What filters, views and columns call it: `field.district_office`. */
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

const field = uidSchema<'custom_field'>()
const entriesSchema = z.strictObject({
  contact: uidSchema<'person' | 'organization'>(),
  entries: customEntriesSchema.min(1),
})

export const customFieldSlice = {
  /** In the order in which they are shown, retired ones too. */
  list: read(z.strictObject({}), 'custom_field', 'person', 'organization').returns<readonly CustomField[]>(),
  create: write(customFieldSchema).changes<CustomFieldId>(),
  update: write(z.strictObject({ id: field, fields: customFieldPatchSchema })).changes(),
  /** The fields of one kind of contact, as they are to stand. */
  order: write(z.strictObject({ ids: z.array(field).min(1).max(500) })).changes(),
  /** What is written in fields of one contact; null empties one. */
  set: write(entriesSchema).changes(),
}
