import { z } from 'zod'
import { contactFields } from './contact.ts'
import { lineSchema } from './text.ts'
import type { Id } from './uid.ts'

export type PersonId = Id<'person'>

const optionalLine = lineSchema.nullable().optional()

/** A person as typed or imported; the same for creating (with at least one name) and for changing. */
export const personSchema = z.strictObject({
  givenName: optionalLine,
  middleName: optionalLine,
  familyName: optionalLine,
  suffix: optionalLine,
  preferredName: optionalLine,
  pronouns: optionalLine,
  salutation: optionalLine,
  languages: z.array(lineSchema).max(50).optional(),
  ...contactFields,
})
export type PersonInput = z.infer<typeof personSchema>
