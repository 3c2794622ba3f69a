import type { Id } from './uid.ts'

export type RelationshipTypeId = Id<'relationship_type'>

/** The ties Caucus brings, each read from A to B and back; users add and rename their own. */
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

export type RelationshipTypeKey = (typeof relationshipTypes)[number]
