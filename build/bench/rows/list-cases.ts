import type { ListNoun, ListRequest } from '../../../db/service/list.ts'
import { daysAgo } from '../generate/days.ts'
import type { Size } from '../size.ts'

/** A list as somebody opens it, and the SQL that a person would write for the same ids in the same order. */
export interface ListCase {
  readonly name: string
  readonly noun: ListNoun
  readonly request: ListRequest
  readonly sql: string
  readonly parameters: readonly (string | number)[]
  /** How many rows the list is drawn from. */
  readonly from: (size: Size) => number
}

const halfAYearAgo = daysAgo(182)
const INTERNAL = 1

const tagged = `id in (select l.record_id from record_tag l join tag g on g.id = l.tag_id where g.folded = 'tag 0')`
const neglected = `(last_contact_on < ? or last_contact_on is null)`
const contactFilter = { tag: 'Tag 0', notContactedSince: halfAYearAgo }
const people = (size: Size): number => size.people + size.legislators

/** Every large list with two filters, in the orders that its indexes give and in one that they do not. */
export const listCases: readonly ListCase[] = [
  {
    name: 'persons by name',
    noun: 'person',
    request: { filter: contactFilter, sort: [{ by: 'name' }] },
    sql: `select id from contact where noun = 'person' and level <= ? and ${tagged} and ${neglected}
      order by sort_key, id`,
    parameters: [INTERNAL, halfAYearAgo],
    from: people,
  },
  {
    name: 'persons by last contact',
    noun: 'person',
    request: {
      filter: { doNotContact: false, notContactedSince: halfAYearAgo },
      sort: [{ by: 'lastContactOn' }],
    },
    sql: `select id from contact where noun = 'person' and level <= ? and do_not_contact = 0 and ${neglected}
      order by last_contact_on, sort_key, id`,
    parameters: [INTERNAL, halfAYearAgo],
    from: people,
  },
  {
    name: 'persons by a saved nested filter',
    noun: 'person',
    request: {
      where: {
        all: [
          { field: 'tag', op: 'is', value: 'Tag 0' },
          {
            any: [
              { field: 'days', op: 'more', value: 182 },
              { field: 'never-contacted', op: 'is', value: true },
              { all: [{ field: 'do-not-contact', op: 'is', value: true }] },
            ],
          },
        ],
      },
      sort: [{ by: 'name' }],
    },
    sql: `select id from contact where noun = 'person' and level <= ? and ${tagged}
      and (last_contact_on < ? or last_contact_on is null or do_not_contact = 1) order by sort_key, id`,
    parameters: [INTERNAL, halfAYearAgo],
    from: people,
  },
  {
    name: 'going cold, days counted from today',
    noun: 'quiet',
    request: {
      where: {
        all: [
          { field: 'last-contact', op: 'older-than', value: 182 },
          { field: 'do-not-contact', op: 'is', value: false },
        ],
      },
    },
    sql: `select id from contact where quiet_on is not null and quiet_on <= ? and level <= ?
      and last_contact_on < ? and do_not_contact = 0 order by cold_on, sort_key, id`,
    parameters: [daysAgo(0), INTERNAL, halfAYearAgo],
    from: (size) => people(size) + size.organizations,
  },
  {
    name: 'organizations by last contact',
    noun: 'organization',
    request: {
      filter: { coalitionStatus: 'member', notContactedSince: halfAYearAgo },
      sort: [{ by: 'lastContactOn', descending: true }],
    },
    sql: `select id from contact where noun = 'organization' and level <= ? and ${neglected}
      and id in (select id from organization where coalition_status = 'member')
      order by last_contact_on desc, sort_key desc, id desc`,
    parameters: [INTERNAL, halfAYearAgo],
    from: (size) => size.organizations,
  },
  {
    name: 'legislators by district',
    noun: 'legislator',
    request: {
      filter: { party: 'Independent', serving: true },
      sort: [{ by: 'jurisdiction' }, { by: 'district' }],
    },
    // Of each person the term they serve, else the one that ended last: the list shows one.
    sql: `select c.id from (
        select t.person_id, t.party, t.serving, s.sort_key, j.name,
          max(t.serving || coalesce(t.end_on, '9999') || coalesce(t.start_on, '') || t.id)
        from term t join record tr on tr.id = t.id join seat s on s.id = t.seat_id
          join chamber h on h.id = s.chamber_id join jurisdiction j on j.id = h.jurisdiction_id
        where tr.sensitivity <= ? and tr.trashed_batch is null group by t.person_id) shown
      join contact c on c.id = shown.person_id
      where shown.serving = 1 and shown.party = 'Independent' and c.level <= ?
      order by shown.name, shown.sort_key, c.id`,
    parameters: [INTERNAL, INTERNAL],
    from: (size) => size.legislators,
  },
  {
    name: 'interactions by date',
    noun: 'interaction',
    request: { filter: { type: 'meeting', from: daysAgo(365) } },
    sql: `select id from interaction where type_id = (select id from interaction_type where key = 'meeting')
      and level <= ? and occurred_on >= ? order by occurred_on desc, occurred_time desc, id desc`,
    parameters: [INTERNAL, daysAgo(365)],
    from: (size) => size.interactions,
  },
  {
    name: 'interactions by type',
    noun: 'interaction',
    request: { filter: { status: 'happened', outcome: 'met' }, sort: [{ by: 'type' }] },
    sql: `select id from interaction where status = 'happened' and outcome = 'met' and level <= ?
      order by type_id, occurred_on desc, occurred_time desc, id desc`,
    parameters: [INTERNAL],
    from: (size) => size.interactions,
  },
  {
    name: 'follow-ups by due date',
    noun: 'follow-up',
    request: { filter: { states: ['open'], priority: 'high' } },
    sql: `select id from follow_up where state = 'open' and priority = 'high' and level <= ?
      order by due_on nulls last, due_time, id`,
    parameters: [INTERNAL],
    from: (size) => size.followUps,
  },
]
