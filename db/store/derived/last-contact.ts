import { sensitivityRank } from '../../domain/sensitivity.ts'
import { ranOn } from '../ran-on.ts'
import { triggersOf, type RowAlias } from './trigger.ts'

const on = triggersOf('last_contact')

/**
 * Last contact is derived, never typed. Each participant row knows its day and whether it counts; the last contact
 * of a contact is then one look into an index, taken again whenever anything it depends on changes:
 * - a person or organization that took part,
 * - an organization or office on whose behalf somebody took part,
 * - the legislator of an office that took part or on whose behalf somebody did, while a term of theirs in its seat ran. A term in the trash never ran; an office in
 *   the trash still stands for its legislator, as imports put offices there that were closed since.
 * An interaction counts when it happened, somebody was met, spoken to, replied or declined, its type counts as a
 * contact, and it is neither in the trash nor about a survivor.
 */
export function lastContactTriggers(): string[] {
  return [
    on('insert', 'participant', deriveParticipants('id = NEW.id')),
    // A new contact only ever moves the date forward: a bulk writer that gives the day need not look anything up.
    on('insert', 'participant', advance(), { name: 'advance', when: 'NEW.counts = 1' }),
    on(
      'update of contact_id, on_behalf_of_id, occurred_on, counts',
      'participant',
      both(affectedByParticipant),
    ),
    on('delete', 'participant', refresh(affectedByParticipant('OLD')), { when: 'OLD.counts = 1' }),
    on('update of interaction_id', 'participant', deriveParticipants('id = NEW.id'), { name: 'move' }),
    on('insert', 'interaction', deriveParticipants('interaction_id = NEW.id')),
    on(
      'update of occurred_on, status, outcome, type_id',
      'interaction',
      deriveParticipants('interaction_id = NEW.id'),
    ),
    on('update of sensitivity, trashed_batch', 'record', deriveParticipants('interaction_id = NEW.id'), {
      when: `NEW.noun = 'interaction'`,
    }),
    on('update of counts_as', 'interaction_type', deriveParticipants(OF_TYPE)),
    on('update of trashed_batch', 'record', refresh('select person_id from term where id = NEW.id'), {
      name: 'term',
      when: `NEW.noun = 'term'`,
    }),
    on('insert', 'term', refresh('select NEW.person_id')),
    on(
      'update of person_id, seat_id, start_on, end_on',
      'term',
      both((row) => `select ${row}.person_id`),
    ),
    on('delete', 'term', refresh('select OLD.person_id')),
    on('insert', 'office', refresh(affectedByOffice('NEW'))),
    on('update of term_id', 'office', both(affectedByOffice)),
    on('delete', 'office', refresh(affectedByOffice('OLD'))),
  ]
}

/** Computes the columns of every row. */
export const lastContactColumns = (): string[] => [
  deriveParticipants('true'),
  `update contact set last_contact_on = ${LAST_CONTACT} where last_contact_on is not ${LAST_CONTACT}`,
]

const both = (affected: (row: RowAlias) => string): string =>
  refresh(affected('NEW')) + refresh(affected('OLD'))

const OF_TYPE = 'interaction_id in (select id from interaction where type_id = NEW.id)'

const COUNTS = `i.status = 'happened' and i.outcome in ('met', 'spoke', 'replied', 'declined')
  and t.counts_as = 'contact' and r.trashed_batch is null and r.sensitivity < ${sensitivityRank('survivor')}`

/** An aggregate, so that there is a row also for a participant whose interaction comes later in the transaction. */
const DAY_AND_COUNTS = `(select max(i.occurred_on), coalesce(max(${COUNTS}), 0)
  from interaction i join interaction_type t on t.id = i.type_id join record r on r.id = i.id
  where i.id = participant.interaction_id)`

function deriveParticipants(where: string): string {
  return `update participant set (occurred_on, counts) = ${DAY_AND_COUNTS}
    where ${where} and (occurred_on, counts) is not ${DAY_AND_COUNTS};`
}

/** Those for whom offices stand. */
export const legislatorsOf = (offices: string): string =>
  `select t.person_id from office o join term t on t.id = o.term_id where o.id in (${offices})`

const affectedByParticipant = (row: RowAlias): string =>
  `select ${row}.contact_id union all select ${row}.on_behalf_of_id
   union all ${legislatorsOf(`${row}.contact_id, ${row}.on_behalf_of_id`)}`

function affectedByOffice(row: RowAlias): string {
  return `select person_id from term where id = ${row}.term_id`
}

function advance(): string {
  const later = `(last_contact_on is null or last_contact_on < NEW.occurred_on)`
  return `update contact set last_contact_on = NEW.occurred_on
      where id in (NEW.contact_id, NEW.on_behalf_of_id) and ${later};
    update contact set last_contact_on = NEW.occurred_on
      where ${later} and id in (select s.person_id from office o join term t on t.id = o.term_id
        join term s on s.person_id = t.person_id and s.seat_id = t.seat_id
        where o.id in (NEW.contact_id, NEW.on_behalf_of_id) and ${ran('s', 'NEW.occurred_on')});`
}

/** A term in the trash never ran. */
const ran = (term: string, date: string): string =>
  `${ranOn(term, date)} and (select trashed_batch from record where id = ${term}.id) is null`

/** With an office of the legislator in the surrounding query, or with somebody on its behalf. */
function lastThroughOffice(column: 'contact_id' | 'on_behalf_of_id'): string {
  return `coalesce((select max(p.occurred_on) from term t join office o on o.term_id = t.id
      join term s on s.person_id = t.person_id and s.seat_id = t.seat_id
      join participant p on p.${column} = o.id and p.counts = 1 and ${ran('s', 'p.occurred_on')}
      where t.person_id = contact.id), '')`
}

/** The last contact of the contact in the surrounding query, or null. */
const LAST_CONTACT = `nullif(max(
    coalesce((select max(p.occurred_on) from participant p where p.contact_id = contact.id and p.counts = 1), ''),
    coalesce((select max(p.occurred_on) from participant p where p.on_behalf_of_id = contact.id and p.counts = 1), ''),
    ${lastThroughOffice('on_behalf_of_id')},
    ${lastThroughOffice('contact_id')}
  ), '')`

function refresh(affected: string): string {
  return `update contact set last_contact_on = ${LAST_CONTACT} where id in (${affected});`
}
