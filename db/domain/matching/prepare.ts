import { fold } from '../fold.ts'
import { readDay } from './compare-days.ts'
import { prepareEmail, type PreparedEmail } from './compare-points.ts'
import { prepareAddress, type PreparedAddress } from './prepare-address.ts'
import { prepareName, type PreparedName } from './prepare-name.ts'
import { prepareOrganizationName, type PreparedOrganizationName } from './prepare-organization-name.ts'
import { plainIdentifier, type MatchIdentifier, type MatchKind, type MatchSubject } from './subject.ts'
import { isTellingEmail, isTellingPhone } from './telling-point.ts'

/** A record made ready to be compared with many others. */
export interface Prepared extends CountedFacts {
  readonly kind: MatchKind
  /** Puts two records in an order, so that comparing them either way is one comparison. */
  readonly order: string
}

/** What is compared of a record, and counted of all of them. */
export interface CountedFacts {
  readonly names: readonly PreparedName[]
  readonly organizationNames: readonly PreparedOrganizationName[]
  readonly emails: readonly PreparedEmail[]
  readonly phones: readonly string[]
  readonly links: readonly string[]
  readonly identifiers: readonly MatchIdentifier[]
  readonly addresses: readonly PreparedAddress[]
  readonly born: string | undefined
  /** Folded names of the organizations of a person. */
  readonly organizations: readonly string[]
  readonly districts: readonly string[]
}

const present = <In, Out>(values: readonly In[] | undefined, make: (value: In) => Out | undefined): Out[] =>
  (values ?? []).map(make).filter((value) => value !== undefined)

const nameText = (name: MatchSubject['names'][number]): string =>
  typeof name === 'string' ? name : [name.given, name.family].filter(Boolean).join(' ')

export const prepare = (kind: MatchKind, subject: MatchSubject): Prepared => ({
  kind,
  order: JSON.stringify(subject),
  ...countedFacts(kind, subject),
})

export function countedFacts(kind: MatchKind, subject: MatchSubject): CountedFacts {
  const { names } = subject
  return {
    names: kind === 'person' ? present(names, prepareName) : [],
    organizationNames:
      kind === 'organization' ? present(names, (name) => prepareOrganizationName(nameText(name))) : [],
    emails: (subject.emails ?? []).filter(isTellingEmail).map(prepareEmail),
    phones: (subject.phones ?? []).filter(isTellingPhone),
    links: subject.links ?? [],
    identifiers: (subject.identifiers ?? []).map(plainIdentifier),
    addresses: present(subject.addresses, prepareAddress),
    born: subject.bornOn === undefined ? undefined : readDay(subject.bornOn),
    organizations: present(subject.organizations, (name) => prepareOrganizationName(name)?.words.join(' ')),
    districts: (subject.districts ?? []).map(fold),
  }
}
