import { sql, type RawBuilder } from 'kysely'
import { filterFields } from '../../domain/filter/field.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { inBucket } from '../lists/follow-up-bucket.ts'
import { shownTerms } from '../lists/shown-term.ts'
import { lastDayOf } from '../ran-on.ts'
import { visible, withinLevel } from '../visible.ts'
import type { FilteredRows } from './filtered-rows.ts'
import type { FieldContext, FieldSource, FieldSources } from './field-source.ts'
import {
  eachText,
  openAbout,
  promiseSources,
  recordSources,
  shownWordsOf,
  wordsOf,
} from './record-sources.ts'

const column = (name: string) => (): FieldSource => ({ value: sql.ref(`contact.${name}`) })

const pointsOf =
  (kinds: readonly string[]) =>
  ({ read }: FieldContext): FieldSource => ({
    pairs: sql`select p.contact_id as id, p.value from contact_point p join record pr on pr.id = p.id
      where p.kind in (${sql.join(kinds)}) and ${visible(read, 'pr')}`,
  })

const ofPoints =
  (name: 'kind' | 'status') =>
  ({ read }: FieldContext): FieldSource => ({
    pairs: sql`select p.contact_id as id, p.${sql.raw(name)} as value from contact_point p
      join record pr on pr.id = p.id where ${visible(read, 'pr')}`,
  })

const contactSources = {
  ...recordSources('contact.id'),
  ...promiseSources('contact.id'),
  name: column('display_name'),
  'other-name': eachText('contact', 'other_names'),
  tier: column('tier'),
  owner: column('owner_id'),
  source: column('source'),
  'last-contact': column('last_contact_on'),
  days: ({ today }) => ({
    value: sql`cast(julianday(${today}) - julianday(contact.last_contact_on) as integer)`,
  }),
  'never-contacted': () => ({ value: sql`(contact.last_contact_on is null)` }),
  cadence: ({ today }) => ({
    value: sql`case when contact.cold_on <= ${today} then 'cold' when contact.quiet_on <= ${today} then 'quiet'
      when contact.quiet_on is not null then 'ok' else 'none' end`,
  }),
  'cadence-name': ({ read }) => ({
    pairs: sql`select c.id, k.name as value from contact c join cadence k on k.id = c.cadence_id
      join record kr on kr.id = k.id where ${visible(read, 'kr')}`,
  }),
  quiet: column('quiet_on'),
  cold: column('cold_on'),
  'overdue-follow-up': (context) => ({
    ids: sql`select l.record_id as id ${openAbout(context)} and ${inBucket('overdue', context.today)}`,
  }),
  planned: ({ read, today }) => ({
    ids: sql`select p.contact_id as id from interaction i join participant p on p.interaction_id = i.id
      where i.occurred_on >= ${today} and i.status = 'planned' and ${withinLevel(read, 'i')}`,
  }),
  'do-not-contact': column('do_not_contact'),
  'do-not-contact-reason': column('do_not_contact_reason'),
  about: column('about'),
  avoid: column('avoid'),
  email: pointsOf(['email']),
  phone: pointsOf(['phone']),
  address: pointsOf(['address']),
  web: pointsOf(['web', 'social']),
  'contact-point': ofPoints('kind'),
  'contact-point-status': ofPoints('status'),
} as const satisfies FieldSources

const ofPerson = (name: string) => (): FieldSource => ({
  value: sql`(select ${sql.raw(name)} from person where person.id = contact.id)`,
})

/** Whether the affiliation `a` has not ended by a day. */
const runs = (day: LocalDate): RawBuilder<unknown> => sql`${day} <= ${sql.raw(lastDayOf('a'))}`

/** The affiliations a person has now, as `a`, with the organization's contact as `o`. */
const affiliated = ({ read, today }: FieldContext): RawBuilder<unknown> =>
  sql`from affiliation a join record ar on ar.id = a.id join contact o on o.id = a.organization_id
      where ${runs(today)} and ${visible(read, 'ar')} and ${withinLevel(read, 'o')}`

