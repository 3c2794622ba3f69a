import type { ColumnType, Generated, Insertable } from 'kysely'
import type { CustomFieldScope, CustomFieldType } from '../domain/custom-field.ts'
import type { Noun } from '../domain/noun.ts'

/** Row types of the tables that the migrations make. Ids here are the store's integers; outside, only uids are seen. */
type Json = string
type Flag = 0 | 1
/** Written by triggers; bulk writers may give the value that the trigger would. */
type Derived<T> = ColumnType<T, T | undefined, T>
/** May be left out of a new row. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

interface RecordTable {
  id: Generated<number>
  uid: Uint8Array
  noun: Noun
  sensitivity: number
  trashed_batch: number | null
  created_at: string
  updated_at: string
}
interface MemberTable {
  id: number
  name: string
  email: string | null
  is_self: Flag
  left_on: string | null
}
interface BatchTable {
  id: Generated<number>
  uid: Uint8Array
  device: string
  hlc: string
  at: string
  member_id: number | null
  kind: string
  cause: string | null
  undoes: number | null
  not_undoable: 'purged' | 'migrated' | null
}
export type Value = string | number | Uint8Array | null
interface ChangeTable {
  id: Generated<number>
  batch_id: number
  record_id: number
  table_name: string
  row_id: number
  op: 'create' | 'update' | 'delete'
  field: string | null
  old: Value
  new: Value
  data: Json | null
}
interface BatchContextTable {
  one: number
  batch_id: number | null
  at: string | null
  purging: Flag
}
interface TombstoneTable {
  uid: Uint8Array
  noun: string
  purged_at: string
}
interface SettingTable {
  key: string
  value: Json
}
interface SectorTable {
  id: number
  key: string | null
  label: string | null
  position: Generated<number>
  retired: Generated<Flag>
}
interface RelationshipTypeTable extends SectorTable {
  reverse_label: string | null
}
interface ContactTable {
  id: number
  noun: 'person' | 'organization' | 'office'
  display_name: string
  sort_key: string
  other_names: Generated<Json>
  source: string | null
  do_not_contact: Generated<Flag>
  do_not_contact_reason: string | null
  about: Optional<string>
  avoid: Optional<string>
  tier: Optional<1 | 2 | 3>
  photo_id: Optional<number>
  owner_id: Optional<number>
  last_contact_on: Derived<string | null>
  quiet_on: Derived<string | null>
  cold_on: Derived<string | null>
  cadence_id: Derived<number | null>
  level: Derived<number>
}
interface PersonTable {
  id: number
  given_name: string | null
  middle_name: string | null
  family_name: string | null
  suffix: string | null
  preferred_name: string | null
  pronouns: string | null
  salutation: string | null
  languages: Generated<Json>
}
interface OrganizationTable {
  id: number
  name: string
  sector_id: number | null
  type: string | null
  parent_id: number | null
  counties_served: Generated<Json>
  services: Generated<Json>
  coalition_status: 'prospect' | 'invited' | 'member' | 'steering' | 'lapsed' | null
  trust: number | null
  member_since: string | null
}
interface CustomFieldTable {
  id: number
  applies_to: CustomFieldScope
  label: string
  folded: string
  type: CustomFieldType
  /** Empty in a row of before there were keys that an undo brought back. */
  key: Generated<string>
  choices: Generated<Json>
  position: Generated<number>
  retired: Generated<Flag>
}
interface CustomValueTable {
  id: Generated<number>
  contact_id: number
  field_id: number
  value: string | number
}
interface ContactPointTable {
  id: number
  contact_id: number
  kind: 'email' | 'phone' | 'address' | 'web' | 'social'
  label: string | null
  value: string
  normalised: string
  parts: Json | null
  status: Generated<'ok' | 'bounced' | 'wrong'>
  is_primary: Generated<Flag>
}
interface AffiliationTable {
  id: number
  person_id: number
  organization_id: number
  title: string | null
  department: string | null
  start_on: string | null
  end_on: string | null
  is_primary: Generated<Flag>
}
interface RelationshipTable {
  id: number
  from_id: number
  to_id: number
  type_id: number
  strength: number | null
  start_on: string | null
  end_on: string | null
  note: string | null
}
interface TagTable {
  id: number
  name: string
  folded: string
  color: string | null
}
interface RecordTagTable {
  id: Generated<number>
  record_id: number
  tag_id: number
  added_on: Optional<string>
}
interface CadenceTable {
  id: number
  name: string
  ideal_days: number
  max_days: number
  tier: 1 | 2 | 3 | null
  paused_until: string | null
}
interface CadenceTagTable {
  id: Generated<number>
  cadence_id: number
  tag_id: number
}
interface ContactCadenceTable {
  id: Generated<number>
  contact_id: number
  cadence_id: number | null
  ideal_days: number | null
  max_days: number | null
  paused_until: string | null
  enrolled_on: string
  is_watched: Generated<0 | 1>
}
interface ExternalIdTable {
  id: Generated<number>
  record_id: number
  scheme: string
  value: string
}
interface JurisdictionTable {
  id: number
  key: string
  name: string
  level: 'country' | 'state' | 'local'
}
export interface ChamberTable {
  id: number
  jurisdiction_id: number
  kind: 'upper' | 'lower' | 'unicameral' | 'executive' | 'council' | 'board'
  name: string
}
interface SeatTable {
  id: number
  chamber_id: number
  district: string
  sort_key: string
  capacity: Generated<number>
  votes: Generated<Flag>
}
interface TermTable {
  id: number
  person_id: number
  seat_id: number
  party: string | null
  caucus: string | null
  title: string | null
  start_on: string | null
  end_on: string | null
  serving: Generated<Flag>
  verify: Generated<Flag>
  predecessor_id: Optional<number>
}
interface OfficeTable {
  id: number
  term_id: number
  kind: string
  hours: string | null
}
interface CommitteeTable {
  id: number
  jurisdiction_id: number
  chamber_id: number | null
  parent_id: number | null
  name: string
  sort_key: string
  other_names: Generated<Json>
  url: string | null
  phone: string | null
  address: string | null
}
interface CommitteeMembershipTable {
  id: number
  committee_id: number
  person_id: number | null
  member_name: string
  raw_role: string | null
  role: string
  rank: number | null
  side: 'majority' | 'minority' | null
  start_on: string | null
  end_on: string | null
}
interface InteractionTypeTable extends SectorTable {
  counts_as: Generated<'contact' | 'attempt'>
  is_meeting: Generated<Flag>
}
interface InteractionTable {
  id: number
  type_id: number
  status: 'planned' | 'happened' | 'cancelled' | 'no-show'
  occurred_on: string
  occurred_time: string | null
  zone: string | null
  duration_minutes: number | null
  direction: 'inbound' | 'outbound' | null
  outcome: 'met' | 'spoke' | 'left-message' | 'no-reply' | 'replied' | 'declined' | null
  subject: string | null
  body: Json | null
  body_text: string | null
  place: Optional<string>
  agenda: Optional<Json>
  decisions: Optional<Json>
  lobbying: Optional<'none' | 'direct' | 'grassroots'>
  lobbying_minutes: Optional<number>
  lobbying_cost: Optional<number>
  message_key: Optional<string>
  level: Derived<number>
}
interface ParticipantTable {
  id: Generated<number>
  interaction_id: number
  contact_id: number
  role: string | null
  on_behalf_of_id: number | null
  occurred_on: Derived<string | null>
  counts: Derived<number>
}
interface AttendeeTable {
  id: Generated<number>
  interaction_id: number
  member_id: number
}
interface HeadcountTable {
  id: Generated<number>
  interaction_id: number
  sector_id: number | null
  people: number
}
interface ScoreTable {
  id: Generated<number>
  interaction_id: number
  measure: string
  phase: 'before' | 'after' | 'later'
  months: number | null
  mean: number
  people: number | null
  scale_max: Generated<number>
}
interface MeetingTemplateTable {
  id: number
  key: string | null
  label: string | null
  type_id: number | null
  agenda: Generated<Json>
  body: Json | null
  position: Generated<number>
}
interface LocationTable {
  id: Generated<number>
  organization_id: number
  key: string
  name: string
  description: string | null
  points: Generated<Json>
  schedules: Generated<Json>
}
interface ServiceTable {
  id: Generated<number>
  organization_id: number
  key: string
  name: string
  description: string | null
  status: string | null
  points: Generated<Json>
  schedules: Generated<Json>
  location_keys: Generated<Json>
}
interface SavedMappingTable {
  id: number
  name: string
  definition: Json
}
interface SavedViewTable {
  id: number
  list: string
  name: string
  definition: Json
  pinned: Generated<Flag>
  position: Generated<number>
}
interface BillTable {
  id: number
  jurisdiction_id: number | null
  session: string | null
  number: string
  title: string | null
  url: string | null
  sort_key: string
}
interface InteractionBillTable {
  id: Generated<number>
  interaction_id: number
  bill_id: number
}
interface FollowUpTable {
  id: number
  title: string
  notes: string | null
  owner_id: number | null
  due_on: string | null
  due_time: string | null
  priority: Generated<'low' | 'normal' | 'high'>
  state: Generated<'open' | 'done' | 'dropped' | 'waiting'>
  waiting_until: string | null
  dropped_reason: string | null
  done_on: string | null
  visible_from: string | null
  snooze_count: Generated<number>
  origin_id: number | null
  outcome_id: number | null
  previous_id: number | null
  recurrence: Optional<Json>
  level: Derived<number>
}
interface FollowUpLinkTable {
  id: Generated<number>
  follow_up_id: number
  record_id: number
}
interface AttachmentContentTable {
  sha256: Uint8Array
  data: Uint8Array
}
interface AttachmentTable {
  id: number
  record_id: number
  name: string
  media_type: string
  size: number
  sha256: Uint8Array
}
interface RedirectTable {
  id: Generated<number>
  uid: Uint8Array
  record_id: number
}
interface NotDuplicateTable {
  id: Generated<number>
  contact_id: number
  other_id: number
}
interface DraftTable {
  id: Generated<number>
  noun: string
  record_id: number | null
  sensitivity: number
  body: Json
  updated_at: string
}

