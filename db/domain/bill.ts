import { z } from 'zod'
import { lineSchema } from './text.ts'
import { uidSchema } from './uid.ts'

/** A bill as people name it ("HB 214"), in a session of a legislature. */
export const billSchema = z.strictObject({
  number: lineSchema,
  title: lineSchema.nullable().optional(),
  session: lineSchema.nullable().optional(),
  jurisdiction: uidSchema<'jurisdiction'>().nullable().optional(),
  url: lineSchema.nullable().optional(),
})
