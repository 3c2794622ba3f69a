import type { MembershipRow } from '../../db/domain/row/committee-row.ts'
import type {
  ContactPointFacts,
  LocationFacts,
  OfferFacts,
  RelationshipFacts,
  SeatFacts,
  TermFacts,
} from '../../db/domain/row/contact-facts.ts'
import type { OfficeRow } from '../../db/domain/row/contact-row.ts'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import type { Reference, VocabularyWord } from '../../db/domain/row/reference.ts'
import type { ContactNoun, Tier } from '../../db/domain/contact.ts'
import type { CustomFieldId, CustomFieldType, CustomValue } from '../../db/domain/custom-field.ts'
import type { Watch } from '../../db/domain/cadence.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { OfficeKind } from '../../db/domain/office.ts'
import type { CoalitionStatus } from '../../db/domain/organization.ts'
import type { Sensitivity } from '../../db/domain/sensitivity.ts'
import type { Silence } from '../../db/domain/silence.ts'
import type { Id, Uid } from '../../db/domain/uid.ts'
import type { AttachedFile } from './attachment.ts'

interface CustomFact {
  readonly field: CustomFieldId
  readonly label: string
  readonly type: CustomFieldType
  readonly retired: boolean
  readonly value: CustomValue
}

/** What was said of how often this one contact should be reached. */
interface OwnRhythm {
  readonly watch: Watch
  readonly pausedUntil: LocalDate | null
}

interface TagFacts extends Reference<'tag'> {
  /** Null for tags given before this was kept. */
  readonly addedOn: LocalDate | null
}

/** Everything about one contact that persons, organizations and offices have alike. Instants in UTC. */
interface ContactFacts<N extends ContactNoun> {
  readonly id: Id<N>
  readonly noun: N
  readonly name: string
  readonly otherNames: readonly string[]
  readonly sensitivity: Sensitivity
  readonly createdAt: string
  readonly updatedAt: string
  readonly tags: readonly TagFacts[]
  /** What it is called in public datasets. */
  readonly externalIds: readonly { readonly scheme: string; readonly value: string }[]
  readonly about: string | null
  readonly avoid: string | null
  readonly tier: Tier | null
  readonly photo: Id<'attachment'> | null
  readonly attachments: readonly AttachedFile[]
  /** Who of us keeps them up. */
  readonly owner: Reference<'member'> | null
  readonly source: string | null
  readonly doNotContact: boolean
  readonly doNotContactReason: string | null
  readonly lastContactOn: LocalDate | null
  /** What stands in fields of the user's own. */
  readonly custom: readonly CustomFact[]
  readonly silence: Silence | null
  readonly rhythm: OwnRhythm
  readonly contactPoints: readonly ContactPointFacts[]
  /** The batches by which others became this one and that still stand, the newest first. */
  readonly merges: readonly Uid[]
  /** How many there are in all, the newest of which follow. */
  readonly interactionCount: number
  readonly interactions: readonly InteractionRow[]
  /** How many more there are that may not be shown. */
  readonly restrictedInteractions: number
  /** How many there are in all; those to be done come first. */
  readonly followUpCount: number
  readonly followUps: readonly FollowUpRow[]
  /** Ties from this contact to others, and from others to it. */
  readonly relationships: readonly RelationshipFacts[]
  readonly relationshipsBack: readonly RelationshipFacts[]
}

export interface AffiliationFacts {
  readonly id: Id<'affiliation'>
  readonly title: string | null
  readonly department: string | null
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
  readonly isPrimary: boolean
}

interface AffiliatedPerson extends Reference<'person'> {
  readonly lastContactOn: LocalDate | null
}

export interface PersonDetails extends ContactFacts<'person'> {
  readonly givenName: string | null
  readonly middleName: string | null
  readonly familyName: string | null
  readonly suffix: string | null
  readonly preferredName: string | null
  readonly pronouns: string | null
  readonly salutation: string | null
  readonly languages: readonly string[]
  readonly affiliations: readonly (AffiliationFacts & {
    readonly organization: Reference<'organization' | 'office'>
  })[]
  /** Of a legislator; the one they serve first. */
  readonly terms: readonly TermFacts[]
  /** The seats of those terms, each with everybody who held it. */
  readonly seats: readonly SeatFacts[]
  /** Meaningful contacts of the last 12 months that were with an office or its staff, not with themselves. */
  readonly contactsThroughStaff: number
  readonly offices: readonly OfficeRow[]
  /** Who is or was affiliated to one of the offices. */
  readonly staff: readonly (AffiliationFacts & { readonly person: AffiliatedPerson })[]
  readonly committees: readonly MembershipRow[]
}

interface OrganizationFacts<N extends 'organization' | 'office'> extends ContactFacts<N> {
  readonly sector: VocabularyWord<'sector'> | null
  readonly type: string | null
  readonly parent: Reference<'organization'> | null
  readonly countiesServed: readonly string[]
  readonly services: readonly string[]
  readonly coalitionStatus: CoalitionStatus | null
  readonly trust: number | null
  readonly memberSince: LocalDate | null
  readonly locations: readonly LocationFacts[]
  /** The services of which more than the name is known. */
  readonly offers: readonly OfferFacts[]
  /** What is a part of it. */
  readonly children: readonly Reference<'organization'>[]
  /** Who is or was affiliated here. */
  readonly affiliations: readonly (AffiliationFacts & { readonly person: AffiliatedPerson })[]
}

export type OrganizationDetails = OrganizationFacts<'organization'>

export interface OfficeDetails extends OrganizationFacts<'office'> {
  readonly kind: OfficeKind
  readonly legislator: Reference<'person'>
  readonly address: string | null
  readonly hours: string | null
}

export type ContactDetails = PersonDetails | OrganizationDetails | OfficeDetails
