import { z } from 'zod'
import { typedDaySchema, type LocalDate } from './local-date.ts'
import { lineSchema } from './text.ts'
import { uidSchema, type Id } from './uid.ts'

export type AffiliationId = Id<'affiliation'>

/** A person's dated role in an organization or office. Many at once, at most one primary. */
export const affiliationSchema = z
  .strictObject({
    person: uidSchema<'person'>(),
    organization: uidSchema<'organization' | 'office'>(),
    title: lineSchema.nullable().optional(),
    department: lineSchema.nullable().optional(),
    startOn: typedDaySchema.nullable().optional(),
    endOn: typedDaySchema.nullable().optional(),
    isPrimary: z.boolean().optional(),
  })
  .refine(({ startOn, endOn }) => !startOn || !endOn || startOn <= endOn, { error: 'issue.endBeforeStart' })
export type AffiliationInput = z.infer<typeof affiliationSchema>

export const affiliationPatchSchema = z.strictObject({
  title: lineSchema.nullable().optional(),
  department: lineSchema.nullable().optional(),
  startOn: typedDaySchema.nullable().optional(),
  endOn: typedDaySchema.nullable().optional(),
  isPrimary: z.boolean().optional(),
})
export type AffiliationPatch = z.infer<typeof affiliationPatchSchema>

/** Whether a role has not ended by a day; its last day counts. */
export const isCurrent = ({ endOn }: { readonly endOn: LocalDate | null }, day: LocalDate): boolean =>
  endOn === null || endOn >= day
