/** Every kind of record. The same singular noun names the table, the file, the channel and the folder. */
export const nouns = [
  'member',
  'sector',
  'relationship_type',
  'person',
  'organization',
  'contact_point',
  'affiliation',
  'relationship',
  'tag',
  'jurisdiction',
  'chamber',
  'seat',
  'term',
  'office',
  'committee',
  'committee_membership',
  'interaction_type',
  'interaction',
  'follow_up',
  'attachment',
  'cadence',
  'meeting_template',
  'bill',
  'custom_field',
] as const

export type Noun = (typeof nouns)[number]

/** What a person may put in the trash. Words and places that other records stand on, and our own people, stay. */
export const trashableNouns = [
  'person',
  'organization',
  'contact_point',
  'affiliation',
  'relationship',
  'tag',
  'office',
  'committee_membership',
  'interaction',
  'follow_up',
  'attachment',
  'cadence',
  'meeting_template',
  'bill',
  'custom_field',
] as const satisfies readonly Noun[]
