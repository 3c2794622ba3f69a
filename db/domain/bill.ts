import { z } from 'zod'
import { lineSchema } from './text.ts'
import { uidSchema, type Id } from './uid.ts'

export type BillId = Id<'bill'>

/** A bill as people name it ("HB 214"), in a session of a legislature. */
export const billSchema = z.strictObject({
  number: lineSchema,
  title: lineSchema.nullable().optional(),
  session: lineSchema.nullable().optional(),
  jurisdiction: uidSchema<'jurisdiction'>().nullable().optional(),
  url: lineSchema.nullable().optional(),
})
export const billPatchSchema = billSchema.partial()
export type BillPatch = z.infer<typeof billPatchSchema>
export type BillInput = z.infer<typeof billSchema>
