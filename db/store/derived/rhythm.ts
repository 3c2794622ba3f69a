import { usualCadence } from '../../domain/cadence.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import { legislatorsOf } from './last-contact.ts'
import { triggersOf, type RowAlias } from './trigger.ts'

const on = triggersOf('rhythm')

/**
 * By which cadence a contact is watched, and from which day on it is quiet (amber) and cold (red). Days of its own come
 * first, then the cadence chosen for it, then the shortest of those of its tier and its tags. The clock starts at the
 * last contact, else at the enrolment. A pause puts both days off, a planned meeting the second, so that neither column
 * depends on today. Somebody reached before and in no cadence is watched by the usual one. Nobody watches those who must
 * not be contacted, those for whom it was said so, and offices, for which their legislators stand.
 */
const rhythm = `create view contact_rhythm as
  select x.*, max(${dayAfter('start_on', 'ideal_days')}, coalesce(paused_until, '')) as quiet_on,
    max(${dayAfter('start_on', 'max_days')}, coalesce(paused_until, ''), coalesce(date(planned_on, '+1 day'), '')) as cold_on
  from (select ${watched()}, nullif(${planned()}, '') as planned_on
    from contact c left join contact_cadence cc on cc.contact_id = c.id
      left join cadence k on cc.ideal_days is null and k.id = coalesce(${chosen()}, ${shortest()})) x`

/**
 * The same of those who are watched, told by what is kept of it: which cadence it is and whether a meeting puts anything
 * off is looked for when that changes, as looking for it costs more than all else that a list shows.
 */
const silence = `create view contact_silence as
  select ${watched()}, k.name as cadence_name, c.last_contact_on, c.quiet_on, c.cold_on
  from contact c left join contact_cadence cc on cc.contact_id = c.id left join cadence k on k.id = c.cadence_id
  where c.quiet_on is not null`

/** Of a contact `c`, what is said of it alone `cc`, and the cadence `k` that applies to it. */
function watched(): string {
  return `c.id as contact_id, k.id as cadence_id, ${source()} as source,
    coalesce(cc.ideal_days, k.ideal_days, ${usualCadence.ideal}) as ideal_days,
    coalesce(cc.max_days, k.max_days, ${usualCadence.max}) as max_days,
    case when c.do_not_contact = 0 and c.noun <> 'office' and coalesce(cc.is_watched, 1) = 1
      then coalesce(c.last_contact_on, ${enrolment()}) end as start_on,
    nullif(max(coalesce(cc.paused_until, ''), coalesce(k.paused_until, '')), '') as paused_until`
}

function dayAfter(start: string, days: string): string {
  return `date(${start}, '+' || (${days} + 1) || ' days')`
}

function source(): string {
  return `case when cc.ideal_days is not null then 'own' when k.id is null then 'usual'
    when k.id = cc.cadence_id then 'chosen' else 'rule' end`
}

/** The cadence chosen for the contact in the surrounding query, unless it is in the trash. */
function chosen(): string {
  return `(select r.id from record r where r.id = cc.cadence_id and r.trashed_batch is null)`
}

/** The id of the shortest of the cadences of its tier and its tags. */
function shortest(): string {
  return `(select s.id from cadence s join record sr on sr.id = s.id
    where sr.trashed_batch is null and (s.tier = c.tier or s.id in (
      select ct.cadence_id from record_tag rt join cadence_tag ct on ct.tag_id = rt.tag_id
        join record tr on tr.id = rt.tag_id where rt.record_id = c.id and tr.trashed_batch is null))
    order by s.max_days, s.ideal_days, s.id limit 1)`
}

/** Since when its cadence applies to somebody never reached; the usual one never does. */
function enrolment(): string {
  const made = (record: string) => `(select substr(created_at, 1, 10) from record where id = ${record})`
  const tagged = `(select min(rt.added_on) from record_tag rt join cadence_tag ct on ct.tag_id = rt.tag_id
    where rt.record_id = c.id and ct.cadence_id = k.id)`
  return `case when cc.ideal_days is not null or k.id = cc.cadence_id then cc.enrolled_on
    when k.id is not null then max(${made('k.id')}, coalesce(${tagged}, ${made('c.id')})) end`
}

/**
 * The last day of those on which a meeting is planned with the contact, on its behalf or with an office of it, and which
 * come after the last contact; '' for none. One before would put nothing off.
 */
function planned(): string {
  const last = (
    participants: string,
    whose: string,
  ) => `coalesce((select max(p.occurred_on) from ${participants}
    join interaction i on i.id = p.interaction_id join record ir on ir.id = i.id
    where ${whose} and p.occurred_on > coalesce(c.last_contact_on, '') and i.status = 'planned'
      and ir.trashed_batch is null and ir.sensitivity < ${sensitivityRank('survivor')}), '')`
  const ofOffice = (column: string) =>
    last(
      `term t join office o on o.term_id = t.id join participant p on p.${column} = o.id`,
      't.person_id = c.id',
    )
  const of = (column: string) => last('participant p', `p.${column} = c.id`)
  return `max(${[of('contact_id'), of('on_behalf_of_id'), ofOffice('contact_id'), ofOffice('on_behalf_of_id')].join(', ')})`
}

const DERIVED = `(select quiet_on, cold_on, case when quiet_on is not null then cadence_id end from contact_rhythm
  where contact_id = contact.id)`

export const dropRhythm = 'drop view if exists contact_rhythm; drop view if exists contact_silence'