/** The sector words of the organizations that a person is affiliated to. */
const ofAffiliated = (context: FieldContext, words: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select a.person_id as id, v.word as value from ${words} v
      join organization s on s.sector_id = v.id
      join (select a.person_id, a.organization_id ${affiliated(context)}) a on a.organization_id = s.id`

const personSources = {
  ...contactSources,
  'given-name': ofPerson('given_name'),
  'family-name': ofPerson('family_name'),
  'preferred-name': ofPerson('preferred_name'),
  pronouns: ofPerson('pronouns'),
  salutation: ofPerson('salutation'),
  language: eachText('person', 'languages'),
  organization: (context) => ({
    pairs: sql`select a.person_id as id, o.display_name as value ${affiliated(context)}`,
  }),
  sector: (context) => ({
    pairs: ofAffiliated(context, wordsOf(context, 'sector')),
    shown: ofAffiliated(context, shownWordsOf(context, 'sector')),
  }),
} as const satisfies FieldSources

const isLegislator = ({ read }: FieldContext): FieldSource => ({
  ids: sql`select t.person_id as id from term t join record tr on tr.id = t.id where ${visible(read, 'tr')}`,
})

export const personRows: FilteredRows = {
  id: 'contact.id',
  from: () => sql`contact`,
  fields: filterFields.person,
  owner: 'person',
  sources: {
    ...personSources,
    title: (context) => ({
      pairs: sql`select a.person_id as id, a.title as value ${affiliated(context)} and a.title is not null`,
    }),
    legislator: isLegislator,
  } satisfies FieldSources<keyof (typeof filterFields)['person']>,
}

/** Contacts of every kind. */
export const quietRows: FilteredRows = {
  id: 'contact.id',
  from: () => sql`contact`,
  fields: filterFields.quiet,
  sources: {
    ...contactSources,
    kind: column('noun'),
    legislator: isLegislator,
    organization: personSources.organization,
  } satisfies FieldSources<keyof (typeof filterFields)['quiet']>,
}

/** Asked of the row's own table, whose ids are those of the contacts. */
const ofOrganization = (name: string) => (): FieldSource => ({
  value: sql`(select ${sql.raw(name)} from organization where organization.id = contact.id)`,
})

export const organizationRows: FilteredRows = {
  id: 'contact.id',
  from: () => sql`contact`,
  fields: filterFields.organization,
  owner: 'organization',
  sources: {
    ...contactSources,
    sector: (context) => ({
      pairs: sql`select s.id, v.word as value from ${wordsOf(context, 'sector')} v
        join organization s on s.sector_id = v.id`,
      shown: sql`select s.id, v.word as value from ${shownWordsOf(context, 'sector')} v
        join organization s on s.sector_id = v.id`,
      isNarrow: true,
    }),
    type: ofOrganization('type'),
    status: () => ({
      pairs: sql`select id, coalition_status as value from organization where coalition_status is not null`,
    }),
    trust: ofOrganization('trust'),
    'member-since': ofOrganization('member_since'),
    county: eachText('organization', 'counties_served'),
    service: eachText('organization', 'services'),
    parent: ({ read }) => ({
      pairs: sql`select s.id, o.display_name as value from organization s join contact o on o.id = s.parent_id
        where ${withinLevel(read, 'o')}`,
    }),
    people: ({ read, today }) => ({
      value: sql`(select count(distinct a.person_id) from affiliation a join record ar on ar.id = a.id
        join contact p on p.id = a.person_id where a.organization_id = contact.id and ${runs(today)}
        and ${visible(read, 'ar')} and ${withinLevel(read, 'p')})`,
    }),
  } satisfies FieldSources<keyof (typeof filterFields)['organization']>,
}

const ofTerm = (name: string) => (): FieldSource => ({ value: sql.ref(`shown.${name}`) })

/** Committees on which they sit now and that may be shown: rows of `committee_membership` as `m`. */
const sitting = ({ read }: FieldContext): RawBuilder<unknown> =>
  sql`from committee_membership m join record mr on mr.id = m.id join record cr on cr.id = m.committee_id
      where m.person_id is not null and m.end_on is null and ${visible(read, 'mr')} and ${visible(read, 'cr')}`

/** Beside the contact, the term that the list shows has to be joined as `shown`. */
export const legislatorRows: FilteredRows = {
  id: 'contact.id',
  from: (read) => sql`contact join (${shownTerms(read)}) as shown on shown.person_id = contact.id`,
  fields: filterFields.legislator,
  owner: 'person',
  sources: {
    ...personSources,
    title: ofTerm('title'),
    jurisdiction: ofTerm('jurisdiction'),
    chamber: ofTerm('chamber_kind'),
    district: ofTerm('district'),
    party: ofTerm('party'),
    caucus: ofTerm('caucus'),
    serving: ofTerm('serving'),
    verify: ofTerm('verify'),
    committee: (context) => ({
      pairs: sql`select m.person_id as id, m.committee_id as value ${sitting(context)}`,
      isNarrow: true,
    }),
    'committee-role': (context) => ({
      pairs: sql`select m.person_id as id, m.role as value ${sitting(context)}`,
    }),
    'in-office-since': ofTerm('start_on'),
    'term-end': ofTerm('end_on'),
    'first-term': ({ read }) => ({
      value: sql`(select min(e.start_on) from term e join record er on er.id = e.id
        where e.person_id = contact.id and ${visible(read, 'er')})`,
    }),
  } satisfies FieldSources<keyof (typeof filterFields)['legislator']>,
}

/** The office and the contact of its legislator have to be joined as `office` and `person`. */
export const officeRows: FilteredRows = {
  id: 'contact.id',
  from: () => sql`contact join office on office.id = contact.id join term on term.id = office.term_id
    join contact as person on person.id = term.person_id`,
  fields: filterFields.office,
  sources: {
    ...contactSources,
    kind: () => ({ value: sql.ref('office.kind') }),
    legislator: () => ({ value: sql.ref('person.display_name') }),
  } satisfies FieldSources<keyof (typeof filterFields)['office']>,
}