export interface Database {
  record: RecordTable
  member: MemberTable
  batch: BatchTable
  change: ChangeTable
  batch_context: BatchContextTable
  tombstone: TombstoneTable
  setting: SettingTable
  sector: SectorTable
  relationship_type: RelationshipTypeTable
  contact: ContactTable
  person: PersonTable
  organization: OrganizationTable
  custom_field: CustomFieldTable
  custom_value: CustomValueTable
  contact_point: ContactPointTable
  affiliation: AffiliationTable
  relationship: RelationshipTable
  tag: TagTable
  record_tag: RecordTagTable
  cadence: CadenceTable
  cadence_tag: CadenceTagTable
  contact_cadence: ContactCadenceTable
  external_id: ExternalIdTable
  jurisdiction: JurisdictionTable
  chamber: ChamberTable
  seat: SeatTable
  term: TermTable
  office: OfficeTable
  committee: CommitteeTable
  committee_membership: CommitteeMembershipTable
  interaction_type: InteractionTypeTable
  interaction: InteractionTable
  participant: ParticipantTable
  attendee: AttendeeTable
  headcount: HeadcountTable
  score: ScoreTable
  meeting_template: MeetingTemplateTable
  saved_view: SavedViewTable
  saved_mapping: SavedMappingTable
  location: LocationTable
  service: ServiceTable
  bill: BillTable
  interaction_bill: InteractionBillTable
  follow_up: FollowUpTable
  follow_up_link: FollowUpLinkTable
  attachment_content: AttachmentContentTable
  attachment: AttachmentTable
  redirect: RedirectTable
  not_duplicate: NotDuplicateTable
  draft: DraftTable
}

export type NewRow<T extends keyof Database> = Insertable<Database[T]>
