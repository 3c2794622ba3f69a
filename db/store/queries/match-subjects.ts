import { birthdayIn, birthdayLabels } from '../../domain/matching/birthday.ts'
import type { MatchAddress, MatchIdentifier, MatchKind, MatchSubject } from '../../domain/matching/subject.ts'
import { uidFromBytes, type Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visibleSql } from '../visible.ts'

/** A contact as it is compared with others. */
interface StoredSubject {
  readonly id: number
  readonly uid: Id<MatchKind>
  readonly name: string
  readonly subject: MatchSubject
}

/** Those of the given persons or organizations that may be shown, in the order of their making. */
export function matchSubjects(read: ReadDb, kind: MatchKind, ids: readonly number[]): StoredSubject[] {
  const scope = scopeOf(read, kind, ids)
  const facts = factsOf(read, scope)
  return namesOf(read, kind, scope).map(({ id, uid, name, names }) => ({
    id,
    uid: uidFromBytes<MatchKind>(uid),
    name,
    subject: { names, ...facts.get(id) },
  }))
}

/** Selects the ids, as a subquery with its parameters. */
interface Scope {
  readonly sql: string
  readonly parameters: readonly unknown[]
  readonly visibleRecord: string
}

const scopeOf = (read: ReadDb, kind: MatchKind, ids: readonly number[]): Scope => ({
  sql: `(select record.id from record where noun = '${kind}' and ${visibleSql(read, 'record')}
    and record.id in (select value from json_each(?)))`,
  parameters: [JSON.stringify(ids)],
  visibleRecord: visibleSql(read, 'r'),
})

interface NamedRow {
  readonly id: number
  readonly uid: Uint8Array
  readonly name: string
  readonly names: MatchSubject['names']
}

function namesOf(read: ReadDb, kind: MatchKind, { sql, parameters }: Scope): NamedRow[] {
  const rows = read.all<PersonRow>(
    `select c.id, r.uid, c.display_name as name, c.other_names as otherNames, p.given_name as given,
       p.middle_name as middle, p.family_name as family, p.suffix, p.preferred_name as preferred
     from contact c join record r on r.id = c.id left join person p on p.id = c.id
     where c.id in ${sql} order by c.id`,
    ...parameters,
  )
  return rows.map(({ id, uid, name, otherNames, ...parts }) => ({
    id,
    uid,
    name,
    names: [kind === 'person' ? parts : name, ...(JSON.parse(otherNames) as string[])],
  }))
}

interface PersonRow {
  readonly id: number
  readonly uid: Uint8Array
  readonly name: string
  readonly otherNames: string
  readonly given: string | null
  readonly middle: string | null
  readonly family: string | null
  readonly suffix: string | null
  readonly preferred: string | null
}

interface Facts {
  emails?: string[]
  phones?: string[]
  links?: string[]
  addresses?: MatchAddress[]
  identifiers?: MatchIdentifier[]
  organizations?: string[]
  districts?: string[]
  bornOn?: string | undefined
}

function factsOf(read: ReadDb, scope: Scope): Map<number, Facts> {
  const facts = new Map<number, Facts>()
  const of = (id: number): Facts => {
    const known = facts.get(id) ?? {}
    facts.set(id, known)
    return known
  }
  for (const point of points(read, scope)) addPoint(of(point.id), point)
  for (const { id, scheme, value } of identifiers(read, scope))
    (of(id).identifiers ??= []).push({ scheme, value })
  for (const { id, text } of organizations(read, scope)) (of(id).organizations ??= []).push(text)
  for (const { id, text } of districts(read, scope)) (of(id).districts ??= []).push(text)
  for (const [id, fields] of Map.groupBy(birthdays(read, scope), ({ id }) => id))
    of(id).bornOn = birthdayIn(fields.map(({ label, text }) => [label, text]))
  return facts
}

interface PointRow {
  readonly id: number
  readonly kind: 'email' | 'phone' | 'address' | 'web' | 'social'
  readonly value: string
  readonly normalised: string
  readonly parts: string | null
}

const points = (read: ReadDb, { sql, parameters, visibleRecord }: Scope): PointRow[] =>
  read.all(
    `select p.contact_id as id, p.kind, p.value, p.normalised, p.parts from contact_point p
     join record r on r.id = p.id where p.contact_id in ${sql} and ${visibleRecord} order by p.id`,
    ...parameters,
  )

function addPoint(facts: Facts, { kind, value, normalised, parts }: PointRow): void {
  switch (kind) {
    case 'email':
      return void (facts.emails ??= []).push(normalised)
    case 'phone':
      return void (facts.phones ??= []).push(normalised)
    case 'address':
      return void (facts.addresses ??= []).push({
        text: value,
        ...(parts === null ? {} : (JSON.parse(parts) as MatchAddress)),
      })
    case 'web':
    case 'social':
      return void (facts.links ??= []).push(normalised)
  }
}

const identifiers = (
  read: ReadDb,
  { sql, parameters }: Scope,
): { id: number; scheme: string; value: string }[] =>
  read.all(
    `select record_id as id, scheme, value from external_id where record_id in ${sql} order by id`,
    ...parameters,
  )

interface LabelRow {
  readonly id: number
  readonly text: string
}

const organizations = (read: ReadDb, { sql, parameters, visibleRecord }: Scope): LabelRow[] =>
  read.all(
    `select a.person_id as id, c.display_name as text from affiliation a join record r on r.id = a.id
     join contact c on c.id = a.organization_id where a.person_id in ${sql} and ${visibleRecord} order by a.id`,
    ...parameters,
  )

const districts = (read: ReadDb, { sql, parameters, visibleRecord }: Scope): LabelRow[] =>
  read.all(
    `select t.person_id as id, j.name || ' ' || c.name || ' ' || s.district as text from term t
     join record r on r.id = t.id join seat s on s.id = t.seat_id join chamber c on c.id = s.chamber_id
     join jurisdiction j on j.id = c.jurisdiction_id
     where t.person_id in ${sql} and ${visibleRecord} order by t.id`,
    ...parameters,
  )

const birthdays = (read: ReadDb, { sql, parameters }: Scope): (LabelRow & { readonly label: string })[] =>
  read.all(
    `select v.contact_id as id, f.folded as label, v.value as text from custom_value v
     join custom_field f on f.id = v.field_id
     where f.folded in (select value from json_each(?)) and v.contact_id in ${sql} order by v.id`,
    JSON.stringify(birthdayLabels),
    ...parameters,
  )
