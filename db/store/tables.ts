import type { Noun } from '../domain/noun.ts'
import type { Database } from './schema.ts'

/**
 * The recorded tables: every write to one of them is logged by triggers made from this list, can be undone, and
 * aborts without an open batch. Parents stand before children.
 */
export interface RecordedTable {
  readonly name: keyof Database
  /** The noun whose record a row is, or null for a link between records. */
  readonly noun: Noun | null
  /** The column with the record in whose history a change shows. */
  readonly owner: string
  /** Columns computed by triggers: not logged, not dumped. */
  readonly derived: readonly string[]
}

const own = (name: Noun & keyof Database, derived: readonly string[] = []): RecordedTable => ({
  name,
  noun: name,
  owner: 'id',
  derived,
})
const child = (name: Noun & keyof Database, owner: string): RecordedTable => ({
  name,
  noun: name,
  owner,
  derived: [],
})
const link = (name: keyof Database, owner: string, derived: readonly string[] = []): RecordedTable => ({
  name,
  noun: null,
  owner,
  derived,
})

export const recordedTables: readonly RecordedTable[] = [
  link('record', 'id', ['updated_at']),
  own('member'),
  own('sector'),
  own('relationship_type'),
  child('attachment', 'record_id'),
  own('cadence'),
  link('contact', 'id', ['level', 'last_contact_on', 'quiet_on', 'cold_on', 'cadence_id']),
  own('person'),
  own('organization'),
  own('custom_field'),
  link('location', 'organization_id'),
  link('service', 'organization_id'),
  link('custom_value', 'contact_id'),
  child('contact_point', 'contact_id'),
  child('affiliation', 'person_id'),
  child('relationship', 'from_id'),
  own('tag'),
  link('record_tag', 'record_id'),
  link('cadence_tag', 'cadence_id'),
  link('contact_cadence', 'contact_id'),
  link('external_id', 'record_id'),
  own('jurisdiction'),
  own('chamber'),
  own('seat'),
  child('term', 'person_id'),
  own('office'),
  own('committee'),
  child('committee_membership', 'committee_id'),
  own('interaction_type'),
  own('interaction', ['level']),
  link('participant', 'interaction_id', ['occurred_on', 'counts']),
  link('attendee', 'interaction_id'),
  link('headcount', 'interaction_id'),
  link('score', 'interaction_id'),
  own('meeting_template'),
  own('saved_view'),
  own('saved_mapping'),
  own('bill'),
  link('interaction_bill', 'interaction_id'),
  own('follow_up', ['level']),
  link('follow_up_link', 'follow_up_id'),
  link('redirect', 'record_id'),
  link('not_duplicate', 'contact_id'),
]

/** Links between records: their rows have numbers of their own, not those of records. */
export const linkTables: ReadonlySet<string> = new Set(
  recordedTables.filter(({ noun, owner }) => noun === null && owner !== 'id').map(({ name }) => name),
)

/** Tables that stand outside history, each for the reason given. */
export const unrecordedTables: Readonly<Record<string, string>> = {
  batch: 'is the log',
  change: 'is the log',
  batch_context: 'holds the open batch',
  tombstone: 'is written by a purge, which cannot be undone',
  setting: 'is about this copy of the vault, not about its content',
  attachment_content: 'is referred to by hash, and collected when nothing refers to it',
  draft: 'is typing that is not a change yet',
}
