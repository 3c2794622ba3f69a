import { z } from 'zod'
import { sensitivitySchema } from './sensitivity.ts'
import { lineSchema } from './text.ts'
import type { Id } from './uid.ts'

/** A person, an organization, or an office, which is an organization that belongs to a legislator's term. */
export const contactNouns = ['person', 'organization', 'office'] as const
export type ContactNoun = (typeof contactNouns)[number]
export type ContactId = Id<ContactNoun>

/** What persons and organizations have alike. In a patch every field may be left out; null empties one. */
export const contactFields = {
  otherNames: z.array(lineSchema).max(100).optional(),
  source: lineSchema.nullable().optional(),
  doNotContact: z.boolean().optional(),
  doNotContactReason: lineSchema.nullable().optional(),
  sensitivity: sensitivitySchema.optional(),
}
