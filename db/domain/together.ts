import { z } from 'zod'
import { watchSchema } from './cadence.ts'
import { interactionDirections, interactionOutcomes } from './interaction-outcome.ts'
import { typedDaySchema } from './local-date.ts'
import { coalitionStatuses } from './organization.ts'
import { lineSchema } from './text.ts'
import { uidSchema } from './uid.ts'

/** What can be set for many contacts at once; null empties it. */
export const togetherSchema = z.strictObject({
  owner: uidSchema<'member'>().nullable().optional(),
  tier: z.literal([1, 2, 3]).nullable().optional(),
  sector: uidSchema<'sector'>().nullable().optional(),
  coalitionStatus: z.enum(coalitionStatuses).nullable().optional(),
  doNotContact: z.boolean().optional(),
  doNotContactReason: lineSchema.nullable().optional(),
  /** By what they are watched. */
  watch: watchSchema.optional(),
})
export type TogetherFields = z.infer<typeof togetherSchema>

/** What took place with each of several contacts by itself: the same letter to all of them. */
export const togetherLogSchema = z.strictObject({
  type: uidSchema<'interaction_type'>(),
  occurredOn: typedDaySchema,
  outcome: z.enum(interactionOutcomes),
  direction: z.enum(interactionDirections).optional(),
  subject: lineSchema.nullable().optional(),
})
export type TogetherLog = z.infer<typeof togetherLogSchema>
