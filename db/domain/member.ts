import { z } from 'zod'
import { typedDaySchema } from './local-date.ts'
import { lineSchema } from './text.ts'
import type { Id } from './uid.ts'

/** One of our own people: who owns follow-ups and attends on our side. */
export type MemberId = Id<'member'>

export const memberSchema = z.strictObject({
  name: lineSchema,
  email: lineSchema.nullable().optional(),
  leftOn: typedDaySchema.nullable().optional(),
})
export type MemberInput = z.infer<typeof memberSchema>

export const memberPatchSchema = memberSchema.partial()
export type MemberPatch = z.infer<typeof memberPatchSchema>
