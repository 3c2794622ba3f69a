import { addDays, today, type LocalDate } from '../../domain/local-date.ts'
import type { Watch } from '../../domain/cadence.ts'
import type { Clock } from '../../domain/clock.ts'
import type { Locale } from '../../domain/i18n/locale.ts'
import { sortKey } from '../../domain/sort-key.ts'
import { publicUid, uidFromBytes, type Id, type Uid } from '../../domain/uid.ts'
import type { WriteDb } from '../../store/access.ts'
import { insertCadence, setContactCadence } from '../../store/queries/cadence.ts'
import { insertAffiliation } from '../../store/queries/affiliation.ts'
import { insertContactPoint } from '../../store/queries/contact-point.ts'
import { insertFollowUp } from '../../store/queries/follow-up.ts'
import { insertInteraction } from '../../store/queries/interaction.ts'
import { insertOrganization } from '../../store/queries/organization.ts'
import { insertPerson } from '../../store/queries/person.ts'
import { insertRelationship } from '../../store/queries/relationship.ts'
import { findOrInsertTag, tagRecord } from '../../store/queries/tag.ts'
import { idOf } from '../../store/record.ts'
import { insertRecord, insertRow, type NewRecord } from '../../store/row.ts'
import * as activity from './activity.ts'
import * as sample from './coalition.ts'

/** Writes the sample coalition, its dates counted from today. */
export class SampleWriter {
  readonly #write: WriteDb
  readonly #today: LocalDate
  readonly #language: Locale
  readonly #people = new Map<string, Id<'person'>>()
  readonly #organizations = new Map<string, Id<'organization'>>()
  readonly #cadences = new Map<string, Id<'cadence'>>()
  readonly #self: Id<'member'>
  #tag: number | undefined

  constructor(write: WriteDb, clock: Clock, language: Locale) {
    this.#write = write
    this.#today = today(clock)
    this.#language = language
    this.#self = ownMember(write)
  }

  writeAll(): void {
    for (const organization of sample.organizations) this.#organization(organization)
    for (const partner of sample.partners) this.#partner(partner)
    this.#legislature()
    for (const tie of sample.ties) this.#tie(tie)
    for (const interaction of activity.interactions) this.#interaction(interaction)
    for (const cadence of activity.cadences) this.#cadence(cadence)
    for (const watch of activity.watches) this.#watch(watch)
    for (const followUp of activity.followUps) this.#followUp(followUp)
  }

  #organization({ name, sector, status, counties, services }: sample.SampleOrganization): void {
    const made = insertOrganization(this.#write, {
      name,
      sector: publicUid<'sector'>('caucus', `sector:${sector}`),
      coalitionStatus: status,
      countiesServed: [...counties],
      services: services.map((service) => this.#say(service)),
      ...(status === 'member' && { memberSince: this.#day(-420) }),
      source: this.#say(sample.source),
    })
    this.#mark(made)
    this.#organizations.set(name, made.uid)
  }

  #partner({ name, title, organization, phone, level }: sample.SamplePartner): void {
    const person = this.#person(name, level)
    insertAffiliation(this.#write, {
      person: person.uid,
      organization: found(this.#organizations, organization),
      title: this.#say(title),
      startOn: this.#day(-600),
      isPrimary: true,
    })
    const [given = '', family = ''] = name.split(' ')
    const email = `${given}.${family}@example.org`.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
    insertContactPoint(this.#write, person.id, { kind: 'email', value: email })
    insertContactPoint(this.#write, person.id, { kind: 'phone', value: phone })
  }

  #person(name: string, sensitivity: sample.SamplePartner['level']): NewRecord<'person'> {
    const [givenName = '', ...rest] = name.split(' ')
    const made = insertPerson(this.#write, {
      givenName,
      familyName: rest.join(' '),
      source: this.#say(sample.source),
      ...(sensitivity && { sensitivity }),
    })
    this.#mark(made)
    this.#people.set(name, made.uid)
    return made
  }

