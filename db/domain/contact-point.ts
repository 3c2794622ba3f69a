import { z } from 'zod'
import { contactPointKindSchema, contactPointStatusSchema } from './contact-point-value.ts'
import { lineSchema, textSchema } from './text.ts'
import type { Id } from './uid.ts'

export type ContactPointId = Id<'contact_point'>

/** The parts of a postal address, where the source has them apart. */
const addressPartsSchema = z.strictObject({
  street: lineSchema.optional(),
  suite: lineSchema.optional(),
  building: lineSchema.optional(),
  city: lineSchema.optional(),
  region: lineSchema.optional(),
  postcode: lineSchema.optional(),
  country: lineSchema.optional(),
})
export type AddressParts = z.infer<typeof addressPartsSchema>

export const contactPointSchema = z.strictObject({
  kind: contactPointKindSchema,
  value: textSchema.min(1).max(10_000),
  label: lineSchema.nullable().optional(),
  parts: addressPartsSchema.nullable().optional(),
  status: contactPointStatusSchema.optional(),
  isPrimary: z.boolean().optional(),
})
export type ContactPointInput = z.infer<typeof contactPointSchema>

export const contactPointPatchSchema = contactPointSchema.omit({ kind: true }).partial()
export type ContactPointPatch = z.infer<typeof contactPointPatchSchema>
