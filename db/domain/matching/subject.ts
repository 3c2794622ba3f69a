import type { PersonName } from '../person-name.ts'

/** The kinds of record that can be the same: an office belongs to its term and is left to its dataset. */
export const matchKinds = ['person', 'organization'] as const
export type MatchKind = (typeof matchKinds)[number]

/** A postal address, with whatever parts are known. `text` is the whole in one line, used where the parts are not. */
export interface MatchAddress {
  readonly text?: string | undefined
  readonly street?: string | undefined
  readonly suite?: string | undefined
  readonly building?: string | undefined
  readonly city?: string | undefined
  readonly region?: string | undefined
  readonly postcode?: string | undefined
}

/** An identifier given by somebody else: two of one scheme that differ speak against a match. */
export interface MatchIdentifier {
  readonly scheme: string
  readonly value: string
}

/** The form that tells whether two are one: an EIN is written with a hyphen or without. */
export const plainIdentifier = <Id extends MatchIdentifier>(id: Id): Id =>
  id.scheme === 'ein' && id.value.includes('-')
    ? { ...id, value: id.value.replace(/^(\d{2})-(\d{7})$/u, '$1$2') }
    : id

/**
 * A person or an organization as it is compared. Every field may be missing; what is missing speaks neither for nor
 * against. E-mail addresses, phone numbers, pages and accounts come in their normalised form.
 */
export interface MatchSubject {
  /** The name in parts, or as typed in one field; other names after it. */
  readonly names: readonly (PersonName | string)[]
  readonly emails?: readonly string[]
  readonly phones?: readonly string[]
  /** Web pages and accounts. */
  readonly links?: readonly string[]
  readonly identifiers?: readonly MatchIdentifier[]
  readonly addresses?: readonly MatchAddress[]
  /** A date that stays the same, such as that of birth: any order of year, month and day that `readDay` knows. */
  readonly bornOn?: string | undefined
  /** Where a person belongs: names of organizations. */
  readonly organizations?: readonly string[]
  /** Where a legislator serves: chamber and district in one text. */
  readonly districts?: readonly string[]
}
