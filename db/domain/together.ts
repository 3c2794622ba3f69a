import { z } from 'zod'
import { coalitionStatuses } from './organization.ts'
import { uidSchema } from './uid.ts'

/** Days between contacts, as wished and at most. */
const ownDaysSchema = z
  .strictObject({ ideal: z.int().min(1).max(3650), max: z.int().min(1).max(3650) })
  .refine(({ ideal, max }) => max >= ideal, { error: 'issue.tooSmall' })

/** What can be set for many contacts at once; null empties it. */
export const togetherSchema = z.strictObject({
  owner: uidSchema<'member'>().nullable().optional(),
  tier: z.literal([1, 2, 3]).nullable().optional(),
  sector: uidSchema<'sector'>().nullable().optional(),
  coalitionStatus: z.enum(coalitionStatuses).nullable().optional(),
  cadence: ownDaysSchema.nullable().optional(),
})
export type TogetherFields = z.infer<typeof togetherSchema>
