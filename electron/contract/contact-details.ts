import type { ChamberKind } from '../../db/domain/chamber.ts'
import type { ContactNoun, Tier } from '../../db/domain/contact.ts'
import type { AddressParts } from '../../db/domain/contact-point.ts'
import type { ContactPointKind, ContactPointStatus } from '../../db/domain/contact-point-value.ts'
import type { CustomFieldId, CustomFieldType, CustomValue } from '../../db/domain/custom-field.ts'
import type { Watch } from '../../db/domain/cadence.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { OfficeKind } from '../../db/domain/office.ts'
import type { CoalitionStatus } from '../../db/domain/organization.ts'
import type { Sensitivity } from '../../db/domain/sensitivity.ts'
import type { Silence } from '../../db/domain/silence.ts'
import type { Id, Uid } from '../../db/domain/uid.ts'
import type { AttachedFile } from './attachment.ts'
import type { MembershipRow } from './committee-row.ts'
import type { OfficeRow } from './contact-row.ts'
import type { FollowUpRow } from './follow-up-row.ts'
import type { InteractionRow } from './interaction-row.ts'
import type { NamedRecord, Reference, VocabularyWord } from './reference.ts'

interface CustomFact {
  readonly field: CustomFieldId
  readonly label: string
  readonly type: CustomFieldType
  readonly retired: boolean
  readonly value: CustomValue
}

export interface ContactPointFacts {
  readonly id: Id<'contact_point'>
  readonly kind: ContactPointKind
  readonly label: string | null
  readonly value: string
  readonly parts: AddressParts | null
  readonly status: ContactPointStatus
  readonly isPrimary: boolean
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

export interface RelationshipFacts {
  readonly id: Id<'relationship'>
  /** Of a tie that leads here, the label is the one for the way back; the key is the same both ways. */
  readonly type: VocabularyWord<'relationship_type'>
  readonly with: NamedRecord
  readonly strength: number | null
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
  readonly note: string | null
}

export interface TermFacts {
  readonly id: Id<'term'>
  readonly jurisdiction: string
  readonly chamberKind: ChamberKind
  readonly chamber: string
  readonly district: string
  readonly title: string | null
  readonly party: string | null
  readonly caucus: string | null
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
  readonly serving: boolean
  readonly verify: boolean
}

/** Somebody who held a seat, from the first of their terms there to the last. */
export interface SeatHolder {
  readonly person: Reference<'person'>
  readonly party: string | null
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
  readonly serving: boolean
  /** Their first term there. */
  readonly term: Id<'term'>
}

export interface SeatFacts {
  readonly id: Id<'seat'>
  readonly jurisdiction: string
  readonly chamberKind: ChamberKind
  readonly chamber: string
  readonly district: string
  /** How many serve there at once. */
  readonly capacity: number
  readonly votes: boolean
  /** The newest first. */
  readonly holders: readonly SeatHolder[]
  /** Whom the person followed: said by hand, or by date where only one serves. */
  readonly predecessor: SeatHolder | null
  readonly successors: readonly SeatHolder[]
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

/** A place where an organization offers something, as a service directory tells it. */
export interface LocationFacts {
  readonly name: string
  readonly description: string | null
  readonly points: readonly Pick<ContactPointFacts, 'kind' | 'value' | 'label'>[]
  /** When it is open: `openingHours` says it in words. */
  readonly schedules: readonly string[]
}

export interface OfferFacts extends LocationFacts {
  readonly status: string | null
  /** The names of the locations where it is given. */
  readonly places: readonly string[]
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
