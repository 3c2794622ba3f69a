import type { ChamberKind } from '../chamber.ts'
import type { AddressParts } from '../contact-point.ts'
import type { ContactPointKind, ContactPointStatus } from '../contact-point-value.ts'
import type { LocalDate } from '../local-date.ts'
import type { Id } from '../uid.ts'
import type { NamedRecord, Reference, VocabularyWord } from './reference.ts'

export interface ContactPointFacts {
  readonly id: Id<'contact_point'>
  readonly kind: ContactPointKind
  readonly label: string | null
  readonly value: string
  /** The form in which it is compared with others of its kind. */
  readonly normalised: string
  readonly parts: AddressParts | null
  readonly status: ContactPointStatus
  readonly isPrimary: boolean
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

/** A place where an organization offers something, as a service directory tells it. */
export interface LocationFacts {
  readonly name: string
  readonly description: string | null
  /** Addresses and phones. */
  readonly points: readonly Pick<ContactPointFacts, 'kind' | 'value' | 'label'>[]
  /** When it is open, as the directory writes it: `openingHours` says it in words. */
  readonly schedules: readonly string[]
}

export interface OfferFacts extends LocationFacts {
  readonly status: string | null
  /** The names of the locations where it is given. */
  readonly places: readonly string[]
}
