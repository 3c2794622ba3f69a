import { displayName, personSortKey, type PersonName } from '../../../../domain/person-name.ts'
import { sortKey } from '../../../../domain/sort-key.ts'
import type { Uid } from '../../../../domain/uid.ts'
import { reference, type DesiredRecord } from '../../../../store/sync/desired-record.ts'
import type { DatasetName, LegislatorRecord, OfficeRecord, PersonNameRecord, TermRecord } from '../model.ts'
import { desiredContactPoints, type WantedContactPoint } from './contact-points.ts'
import type { LegislatureUids } from './uids.ts'

/** A legislator without terms, offices and contact points, which are records of their own. */
export function desiredPerson(
  person: LegislatorRecord,
  dataset: DatasetName,
  uids: LegislatureUids,
): DesiredRecord {
  const name = calledAs(person)
  const parts: PersonName = name
  const contact = {
    noun: 'person',
    display_name: displayName(parts) || person.fullName,
    sort_key: legislatorSortKey(person),
    other_names: person.otherNames.length === 0 ? null : JSON.stringify(person.otherNames),
  }
  const columns = {
    given_name: name.given,
    middle_name: name.middle,
    family_name: name.family,
    suffix: name.suffix,
    preferred_name: name.preferred,
  }
  return {
    noun: 'person',
    uid: uids.person(person.externalId),
    owner: null,
    rows: [
      { table: 'contact', columns: withoutNulls(contact), onlyNew: { source: dataset } },
      { table: 'person', columns },
    ],
  }
}

export const legislatorSortKey = (person: LegislatorRecord): string =>
  personSortKey(calledAs(person)) || sortKey(person.fullName)

/** Officials are known by their full name ("Amy Klobuchar", "Charles E. Grassley"), less by all the names they were given. */
function calledAs({ name, fullName }: LegislatorRecord): PersonNameRecord {
  if (name.preferred !== null || name.family === null) return name
  const called = fullName.split(name.family)[0]?.trim().replace(/,$/u, '') ?? ''
  const given = [name.given, name.middle].filter((part) => part !== null).join(' ')
  return called === '' || called === given ? name : { ...name, preferred: called }
}

interface TermContext {
  readonly uid: Uid
  readonly person: Uid
  /** Whether the file says all there is to say of a term; the CSV of Congress does not. */
  readonly complete: boolean
}

export function desiredTerm(
  term: TermRecord,
  { uid, person, complete }: TermContext,
  uids: LegislatureUids,
): DesiredRecord {
  const columns = {
    person_id: { uid: person },
    seat_id: { uid: uids.seat(term.seatKey) },
    party: term.party,
    caucus: term.caucus,
    title: term.title,
    start_on: term.startOn,
    end_on: term.endOn,
    serving: term.serving ? 1 : 0,
    verify: 0,
  }
  const said = complete ? { complete: ['caucus', 'title', 'end_on'] } : {}
  return { noun: 'term', uid, owner: person, rows: [{ table: 'term', columns, ...said }] }
}

export interface OfficeHolder {
  readonly name: string
  readonly person: Uid
  readonly term: Uid
}

/** An office and how to reach it. */
export function desiredOffice(
  office: OfficeRecord,
  holder: OfficeHolder,
  uids: LegislatureUids,
): DesiredRecord[] {
  const uid = uids.office(office.key)
  const name = `${holder.name}: ${office.name}`
  const record: DesiredRecord = {
    noun: 'office',
    uid,
    owner: holder.person,
    rows: [
      { table: 'contact', columns: { noun: 'office', display_name: name, sort_key: sortKey(name) } },
      { table: 'organization', columns: { name } },
      {
        table: 'office',
        columns: { term_id: reference(holder.term), kind: office.kind, hours: office.hours },
      },
    ],
  }
  return [record, ...desiredContactPoints(uid, officeContactPoints(office))]
}

function officeContactPoints({
  address,
  addressParts,
  phone,
  fax,
  email,
}: OfficeRecord): WantedContactPoint[] {
  const points = [
    { kind: 'address', label: null, value: address, parts: addressParts },
    { kind: 'phone', label: null, value: phone },
    { kind: 'phone', label: 'fax', value: fax },
    { kind: 'email', label: null, value: email },
  ] as const
  return points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]))
}

function withoutNulls<T>(columns: Readonly<Record<string, T | null>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(columns).filter((entry): entry is [string, T & {}] => entry[1] !== null),
  )
}
