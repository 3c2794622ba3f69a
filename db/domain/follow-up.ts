import { z } from 'zod'
import { typedDaySchema } from './local-date.ts'
import { localTimeSchema } from './local-time.ts'
import { recurrenceSchema } from './recurrence.ts'
import { sensitivitySchema } from './sensitivity.ts'
import { lineSchema, textSchema } from './text.ts'
import { anyUidSchema, uidSchema, type Id } from './uid.ts'

export type FollowUpId = Id<'follow_up'>

export const priorities = ['low', 'normal', 'high'] as const
export type Priority = (typeof priorities)[number]

const fields = {
  title: lineSchema,
  notes: textSchema.nullable().optional(),
  owner: uidSchema<'member'>().nullable().optional(),
  dueOn: typedDaySchema.nullable().optional(),
  dueTime: localTimeSchema.nullable().optional(),
  priority: z.enum(priorities).optional(),
  /** How it comes again: see recurrence.ts. */
  recurrence: recurrenceSchema.nullable().optional(),
  origin: uidSchema<'interaction'>().nullable().optional(),
  previous: uidSchema<'follow_up'>().nullable().optional(),
  links: z.array(anyUidSchema).max(100).optional(),
  /** By name; one that is not known is made. */
  tags: z.array(lineSchema).max(20).optional(),
  sensitivity: sensitivitySchema.optional(),
}

/** A promise to act. Its state changes only through the transitions of follow-up-state.ts. */
export const followUpSchema = z.strictObject(fields)
export type FollowUpInput = z.infer<typeof followUpSchema>

/** Why a promise is not kept: whoever looks later should know. */
export const dropSchema = z.strictObject({ droppedReason: lineSchema })

export const followUpPatchSchema = z
  .strictObject(fields)
  .omit({ origin: true, previous: true, tags: true })
  .partial()
export type FollowUpPatch = z.infer<typeof followUpPatchSchema>
