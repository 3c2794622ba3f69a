import { z } from 'zod'
import { localDateSchema } from './local-date.ts'
import { uidSchema, type Id } from './uid.ts'

/** The ties Caucus brings: each has a label from A to B and one back; users add and rename their own. */
export const relationshipTypes = [
  'knows',
  'colleague',
  'reports-to',
  'introduced-by',
  'mentor',
  'family',
  'ally',
  'opponent',
  'funds',
] as const

export type RelationshipId = Id<'relationship'>

export const relationshipSchema = z.strictObject({
  from: uidSchema<'person'>(),
  to: uidSchema<'person'>(),
  type: z.string().min(1),
  strength: z.int().min(1).max(5).nullable(),
  startOn: localDateSchema.nullable(),
  endOn: localDateSchema.nullable(),
  note: z.string().max(10_000).nullable(),
})
export type RelationshipInput = z.infer<typeof relationshipSchema>
