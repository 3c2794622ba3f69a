import { z } from 'zod'
import { customEntriesSchema } from '../../db/domain/custom-field.ts'
import { contactPointSchema } from '../../db/domain/contact-point.ts'
import { personSchema, type PersonId } from '../../db/domain/person.ts'
import { lineSchema } from '../../db/domain/text.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import { write } from './endpoint.ts'

const newPersonSchema = z.strictObject({
  fields: personSchema,
  contactPoints: z.array(contactPointSchema).max(50),
  own: customEntriesSchema.optional(),
  affiliation: z
    .strictObject({
      organization: uidSchema<'organization' | 'office'>(),
      title: lineSchema.nullable(),
      isPrimary: z.boolean(),
    })
    .optional(),
})

export const personSlice = {
  create: write(personSchema).changes<PersonId>(),
  /** With how to reach them and where they belong, in one batch. */
  createWith: write(newPersonSchema).changes<PersonId>(),
  /** With what stands in fields of the user's own, in one batch. */
  update: write(
    z.strictObject({
      id: uidSchema<'person'>(),
      fields: personSchema,
      own: customEntriesSchema.optional(),
    }),
  ).changes(),
}
