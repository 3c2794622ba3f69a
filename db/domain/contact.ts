import { z } from 'zod'
import { sensitivitySchema } from './sensitivity.ts'
import { lineSchema, textSchema } from './text.ts'
import { uidSchema, type Id } from './uid.ts'

/** A person, an organization, or an office, which is an organization that belongs to a legislator's term. */
export const contactNouns = ['person', 'organization', 'office'] as const
export type ContactNoun = (typeof contactNouns)[number]
export type ContactId = Id<ContactNoun>

/** How much depends on a contact: 1 is the innermost circle. */
export const tiers = [1, 2, 3] as const
export type Tier = (typeof tiers)[number]

/** What persons and organizations have alike. In a patch every field may be left out; null empties one. */
export const contactFields = {
  otherNames: z.array(lineSchema).max(100).optional(),
  /** Why they matter. */
  about: textSchema.nullable().optional(),
  /** What not to mention. */
  avoid: textSchema.nullable().optional(),
  tier: z.literal(tiers).nullable().optional(),
  /** A file attached to the contact. */
  photo: uidSchema<'attachment'>().nullable().optional(),
  /** Who of us keeps them up. */
  owner: uidSchema<'member'>().nullable().optional(),
  source: lineSchema.nullable().optional(),
  doNotContact: z.boolean().optional(),
  doNotContactReason: lineSchema.nullable().optional(),
  sensitivity: sensitivitySchema.optional(),
}
