import type { ChamberKind } from '../chamber.ts'
import type { ContactNoun } from '../contact.ts'
import type { LocalDate } from '../local-date.ts'
import type { OfficeKind } from '../office.ts'
import type { CoalitionStatus } from '../organization.ts'
import type { Sensitivity } from '../sensitivity.ts'
import type { Silence } from '../silence.ts'
import type { Id } from '../uid.ts'
import type { Reference, VocabularyWord } from './reference.ts'

/** What a person, an organization and an office show alike in a list. */
interface ContactRow<N extends ContactNoun> {
  readonly id: Id<N>
  readonly noun: N
  readonly name: string
  readonly lastContactOn: LocalDate | null
  /** How long it may be silent; null for those whom nobody watches. */
  readonly silence: Silence | null
  readonly sensitivity: Sensitivity
  readonly doNotContact: boolean
  /** The primary one that still works, else another. */
  readonly email: string | null
  readonly phone: string | null
  /** Promises about them that are still to be kept. */
  readonly openFollowUps: number
  /** Of those whose picture may be shown. */
  readonly photo: Id<'attachment'> | null
}

export interface PersonRow extends ContactRow<'person'> {
  /** Where they are affiliated now: the primary affiliation, else the newest that has not ended by today. */
  readonly organization: Reference<'organization' | 'office'> | null
  readonly title: string | null
}

export interface OrganizationRow extends ContactRow<'organization'> {
  readonly sector: VocabularyWord<'sector'> | null
  readonly type: string | null
  readonly coalitionStatus: CoalitionStatus | null
  readonly trust: number | null
}

/** A person with a term, by the one they serve or the one that ended last. */
export interface LegislatorRow extends ContactRow<'person'> {
  readonly jurisdiction: string
  readonly jurisdictionKey: string
  readonly chamberKind: ChamberKind
  readonly chamber: string
  readonly district: string
  readonly party: string | null
  readonly caucus: string | null
  readonly title: string | null
  readonly serving: boolean
  readonly verify: boolean
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
}

export interface OfficeRow extends ContactRow<'office'> {
  readonly kind: OfficeKind
  readonly legislator: Reference<'person'>
  readonly address: string | null
  readonly hours: string | null
}
