import type { Selectable } from 'kysely'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import { bucket, type FollowUpTiming } from '../../../db/domain/follow-up-state.ts'
import { daysBetween, type LocalDate } from '../../../db/domain/local-date.ts'
import { sensitivityOfRank, sensitivityRank, type Clearance } from '../../../db/domain/sensitivity.ts'
import { uidFromBytes } from '../../../db/domain/uid.ts'
import type { Database } from '../../../db/store/schema.ts'
import type { Store } from '../../../db/store/store.ts'
import type { ValuesOf } from './matches.ts'

type Row<T extends keyof Database> = Selectable<Database[T]>
type Value = string | number

/** Reads the bare rows once; the values of fields are then looked for in them without SQL. */
export function fieldValues(store: Store, clearance: Clearance, today: LocalDate) {
  const all = <T extends keyof Database>(table: T) =>
    store.writer.prepare(`select * from ${table}`).all() as Row<T>[]
  const byId = <R extends { id: number }>(rows: readonly R[]) => new Map(rows.map((row) => [row.id, row]))
  const [records, contacts, persons, organizations, offices, terms, members, interactions, followUps, bills] =
    [
      byId(all('record')),
      byId(all('contact')),
      byId(all('person')),
      byId(all('organization')),
      byId(all('office')),
      byId(all('term')),
      byId(all('member')),
      byId(all('interaction')),
      byId(all('follow_up')),
      byId(all('bill')),
    ]
  const cadences = byId(all('cadence'))
  const [committees, chambers, jurisdictions] = [
    byId(all('committee')),
    byId(all('chamber')),
    byId(all('jurisdiction')),
  ]
  const [points, affiliations, tags, recordTags, attachments, types, sectors] = [
    all('contact_point'),
    all('affiliation'),
    byId(all('tag')),
    all('record_tag'),
    all('attachment'),
    byId(all('interaction_type')),
    byId(all('sector')),
  ]
  const [links, participants, attendees, headcounts, sittings, interactionBills] = [
    all('follow_up_link'),
    all('participant'),
    all('attendee'),
    all('headcount'),
    all('committee_membership'),
    all('interaction_bill'),
  ]
  const isShown = (id: number | null) => {
    const record = id === null ? undefined : records.get(id)
    return (
      record !== undefined &&
      record.trashed_batch === null &&
      record.sensitivity <= sensitivityRank(clearance)
    )
  }
  const uid = (id: number | null): Value[] =>
    id !== null && isShown(id) ? [uidFromBytes(records.get(id)!.uid)] : []
  const some = (...values: readonly unknown[]): Value[] =>
    values.filter((value): value is Value => value !== null && value !== undefined)
  const texts = (json: string) => (JSON.parse(json) as string[]).filter((text) => text !== '')
  const day = (instant: string) => {
    const at = new Date(instant)
    return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
      .map((n) => String(n).padStart(2, '0'))
      .join('-')
  }
  const isMe = (id: number | null) => id !== null && members.get(id)?.is_self === 1
  const memberOf = (id: number | null): Value[] => [...uid(id), ...(isMe(id) ? ['me'] : [])]
  const openAbout = (id: number) =>
    links
      .filter((link) => link.record_id === id)
      .map((link) => followUps.get(link.follow_up_id)!)
      .filter((one) => ['open', 'waiting'].includes(one.state) && isShown(one.id))
  const bucketOf = (row: Row<'follow_up'>) =>
    bucket(
      {
        state: row.state,
        dueOn: row.due_on,
        visibleFrom: row.visible_from,
        waitingUntil: row.waiting_until,
      } as FollowUpTiming,
      today,
    )
  const word = (row: { key: string | null; label: string | null; id: number } | undefined) =>
    row !== undefined && isShown(row.id) ? some(row.key, row.label) : []
  const running = affiliations.filter((one) => one.end_on === null || one.end_on >= today)
  const now = (personId: number) =>
    running.filter((one) => one.person_id === personId && isShown(one.id) && isShown(one.organization_id))
  const sits = (personId: number) =>
    sittings.filter(
      (one) =>
        one.person_id === personId && one.end_on === null && isShown(one.id) && isShown(one.committee_id),
    )

  const tagsOf = (id: number) =>
    recordTags
      .filter((one) => one.record_id === id && isShown(one.tag_id))
      .map((one) => tags.get(one.tag_id)!.folded)

  const ofRecord = (id: number): Record<string, Value[]> => {
    const record = records.get(id)!
    return {
      tag: tagsOf(id),
      sensitivity: [sensitivityOfRank(record.sensitivity)],
      created: [day(record.created_at)],
      updated: [day(record.updated_at)],
      attachment: attachments.some((one) => one.record_id === id && isShown(one.id)) ? [1] : [],
    }
  }

  const placeOf = (id: number | null) => (id !== null && isShown(id) ? some(jurisdictions.get(id)?.name) : [])

  const promisedAbout = (id: number): Record<string, Value[]> => {
    const open = openAbout(id)
    return { 'open-follow-up': open.length > 0 ? [1] : [], 'open-follow-ups': [open.length] }
  }

  const ofContact = (id: number): Record<string, Value[]> => {
    const contact = contacts.get(id)!
    const own = points.filter((one) => one.contact_id === id && isShown(one.id))
    const ofKind = (...kinds: readonly string[]) =>
      own.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value)
    const open = openAbout(id)
    const last = contact.last_contact_on
    const isPlanned = participants.some((one) => {
      const interaction = interactions.get(one.interaction_id)!
      return (
        one.contact_id === id &&
        interaction.status === 'planned' &&
        interaction.occurred_on >= today &&
        isShown(interaction.id)
      )
    })
    const { quiet_on: quiet, cold_on: cold } = contact
    const state =
      cold !== null && cold <= today ? 'cold' : quiet === null ? 'none' : quiet <= today ? 'quiet' : 'ok'
    return {
      ...ofRecord(id),
      name: [contact.display_name],
      'other-name': texts(contact.other_names),
      tier: some(contact.tier),
      owner: memberOf(contact.owner_id),
      source: some(contact.source),
      'last-contact': some(last),
      days: last === null ? [] : [daysBetween(last as LocalDate, today)],
      'never-contacted': last === null ? [1] : [],
      cadence: [state],
      'cadence-name':
        contact.cadence_id !== null && isShown(contact.cadence_id)
          ? some(cadences.get(contact.cadence_id)?.name)
          : [],
      quiet: some(quiet),
      cold: some(cold),
      ...promisedAbout(id),
      'overdue-follow-up': open.some((one) => bucketOf(one) === 'overdue') ? [1] : [],
      planned: isPlanned ? [1] : [],
      'do-not-contact': contact.do_not_contact === 1 ? [1] : [],
      'do-not-contact-reason': some(contact.do_not_contact_reason),
      about: some(contact.about),
      avoid: some(contact.avoid),
      email: ofKind('email'),
      phone: ofKind('phone'),
      address: ofKind('address'),
      web: ofKind('web', 'social'),
      'contact-point': own.map(({ kind }) => kind),
      'contact-point-status': own.map(({ status }) => status),
    }
  }

  const ofPerson = (id: number): Record<string, Value[]> => {
    const person = persons.get(id)!
    return {
      ...ofContact(id),
      'given-name': some(person.given_name),
      'family-name': some(person.family_name),
      'preferred-name': some(person.preferred_name),
      pronouns: some(person.pronouns),
      salutation: some(person.salutation),
      language: texts(person.languages),
      organization: now(id).map((one) => contacts.get(one.organization_id)!.display_name),
      sector: now(id).flatMap((one) =>
        word(sectors.get(organizations.get(one.organization_id)?.sector_id ?? -1)),
      ),
    }
  }

  const isLegislator = (id: number): Value[] =>
    [...terms.values()].some((term) => term.person_id === id && isShown(term.id)) ? [1] : []

  const ofInteraction = (id: number): Record<string, Value[]> => {
    const own = interactions.get(id)!
    const with_ = participants.filter((one) => one.interaction_id === id && isShown(one.contact_id))
    const counted = headcounts.filter((one) => one.interaction_id === id)
    const type = types.get(own.type_id)!
    const isHeard = ['met', 'spoke', 'replied', 'declined'].includes(own.outcome ?? '')
    return {
      ...ofRecord(id),
      date: [own.occurred_on],
      type: word(type),
      status: [own.status],
      outcome: some(own.outcome),
      direction: some(own.direction),
      meaningful: type.counts_as === 'contact' && own.status === 'happened' && isHeard ? [1] : [],
      subject: some(own.subject),
      place: some(own.place),
      minutes: some(own.duration_minutes),
      with: with_.flatMap((one) => uid(one.contact_id)),
      'with-name': with_.map((one) => contacts.get(one.contact_id)!.display_name),
      'with-tag': with_.flatMap((one) => tagsOf(one.contact_id)),
      member: attendees
        .filter((one) => one.interaction_id === id && isShown(one.member_id))
        .flatMap((one) => memberOf(one.member_id)),
      bill: interactionBills
        .filter((one) => one.interaction_id === id && isShown(one.bill_id))
        .map((one) => bills.get(one.bill_id)!.number),
      lobbying: some(own.lobbying),
      'lobbying-minutes': some(own.lobbying_minutes),
      'lobbying-cost': some(own.lobbying_cost),
      headcount: counted.length === 0 ? [] : [counted.reduce((sum, one) => sum + one.people, 0)],
    }
  }

  const isSomething: Record<
    FilteredNoun,
    (id: number, row: Record<string, unknown>) => Record<string, Value[]>
  > = {
    person: (id) => ({
      ...ofPerson(id),
      title: now(id).flatMap(({ title }) => some(title)),
      legislator: isLegislator(id),
    }),
    quiet: (id) => ({
      ...ofContact(id),
      kind: [records.get(id)!.noun],
      legislator: isLegislator(id),
      organization: now(id).map((one) => contacts.get(one.organization_id)!.display_name),
    }),
    organization: (id) => {
      const own = organizations.get(id)!
      const parent =
        own.parent_id !== null && isShown(own.parent_id) ? contacts.get(own.parent_id) : undefined
      const people = running.filter(
        (one) => one.organization_id === id && isShown(one.id) && isShown(one.person_id),
      )
      return {
        ...ofContact(id),
        sector: word(sectors.get(own.sector_id ?? -1)),
        type: some(own.type),
        status: some(own.coalition_status),
        trust: some(own.trust),
        'member-since': some(own.member_since),
        county: texts(own.counties_served),
        service: texts(own.services),
        parent: some(parent?.display_name),
        people: [new Set(people.map((one) => one.person_id)).size],
      }
    },
    legislator: (id, row) => ({
      ...ofPerson(id),
      title: some(row['title']),
      jurisdiction: some(row['jurisdiction']),
      chamber: some(row['chamberKind']),
      district: some(row['district']),
      party: some(row['party']),
      caucus: some(row['caucus']),
      serving: row['serving'] === true ? [1] : [],
      verify: row['verify'] === true ? [1] : [],
      committee: sits(id).flatMap((one) => uid(one.committee_id)),
      'committee-role': sits(id).map(({ role }) => role),
      'in-office-since': some(row['startOn']),
      'term-end': some(row['endOn']),
      'first-term': [...terms.values()]
        .filter((term) => term.person_id === id && isShown(term.id))
        .flatMap((term) => some(term.start_on))
        .toSorted((a, b) => (a < b ? -1 : 1))
        .slice(0, 1),
    }),
    office: (id) => {
      const office = offices.get(id)!
      return {
        ...ofContact(id),
        kind: [office.kind],
        legislator: [contacts.get(terms.get(office.term_id)!.person_id)!.display_name],
      }
    },
    interaction: ofInteraction,
    meeting: ofInteraction,
    'follow-up': (id) => {
      const own = followUps.get(id)!
      const linked = links.filter((one) => one.follow_up_id === id && isShown(one.record_id))
      return {
        ...ofRecord(id),
        title: [own.title],
        owner: memberOf(own.owner_id),
        due: some(own.due_on),
        overdue: bucketOf(own) === 'overdue' ? [1] : [],
        state: [own.state],
        bucket: some(bucketOf(own)),
        priority: [own.priority],
        'visible-from': some(own.visible_from),
        'waiting-until': some(own.waiting_until),
        done: some(own.done_on),
        snoozes: [own.snooze_count],
        recurring: own.recurrence === null ? [] : [1],
        about: linked.flatMap((one) => uid(one.record_id)),
        'about-tag': linked.flatMap((one) => tagsOf(one.record_id)),
        'about-name': linked.flatMap((one) => some(contacts.get(one.record_id)?.display_name)),
      }
    },
    bill: (id) => {
      const own = bills.get(id)!
      const about = interactionBills
        .filter((one) => one.bill_id === id && isShown(one.interaction_id))
        .map((one) => interactions.get(one.interaction_id)!)
      const heard = about.flatMap((one) =>
        participants.filter((part) => part.interaction_id === one.id && isShown(part.contact_id)),
      )
      const held = about.filter(({ status }) => status === 'happened').map((one) => one.occurred_on)
      const sum = (of: readonly (number | null)[]) => of.reduce<number>((all, one) => all + (one ?? 0), 0)
      return {
        ...ofRecord(id),
        ...promisedAbout(id),
        number: [own.number],
        title: some(own.title),
        session: some(own.session),
        jurisdiction: placeOf(own.jurisdiction_id),
        web: some(own.url),
        interactions: [about.length],
        'last-contact': held.toSorted().slice(-1),
        with: heard.flatMap((one) => uid(one.contact_id)),
        'with-name': heard.map((one) => contacts.get(one.contact_id)!.display_name),
        'lobbying-minutes': [sum(about.map((one) => one.lobbying_minutes))],
        'lobbying-cost': [sum(about.map((one) => one.lobbying_cost))],
      }
    },
    committee: (id) => {
      const own = committees.get(id)!
      const chamber =
        own.chamber_id !== null && isShown(own.chamber_id) ? chambers.get(own.chamber_id) : undefined
      const parent =
        own.parent_id !== null && isShown(own.parent_id) ? committees.get(own.parent_id) : undefined
      const sitting = sittings.filter(
        (one) =>
          one.committee_id === id &&
          one.end_on === null &&
          isShown(one.id) &&
          (one.person_id === null || isShown(one.person_id)),
      )
      return {
        ...ofRecord(id),
        ...promisedAbout(id),
        name: [own.name],
        'other-name': texts(own.other_names),
        parent: some(parent?.name),
        chamber: some(chamber?.kind),
        jurisdiction: placeOf(own.jurisdiction_id),
        sitting: sitting.flatMap((one) => uid(one.person_id)),
        'sitting-name': sitting.flatMap((one) =>
          some(one.person_id === null ? one.member_name : contacts.get(one.person_id)!.display_name),
        ),
        members: [sitting.length],
        subcommittees: [
          [...committees.values()].filter((one) => one.parent_id === id && isShown(one.id)).length,
        ],
        phone: some(own.phone),
        address: some(own.address),
        web: some(own.url),
      }
    },
  }

  return (noun: FilteredNoun, id: number, row: Record<string, unknown>): ValuesOf => {
    const values = isSomething[noun](id, row)
    return (field) => {
      const found = values[field]
      if (found === undefined) throw new Error(`no values of ${noun} ${field}`)
      return found
    }
  }
}