/** The views, and the columns of every row. */
export const rhythmColumns = (): string[] => [
  dropRhythm,
  rhythm,
  silence,
  `update contact set (quiet_on, cold_on, cadence_id) = ${DERIVED} where (quiet_on, cold_on, cadence_id) is not ${DERIVED}`,
]

function refresh(affected: string): string {
  return `update contact set (quiet_on, cold_on, cadence_id) = ${DERIVED} where id in (${affected});`
}

const both = (affected: (row: RowAlias) => string): string =>
  refresh(affected('NEW')) + refresh(affected('OLD'))

/** Whenever something of a table changes: a new row, a change, a row that goes. */
function onEvery(
  table: string,
  columns: string,
  rule: { affected: (row: RowAlias) => string; when?: (row: RowAlias) => string },
) {
  const when = (...rows: RowAlias[]) =>
    rule.when ? { when: rows.map((row) => `(${rule.when?.(row)})`).join(' or ') } : {}
  return [
    on('insert', table, refresh(rule.affected('NEW')), when('NEW')),
    on(`update of ${columns}`, table, both(rule.affected), when('NEW', 'OLD')),
    on('delete', table, refresh(rule.affected('OLD')), when('OLD')),
  ]
}

const tagged = (tag: string): string => `select record_id from record_tag where tag_id = ${tag}`

/** Whom a cadence is about, or was. */
const ofCadence = (id: string, tier: string): string =>
  `select id from contact where tier = ${tier} union select id from contact where cadence_id = ${id}
   union select contact_id from contact_cadence where cadence_id = ${id}
   union select rt.record_id from cadence_tag ct join record_tag rt on rt.tag_id = ct.tag_id where ct.cadence_id = ${id}`

/** Who takes part, or is spoken for. */
const ofInteraction = (id: string): string =>
  `select contact_id from participant where interaction_id = ${id}
   union select on_behalf_of_id from participant where interaction_id = ${id}
   union select t.person_id from participant p join office o on o.id in (p.contact_id, p.on_behalf_of_id)
     join term t on t.id = o.term_id where p.interaction_id = ${id}`

const ofParticipant = (row: RowAlias): string =>
  `select ${row}.contact_id union select ${row}.on_behalf_of_id
   union ${legislatorsOf(`${row}.contact_id, ${row}.on_behalf_of_id`)}`

const isPlanned = (interaction: string): string =>
  `(select status from interaction where id = ${interaction}) = 'planned'`

/** Its tags and its cadence are there before it where an undo brings them all back. */
const isWatchedFromTheStart = `coalesce(NEW.last_contact_on, NEW.tier) is not null
  or exists (select 1 from record_tag where record_id = NEW.id)
  or exists (select 1 from contact_cadence where contact_id = NEW.id)`

const takesPart = (office: string): string =>
  `exists (select 1 from participant where contact_id = ${office})
   or exists (select 1 from participant where on_behalf_of_id = ${office})`

const trashed = (noun: string, affected: string, when = ''): string =>
  on('update of trashed_batch, sensitivity', 'record', refresh(affected), {
    name: noun,
    when: `NEW.noun = '${noun}'${when}`,
  })

export function rhythmTriggers(): string[] {
  return [
    on('update of last_contact_on, tier, do_not_contact', 'contact', refresh('NEW.id'), {
      when: `(NEW.last_contact_on, NEW.tier, NEW.do_not_contact) is not (OLD.last_contact_on, OLD.tier, OLD.do_not_contact)`,
    }),
    on('insert', 'contact', refresh('NEW.id'), { when: isWatchedFromTheStart }),
    ...onEvery(
      'contact_cadence',
      'contact_id, cadence_id, ideal_days, max_days, paused_until, enrolled_on, is_watched',
      {
        affected: (row) => `${row}.contact_id`,
      },
    ),
    ...onEvery('record_tag', 'record_id, tag_id, added_on', {
      affected: (row) => `${row}.record_id`,
      when: (row) => `exists (select 1 from cadence_tag where tag_id = ${row}.tag_id)`,
    }),
    ...onEvery('cadence_tag', 'cadence_id, tag_id', { affected: (row) => tagged(`${row}.tag_id`) }),
    ...onEvery('cadence', 'ideal_days, max_days, tier, paused_until', {
      affected: (row) => ofCadence(`${row}.id`, `${row}.tier`),
    }),
    trashed('cadence', ofCadence('NEW.id', '(select tier from cadence where id = NEW.id)')),
    trashed('tag', tagged('NEW.id')),
    trashed('interaction', ofInteraction('NEW.id'), ` and ${isPlanned('NEW.id')}`),
    // Whoever takes part may be there before it and after it: an undo looks at references last.
    on('insert', 'interaction', refresh(ofInteraction('NEW.id')), { when: `NEW.status = 'planned'` }),
    on('delete', 'interaction', refresh(ofInteraction('OLD.id')), { when: `OLD.status = 'planned'` }),
    on('update of status, occurred_on', 'interaction', refresh(ofInteraction('NEW.id')), {
      when: `'planned' in (NEW.status, OLD.status)`,
    }),
    ...onEvery('participant', 'interaction_id, contact_id, on_behalf_of_id, occurred_on', {
      affected: ofParticipant,
      when: (row) => isPlanned(`${row}.interaction_id`),
    }),
    ...onEvery('office', 'term_id', {
      affected: (row) => `select person_id from term where id = ${row}.term_id`,
      when: (row) => takesPart(`${row}.id`),
    }),
    ...onEvery('term', 'person_id', {
      affected: (row) => `${row}.person_id`,
      when: (row) => `exists (select 1 from office where term_id = ${row}.id)`,
    }),
  ]
}
