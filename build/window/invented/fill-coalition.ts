import { addDays, today, type LocalDate } from '../../../db/domain/local-date.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'
import type { ContactId } from '../../../db/domain/contact.ts'
import type { BillId } from '../../../db/domain/bill.ts'
import type { MemberId } from '../../../db/domain/member.ts'
import type { OrganizationId } from '../../../db/domain/organization.ts'
import type { PersonId } from '../../../db/domain/person.ts'
import type { RichNode } from '../../../db/domain/rich-text.ts'
import { publicUid } from '../../../db/domain/uid.ts'
import { affiliate } from '../../../db/service/affiliation.ts'
import { addBill } from '../../../db/service/bill.ts'
import { createCadence } from '../../../db/service/cadence.ts'
import { findContacts } from '../../../db/service/contact.ts'
import { createCustomField, setCustomValues } from '../../../db/service/custom-field.ts'
import { addFollowUp, completeFollowUp, waitFollowUp } from '../../../db/service/follow-up.ts'
import { logInteraction } from '../../../db/service/interaction.ts'
import { addMember, listMembers } from '../../../db/service/member.ts'
import { createOrganizationWith } from '../../../db/service/organization.ts'
import { createPersonWith } from '../../../db/service/person.ts'
import { relate } from '../../../db/service/relationship.ts'
import { createSavedView } from '../../../db/service/saved-view.ts'
import type { Session } from '../../../db/service/session.ts'
import { tagRecords } from '../../../db/service/tag.ts'
import { trash } from '../../../db/service/trash.ts'
import * as invented from './coalition.ts'
import { seats } from './legislature.ts'

/** Writes what the invented coalition has said and promised; the invented legislature is there already. */
export async function fillCoalition(given: Session): Promise<void> {
  const session = { ...given, clearance: 'survivor' } as const
  const writer = new CoalitionWriter(session)
  await writer.writeAll()
}

class CoalitionWriter {
  readonly #session: Session
  readonly #today: LocalDate
  readonly #contacts = new Map<string, ContactId>()
  readonly #bills = new Map<string, BillId>()
  #members: readonly MemberId[] = []

  constructor(session: Session) {
    this.#session = session
    this.#today = today(session.store.clock)
  }

