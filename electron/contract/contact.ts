import { z } from 'zod'
import type { LegislatorRow, OfficeRow, OrganizationRow, PersonRow } from '../../db/domain/row/contact-row.ts'
import type { GuardedLevel } from '../../db/domain/sensitivity.ts'
import { uidSchema } from '../../db/domain/uid.ts'
import type { ContactDetails } from './contact-details.ts'
import { read } from './endpoint.ts'

/** A contact of any kind, with what tells it from others of its name. */
export type FoundContact =
  | (PersonRow & { readonly is: 'person' })
  | (LegislatorRow & { readonly is: 'legislator' })
  | (OrganizationRow & { readonly is: 'organization' })
  | (OfficeRow & { readonly is: 'office' })

const searchSchema = z.strictObject({ text: z.string().max(1000), limit: z.int().min(1).max(100) })
const id = uidSchema<'person' | 'organization' | 'office'>()
const idsSchema = z.strictObject({ ids: z.array(id).max(500) })
/** What the details show beside what the lists do. */
const detailed = [
  'contact_point',
  'custom_field',
  'attachment',
  'relationship',
  'committee',
  'committee_membership',
  'follow_up',
  'member',
] as const
/** A cadence and the tags it is for decide how long somebody may be silent. */
const nouns = [
  'person',
  'organization',
  'office',
  'term',
  'affiliation',
  'interaction',
  'cadence',
  'tag',
] as const

type WhyNotShown =
  { readonly reason: 'guarded'; readonly level: GuardedLevel } | { readonly reason: 'trash' | 'none' }

export const contactSlice = {
  /** By words of their names; without words those spoken with last. */
  find: read(searchSchema, ...nouns).returns<readonly FoundContact[]>(),
  get: read(idsSchema, ...nouns).returns<readonly FoundContact[]>(),
  details: read(z.strictObject({ id }), ...nouns, ...detailed).returns<ContactDetails>(),
  /** Why one is not shown, of whom somebody knows. */
  whyNotShown: read(z.strictObject({ id }), 'person', 'organization', 'office').returns<WhyNotShown>(),
  /** The fields that a newer file of a dataset leaves as they are. */
  kept: read(z.strictObject({ id }), 'person', 'organization', 'office').returns<readonly string[]>(),
}
