import type { ChamberKind } from '../../../domain/chamber.ts'
import type { CommitteeRole, CommitteeSide } from '../../../domain/committee-membership.ts'
import type { ContactPointKind } from '../../../domain/contact-point-value.ts'
import type { JurisdictionLevel } from '../../../domain/jurisdiction.ts'
import type { LocalDate } from '../../../domain/local-date.ts'
import type { OfficeKind } from '../../../domain/office.ts'
import type { publicDatasets } from '../../../domain/public-dataset.ts'
import type { ImportProblem } from './problem.ts'

/**
 * What the files of one public dataset say, in one shape for both datasets and without any reference to a vault.
 * Rows refer to each other by key. Keys are made of the dataset's own ids only, so they are the same in every release.
 */
export interface LegislatureDataset {
  readonly dataset: DatasetName
  readonly coverage: readonly Coverage[]
  readonly facets: readonly FacetCoverage[]
  readonly jurisdictions: readonly JurisdictionRecord[]
  readonly chambers: readonly ChamberRecord[]
  readonly seats: readonly SeatRecord[]
  readonly people: readonly LegislatorRecord[]
  readonly contactAdditions: readonly ContactAddition[]
  readonly offices: readonly OfficeRecord[]
  readonly committees: readonly CommitteeRecord[]
  readonly memberships: readonly MembershipRecord[]
  readonly problems: readonly ImportProblem[]
}

export type DatasetName = (typeof publicDatasets)[number]

/**
 * A chamber of which a list of people was read. Somebody whose term there a vault holds as serving, and who is not among
 * `people`, may be called missing only if `current`: false for historical, outdated, incomplete or hand-picked files.
 */
export interface Coverage {
  readonly jurisdictionKey: string
  readonly chamberKey: string
  readonly current: boolean
}

/**
 * What was read in full about the people and committees that are here: a row of that kind that an earlier import brought
 * for one of them, and that is not here, is gone. `committees`: all committees of the jurisdiction are here.
 */
export interface FacetCoverage {
  readonly jurisdictionKey: string
  readonly facet: Facet
  /** Of contact points: those that the file has a place for; left out where it has one for each. */
  readonly points?: readonly PointPlace[]
}

/** What a column of a table is about. */
export interface PointPlace {
  readonly kind: ContactPointKind
  readonly label: string
}

/** `contactPoints` leaves out the social accounts: Congress keeps them in a file of their own. */
export type Facet = 'contactPoints' | 'socialAccounts' | 'offices' | 'committees' | 'memberships'

export interface JurisdictionRecord {
  /** `ocd-jurisdiction/country:us/state:vt/government` */
  readonly key: string
  readonly name: string
  readonly level: JurisdictionLevel
}

export interface ChamberRecord {
  /** The jurisdiction's key, a slash, and the kind. */
  readonly key: string
  readonly jurisdictionKey: string
  readonly kind: ChamberKind
  readonly name: string
}

export interface SeatRecord {
  /** The chamber's key, a slash, and the district. */
  readonly key: string
  readonly chamberKey: string
  /** Always text: "21A", "Chittenden-17", "CA-12", "AK-At-Large", "WA-Class-1", "Governor". */
  readonly district: string
  /** How many serve in it at once; null when the files do not show it (nobody serves, or files were hand-picked). */
  readonly capacity: number | null
  /** Whether its member votes on the floor. */
  readonly votes: boolean
}

export interface PersonNameRecord {
  readonly given: string | null
  readonly middle: string | null
  readonly family: string | null
  readonly suffix: string | null
  readonly preferred: string | null
}

export interface LegislatorRecord {
  /** `bioguide:C000127` or `ocd-person/…` */
  readonly externalId: string
  readonly name: PersonNameRecord
  readonly fullName: string
  readonly otherNames: readonly string[]
  readonly identifiers: readonly IdentifierRecord[]
  readonly contactPoints: readonly ContactPointRecord[]
  /** In the order of the file. */
  readonly terms: readonly TermRecord[]
  /** False when the file has the current term only (the CSV of Congress): earlier terms are then unknown, not absent. */
  readonly allTerms: boolean
  readonly source: SourcePlace
}

export interface SourcePlace {
  readonly file: string
  readonly line: number
}

export interface IdentifierRecord {
  readonly scheme: string
  readonly value: string
}

export interface ContactPointRecord {
  readonly kind: ContactPointKind
  /** "capitol", "official", "fax", "website", "contact form", "homepage", or the network of a social account. */
  readonly label: string
  readonly value: string
}

export interface TermRecord {
  /** The person's id, the seat's key and the start. A term without a start is the serving one at that seat. */
  readonly key: string
  readonly seatKey: string
  readonly party: string | null
  readonly caucus: string | null
  /** Start and end as the file has them; of a month or a year without a day, its first and its last day. */
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
  /** A leadership title held today, or the name of an executive office. */
  readonly title: string | null
  readonly serving: boolean
}

/** Accounts and ids of somebody whose own record is not in these files (the social media file read by itself). */
export interface ContactAddition {
  readonly personExternalId: string
  readonly contactPoints: readonly ContactPointRecord[]
  readonly identifiers: readonly IdentifierRecord[]
  readonly source: SourcePlace
}

export interface OfficeRecord {
  readonly key: string
  readonly personExternalId: string
  readonly kind: OfficeKind
  /** Without the legislator's name: "Capitol office", "Cullman district office". Whoever stores it puts the name first. */
  readonly name: string
  /** On one line, as somebody would write it on an envelope. */
  readonly address: string | null
  /** Only where the file gives the parts. */
  readonly addressParts: AddressParts | null
  readonly phone: string | null
  readonly fax: string | null
  readonly email: string | null
  readonly hours: string | null
  readonly source: SourcePlace
}

export interface AddressParts {
  readonly street: string | null
  readonly suite: string | null
  readonly building: string | null
  readonly city: string | null
  readonly region: string | null
  readonly postalCode: string | null
}

export interface CommitteeRecord {
  /** `thomas:HSAG`, `thomas:HSAG15` or `ocd-organization/…` */
  readonly externalId: string
  readonly jurisdictionKey: string
  /** Null for a joint committee. */
  readonly chamberKey: string | null
  readonly parentExternalId: string | null
  readonly name: string
  readonly otherNames: readonly string[]
  readonly contactPoints: readonly ContactPointRecord[]
  readonly source: SourcePlace
}

export interface MembershipRecord {
  readonly committeeExternalId: string
  /** As the file has it, whether or not that person is among `people`; null when the file has only a name. */
  readonly personExternalId: string | null
  readonly memberName: string
  readonly rawRole: string | null
  readonly role: CommitteeRole
  readonly rank: number | null
  readonly side: CommitteeSide | null
  readonly source: SourcePlace
}