  async writeAll(): Promise<void> {
    await this.#ourselves()
    await this.#legislators()
    for (const organization of invented.organizations) await this.#organization(organization)
    for (const person of invented.people) await this.#person(person)
    for (const [number, title] of invented.bills)
      this.#bills.set(number, (await addBill(this.#session, { number, title })).value)
    for (const said of invented.said) await this.#said(said)
    await this.#meeting()
    for (const promised of invented.promised) await this.#promised(promised)
    for (const { from, to, type, strength } of invented.ties)
      await relate(this.#session, {
        from: this.#contact(from) as PersonId,
        to: this.#contact(to) as PersonId,
        type: publicUid<'relationship_type'>('caucus', `relationship_type:${type}`),
        strength,
      })
    await this.#settings()
    await this.#past()
  }

  async #ourselves(): Promise<void> {
    for (const name of invented.members) await addMember(this.#session, { name })
    const [self, ...others] = await listMembers(this.#session)
    this.#members = [...others, ...(self ? [self] : [])].map(({ id }) => id)
  }

  async #legislators(): Promise<void> {
    for (const [given, family] of seats) {
      const [found] = await findContacts(this.#session, { text: `${given} ${family}`, limit: 1 })
      if (found) this.#contacts.set(family, found.id)
    }
  }

  async #organization({
    name,
    sector,
    status,
    trust,
  }: (typeof invented.organizations)[number]): Promise<void> {
    const fields = {
      name,
      sector: publicUid<'sector'>('caucus', `sector:${sector}`),
      coalitionStatus: status,
      trust: trust ?? null,
      countiesServed: ['Vale', 'Orrin'],
      services: ['Training', 'Shelter'],
    }
    const { value } = await createOrganizationWith(this.#session, { fields, contactPoints: [] })
    this.#contacts.set(name, value)
  }

  async #person(person: (typeof invented.people)[number]): Promise<void> {
    const [givenName, familyName] = person.name
    const { value } = await createPersonWith(this.#session, {
      fields: {
        givenName,
        familyName,
        about: person.about ?? null,
        avoid: person.avoid ?? null,
        pronouns: person.pronouns ?? null,
        languages: [...(person.languages ?? [])],
        tier: person.tier ?? null,
        ...(person.doNotContact && { doNotContact: true, doNotContactReason: person.doNotContact }),
        ...(person.level && { sensitivity: person.level }),
      },
      contactPoints: [
        ...(person.email ? [{ kind: 'email', value: person.email } as const] : []),
        ...(person.phone ? [{ kind: 'phone', value: person.phone } as const] : []),
      ],
    })
    this.#contacts.set(familyName, value)
    if (person.at)
      await affiliate(this.#session, {
        person: value,
        organization: this.#contact(person.at) as OrganizationId,
        title: person.title ?? null,
        startOn: this.#day(-600),
        isPrimary: true,
      })
    for (const name of person.tags ?? []) await tagRecords(this.#session, [value], { name })
  }

  async #said({ day, time, with: names, type, outcome, bills = [], ...said }: invented.Said): Promise<void> {
    await logInteraction(this.#session, {
      type: publicUid<'interaction_type'>('caucus', `interaction_type:${type}`),
      status: outcome === undefined ? 'planned' : 'happened',
      outcome: outcome ?? null,
      direction: 'outbound',
      occurredOn: this.#day(day),
      occurredTime: (time ?? null) as LocalTime | null,
      durationMinutes: said.minutes ?? null,
      subject: said.subject,
      bodyText: said.notes ?? null,
      bills: bills.map((number) => found(this.#bills, number)),
      participants: names.map((name) => ({ contact: this.#contact(name) })),
      attendees: this.#members.slice(-1),
      sensitivity: said.level ?? 'internal',
    })
  }

  async #meeting(): Promise<void> {
    const { day, time, minutes, with: names, others, agenda, decisions, ...meeting } = invented.meeting
    await logInteraction(this.#session, {
      type: publicUid<'interaction_type'>('caucus', 'interaction_type:meeting'),
      status: 'happened',
      outcome: 'met',
      occurredOn: this.#day(day),
      occurredTime: time as LocalTime,
      durationMinutes: minutes,
      place: meeting.place,
      subject: meeting.subject,
      agenda: [...agenda],
      decisions: [...decisions],
      headcount: [{ sector: null, people: others }],
      body: { type: 'doc', content: [...meeting.notes.map(paragraph), taskList(meeting.tasks)] },
      participants: names.map((name) => ({ contact: this.#contact(name) })),
      attendees: [...this.#members],
    })
  }

  async #promised({
    due,
    title,
    about,
    owner,
    waits,
    ...rest
  }: (typeof invented.promised)[number]): Promise<void> {
    const { value } = await addFollowUp(this.#session, {
      title,
      dueOn: due === null ? null : this.#day(due),
      owner: (owner === undefined ? this.#members.at(-1) : this.#members[owner]) ?? null,
      priority: rest.priority ?? 'normal',
      recurrence: rest.comesAgain ?? null,
      links: about.map((name) => this.#contact(name)),
    })
    if (waits !== undefined) await waitFollowUp(this.#session, value, this.#day(waits))
  }

  /** What a vault in use has in its settings and beside its lists. */
  async #settings(): Promise<void> {
    const never = { tier: null, tags: [], pausedUntil: null }
    await createCadence(this.#session, {
      ...never,
      name: 'Steering table',
      idealDays: 14,
      maxDays: 45,
      tags: ['Steering'],
    })
    await createCadence(this.#session, {
      ...never,
      name: 'Inner circle',
      idealDays: 21,
      maxDays: 45,
      tier: 1,
    })
    const { value: field } = await createCustomField(this.#session, {
      appliesTo: 'person',
      label: 'Childcare at meetings',
      type: 'choice',
      choices: ['Yes', 'No', 'Sometimes'],
    })
    const entries = [{ field, value: 'Sometimes' }]
    await setCustomValues(this.#session, this.#contact('Abelard-Thornquist'), entries)
    await createSavedView(this.#session, {
      list: 'legislator',
      name: 'Spoken with',
      definition: {
        filter: { field: 'last-contact', op: 'not-empty' },
        sorts: [{ column: 'last-contact', direction: 'descending' }],
      },
      pinned: true,
    })
  }

  /** Kept promises, and what was thrown away. */
  async #past(): Promise<void> {
    for (const title of ['Book the hearing room', 'Thank the clinic']) {
      const { value } = await addFollowUp(this.#session, { title, dueOn: this.#day(-8), links: [] })
      await completeFollowUp(this.#session, value)
    }
    for (const name of ['Double of somebody', 'Committee that was never founded']) {
      const { value } = await createOrganizationWith(this.#session, { fields: { name }, contactPoints: [] })
      await trash(this.#session, [value])
    }
  }

  #contact(name: string): ContactId {
    return found(this.#contacts, name)
  }

  #day(fromToday: number): LocalDate {
    return addDays(this.#today, fromToday)
  }
}

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const taskList = (tasks: readonly string[]): RichNode => ({
  type: 'taskList',
  content: tasks.map((task) => ({
    type: 'taskItem',
    attrs: { checked: false, key: null, review: null },
    content: [paragraph(task)],
  })),
})

/** Names are written once, so that one that is not there is a slip. */
function found<T>(known: ReadonlyMap<string, T>, name: string): T {
  const value = known.get(name)
  if (value === undefined) throw new Error(`there is no ${name}`)
  return value
}
