import { displayName } from '../../../../domain/person-name.ts'
import type { LocalDate } from '../../../../domain/local-date.ts'
import { contactPoint, distinctPoints } from '../contact-value.ts'
import { linkPoint, placeOf, report, validate, type Entry } from '../draft.ts'
import type { ContactPointRecord, IdentifierRecord, LegislatorRecord, TermRecord } from '../model.ts'
import type { SeatBook } from '../seat-book.ts'
import { withKey } from '../term-key.ts'
import { seatOf } from './places.ts'
import { congressPersonSchema, type CongressPerson, type CongressTerm } from './schema.ts'

export const bioguideId = (bioguide: string): string => `bioguide:${bioguide}`

interface PeopleReading {
  readonly book: SeatBook
  readonly today: LocalDate
  /** Whether the last term of each person in the file is the one they serve now. */
  readonly current: boolean
  readonly allTerms: boolean
}

/** One legislator of the file, or undefined (and a problem) when the record does not have the dataset's shape. */
export function toLegislator(
  entry: Entry,
  value: unknown,
  reading: PeopleReading,
): LegislatorRecord | undefined {
  const person = validate(entry, congressPersonSchema, { value, id: bioguideIn(value) })
  if (!person) return undefined
  const externalId = bioguideId(person.id.bioguide)
  const accounts = toAccounts(person.social ?? {})
  return {
    externalId,
    name: {
      given: person.name.first,
      middle: person.name.middle,
      family: person.name.last,
      suffix: person.name.suffix,
      preferred: person.name.nickname,
    },
    fullName: fullName(person.name),
    otherNames: person.other_names.map(fullName).filter((name) => name !== ''),
    identifiers: [...toIdentifiers(person.id), ...accounts.identifiers],
    contactPoints: distinctPoints([...capitolPoints(entry, person), ...accounts.contactPoints]),
    terms: toTerms(entry, person, reading),
    allTerms: reading.allTerms,
    source: placeOf(entry),
  }
}

function bioguideIn(value: unknown): string | null {
  const text = JSON.stringify((value as { id?: { bioguide?: unknown } } | null)?.id?.bioguide)
  return /^"([A-Z]\d{6})"$/.exec(text)?.[1] ?? null
}

function fullName(name: CongressPerson['other_names'][number]): string {
  const { first, middle, last, suffix } = name
  return name.official_full ?? displayName({ given: first, middle, family: last, suffix })
}

const toIdentifiers = (ids: CongressPerson['id']): IdentifierRecord[] =>
  Object.entries(ids).flatMap(([scheme, values]) =>
    [values].flat().flatMap((value) => (value === null ? [] : [{ scheme, value }])),
  )

/** Handles are accounts; the numbers behind them (`twitter_id`) are identifiers. */
export function toAccounts(social: Readonly<Record<string, string | null>>) {
  const named = Object.entries(social).flatMap(([network, value]) =>
    value === null ? [] : [{ network, value }],
  )
  const isNumber = ({ network }: { network: string }) => network.endsWith('_id')
  return {
    identifiers: named.filter(isNumber).map(({ network, value }) => ({ scheme: network, value })),
    contactPoints: named
      .filter((account) => !isNumber(account))
      .map(({ network, value }): ContactPointRecord => ({ kind: 'social', label: network, value })),
  }
}

function capitolPoints(entry: Entry, person: CongressPerson): (ContactPointRecord | undefined)[] {
  const term = person.terms.at(-1)
  if (!term) return []
  const id = bioguideId(person.id.bioguide)
  return [
    contactPoint('phone', 'capitol', term.phone),
    contactPoint('phone', 'fax', term.fax),
    contactPoint('address', 'capitol', term.address),
    linkPoint(entry, 'website', { id, value: term.url }),
    linkPoint(entry, 'contact form', { id, value: term.contact_form }),
  ]
}

function toTerms(entry: Entry, person: CongressPerson, reading: PeopleReading): TermRecord[] {
  const last = person.terms.length - 1
  const terms = person.terms.map((term, at) => {
    const serving = reading.current && at === last
    return {
      ...datesOf(entry, term, { id: bioguideId(person.id.bioguide), at }),
      seatKey: reading.book.seatKey(seatOf(term)),
      party: term.party,
      caucus: term.caucus,
      title: serving ? leadershipTitle(person, reading.today) : null,
      serving,
    }
  })
  return withKey(bioguideId(person.id.bioguide), terms)
}

function datesOf(entry: Entry, { start, end }: CongressTerm, { id, at }: { id: string; at: number }) {
  if (start === null || end === null || start <= end) return { startOn: start, endOn: end }
  report(entry.draft, placeOf(entry, ['terms', at]), { code: 'term.reversed', params: { id, start, end } })
  return { startOn: null, endOn: end }
}

const leadershipTitle = ({ leadership_roles: roles }: CongressPerson, today: LocalDate): string | null =>
  roles.findLast(({ start, end }) => (start ?? today) <= today && (end ?? today) >= today)?.title ?? null
