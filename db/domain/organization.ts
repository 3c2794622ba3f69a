import { z } from 'zod'
import { contactFields } from './contact.ts'
import { typedDaySchema } from './local-date.ts'
import { lineSchema } from './text.ts'
import { uidSchema, type Id } from './uid.ts'

export type OrganizationId = Id<'organization'>

export const coalitionStatuses = ['prospect', 'invited', 'member', 'steering', 'lapsed'] as const
export type CoalitionStatus = (typeof coalitionStatuses)[number]

export const organizationSchema = z.strictObject({
  name: lineSchema.optional(),
  sector: uidSchema<'sector'>().nullable().optional(),
  type: lineSchema.nullable().optional(),
  parent: uidSchema<'organization'>().nullable().optional(),
  countiesServed: z.array(lineSchema).max(500).optional(),
  services: z.array(lineSchema).max(500).optional(),
  coalitionStatus: z.enum(coalitionStatuses).nullable().optional(),
  trust: z.int().min(1).max(5).nullable().optional(),
  memberSince: typedDaySchema.nullable().optional(),
  ...contactFields,
})
export type OrganizationInput = z.infer<typeof organizationSchema>