  #legislature(): void {
    const { key, name, chambers, committees } = sample.legislature
    const jurisdiction = insertRecord(this.#write, 'jurisdiction', { sensitivity: 'public' })
    insertRow(this.#write, 'jurisdiction', { id: jurisdiction.id, key, name, level: 'state' })
    const chamberIds = chambers.map((chamber) => this.#chamber(jurisdiction.id, chamber))
    for (const { name: title, chamber, members } of committees) {
      const made = insertRecord(this.#write, 'committee', { sensitivity: 'public' })
      insertRow(this.#write, 'committee', {
        id: made.id,
        jurisdiction_id: jurisdiction.id,
        chamber_id: chamberIds[chamber] ?? null,
        name: title,
        sort_key: sortKey(title),
      })
      members.forEach((member, index) => this.#membership(made.id, member, index))
    }
  }

  #chamber(jurisdictionId: number, { name, kind, title, members }: sample.SampleChamber): number {
    const chamber = insertRecord(this.#write, 'chamber', { sensitivity: 'public' })
    insertRow(this.#write, 'chamber', { id: chamber.id, jurisdiction_id: jurisdictionId, kind, name })
    for (const { district, member, party } of members) {
      const seat = insertRecord(this.#write, 'seat', { sensitivity: 'public' })
      insertRow(this.#write, 'seat', {
        id: seat.id,
        chamber_id: chamber.id,
        district,
        sort_key: sortKey(district),
      })
      const person = this.#person(member, 'public')
      const term = insertRecord(this.#write, 'term', { sensitivity: 'public' })
      insertRow(this.#write, 'term', {
        id: term.id,
        person_id: person.id,
        seat_id: seat.id,
        party,
        title,
        start_on: this.#day(-500),
        serving: 1,
      })
      insertContactPoint(this.#write, person.id, {
        kind: 'phone',
        value: `503-555-01${district.padStart(2, '0')}`,
      })
    }
    return chamber.id
  }

  #membership(committeeId: number, member: string, index: number): void {
    const personId = idOf(this.#write, found(this.#people, member), ['person'])
    const made = insertRecord(this.#write, 'committee_membership', { sensitivity: 'public' })
    insertRow(this.#write, 'committee_membership', {
      id: made.id,
      committee_id: committeeId,
      person_id: personId,
      member_name: member,
      role: index === 0 ? 'chair' : index === 1 ? 'vice-chair' : 'member',
      rank: index + 1,
    })
  }

  #tie({ from, to, type, strength }: sample.SampleTie): void {
    insertRelationship(this.#write, {
      from: found(this.#people, from),
      to: found(this.#people, to),
      type: publicUid<'relationship_type'>('caucus', `relationship_type:${type}`),
      strength,
    })
  }

  #interaction({
    day,
    with: names,
    type,
    outcome,
    subject,
    notes,
    ...rest
  }: activity.SampleInteraction): void {
    insertInteraction(this.#write, {
      type: publicUid<'interaction_type'>('caucus', `interaction_type:${type}`),
      status: outcome === null ? 'planned' : 'happened',
      occurredOn: this.#day(day),
      outcome,
      direction: 'outbound',
      subject: this.#say(subject),
      bodyText: notes && this.#say(notes),
      participants: names.map((name) => ({ contact: found(this.#people, name) })),
      attendees: [this.#self],
      sensitivity: rest.level ?? 'internal',
      ...(rest.time && { occurredTime: rest.time }),
    })
  }

  #cadence({ name, days: [idealDays, maxDays], tag, tagged = [] }: activity.SampleCadence): void {
    const tags = tag ? [this.#say(tag)] : []
    const fields = { name: this.#say(name), idealDays, maxDays, tier: null, tags, pausedUntil: null }
    this.#cadences.set(name[0], insertCadence(this.#write, fields).uid)
    for (const word of tags)
      for (const one of tagged)
        tagRecord(this.#write, this.#contactId(one), findOrInsertTag(this.#write, { name: word }))
  }

  #watch({ of, by, enrolled = 0, pausedUntil }: activity.SampleWatch): void {
    setContactCadence(this.#write, this.#contactId(of), {
      ...(by !== undefined && { watch: this.#watchBy(by) }),
      ...(pausedUntil !== undefined && { pausedUntil: this.#day(pausedUntil) }),
      enrolledOn: this.#day(enrolled),
    })
  }

  #watchBy(by: Exclude<activity.SampleWatch['by'], undefined>): Watch {
    if (by === null) return { by: 'nothing' }
    if (typeof by === 'string') return { by: 'cadence', cadence: found(this.#cadences, by) }
    const [idealDays, maxDays] = by
    return { by: 'days', idealDays, maxDays }
  }

  #contactId(name: string): number {
    const uid = this.#people.get(name) ?? found(this.#organizations, name)
    return idOf(this.#write, uid, ['person', 'organization'])
  }

  #followUp({ due, title, about, priority = 'normal' }: activity.SampleFollowUp): void {
    insertFollowUp(this.#write, {
      title: this.#say(title),
      dueOn: due === null ? null : this.#day(due),
      owner: this.#self,
      priority,
      links: about.map((name) => found(this.#people, name)),
    })
  }

  /** So that nobody takes an invented person for a real one. */
  #mark({ id }: NewRecord<'person' | 'organization'>): void {
    this.#tag ??= findOrInsertTag(this.#write, { name: this.#say(sample.tag) })
    tagRecord(this.#write, id, this.#tag)
  }

  #say([english, spanish]: sample.Words): string {
    return this.#language === 'es' ? spanish : english
  }

  #day(fromToday: number): LocalDate {
    return addDays(this.#today, fromToday)
  }
}

/** Names of the sample are written once, so that one that is not there is a slip in the data. */
function found<T extends Uid>(known: ReadonlyMap<string, T>, name: string): T {
  const uid = known.get(name)
  if (uid === undefined) throw new Error(`the sample has no ${name}`)
  return uid
}

function ownMember(write: WriteDb): Id<'member'> {
  const uid = write
    .statement('select r.uid from member m join record r on r.id = m.id where m.is_self = 1')
    .pluck()
    .get() as Uint8Array
  return uidFromBytes(uid)
}
