import type { ContactPointKind, ContactPointStatus } from '../../../../domain/contact-point-value.ts'
import type { AddressParts } from '../../../../domain/contact-point.ts'
import type { OwnForm } from '../../../../domain/import-mapping.ts'
import type { LocalDate } from '../../../../domain/local-date.ts'
import type { Uid } from '../../../../domain/uid.ts'
import type { ReadingProblem } from '../../reading-problem.ts'
import type { WordChoices } from '../cell/named-word.ts'

/**
 * What one row of a table or one card of an address book says about one contact, in the words of the file and before
 * it is compared with the vault. Every reader ends here, whatever its format; the plan begins here.
 */
export interface ContactDraft {
  readonly noun: 'person' | 'organization'
  /** Where it begins in the file, counted from 1: a line of text, or a row of a sheet. */
  readonly line: number
  /** Name of the file of a package, where several make up the list. */
  readonly file?: string
  /** By the names of the domain's fields: givenName, familyName, name, sector, coalitionStatus … */
  readonly fields: Readonly<Record<string, DraftValue>>
  readonly otherNames: readonly string[]
  readonly points: readonly DraftPoint[]
  readonly affiliations: readonly DraftAffiliation[]
  readonly tags: readonly string[]
  /** Values of custom fields, by the label of the field. */
  readonly custom: Readonly<Record<string, string>>
  /** What the cells of some of them say, by the same labels, where it was read otherwise: "12 May" as "--05-12". */
  readonly written?: Readonly<Record<string, string>>
  /** What some of them are, by the same labels, where somebody said it. */
  readonly forms?: Readonly<Record<string, OwnForm>>
  /** Of those that hold a title or a department without an organization, the labels. */
  readonly looseRoles?: readonly string[]
  /** Identifiers of other systems, by scheme: they recognise the contact when the file comes again. */
  readonly externalIds: readonly DraftExternalId[]
  /** In a list that Caucus wrote, the contact that the row was written of: of this vault or of another. */
  readonly writtenOf?: Uid
  readonly photo: DraftPhoto | null
  /** Running text about the contact. */
  readonly notes?: readonly string[]
  /** Of its organizations, tags and fields those whose column says what becomes of them if nobody knows them. */
  readonly ifUnknown?: WordChoices
  /** What the reader could not take over, in words for the person who imports. */
  readonly remarks: readonly string[]
  /** What a person has to say before anybody is made of it. */
  readonly asks?: DraftQuestion
  /** What it took over otherwise than it is meant, or although it looks wrong. */
  readonly doubts?: readonly DraftDoubt[]
}

/**
 * `inNotes`: it has no place of its own, and stands in the notes. `…InName`: it stood beside the name, and was taken for a
 * title, for what somebody is called, or for a word that they must not be contacted.
 */
export interface DraftDoubt {
  readonly code:
    | 'doubtful'
    | 'inNotes'
    | 'titleInName'
    | 'calledInName'
    | 'refusedInName'
    | 'organizationInName'
    | 'prefixInName'
  readonly text: string
}

export interface DraftQuestion {
  readonly code: 'severalNames' | 'perhapsOrganization'
  readonly detail: string
}

export type DraftValue = string | number | boolean | readonly string[]

export interface DraftPoint {
  readonly kind: ContactPointKind
  readonly value: string
  readonly label: string | null
  readonly parts?: AddressParts
  readonly status?: ContactPointStatus
  readonly isPrimary?: boolean
}

/** A role in an organization that is known by its name only. */
export interface DraftAffiliation {
  readonly organization: string
  readonly title: string | null
  readonly department: string | null
  readonly startOn?: LocalDate
  readonly endOn?: LocalDate
  readonly isPrimary?: boolean
}

export interface DraftExternalId {
  readonly scheme: string
  readonly value: string
}

export interface DraftPhoto {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What a reader of address books makes of one file. */
export interface ContactBook {
  /** Cards, entries or rows that the file holds, those included that are no contacts. */
  readonly entries: number
  readonly drafts: readonly ContactDraft[]
  readonly problems: readonly ReadingProblem[]
}
