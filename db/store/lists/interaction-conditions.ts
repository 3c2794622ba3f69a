import { sql, type SqlBool } from 'kysely'
import type { InteractionOutcome, InteractionStatus } from '../../domain/interaction-outcome.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { whereConditions, type Where } from '../filter/compile.ts'
import { interactionRows } from '../filter/interaction-sources.ts'
import { ranOn } from '../ran-on.ts'
import { equals, recordId, when, type Condition } from './condition.ts'
import { visibleIds, withinLevel } from '../visible.ts'

export interface InteractionFilter {
  /** Words of the subject, of the notes or of a participant's name. */
  readonly text?: string
  /** The key of a type that Caucus brings, or the label a user gave. */
  readonly type?: string
  readonly status?: InteractionStatus
  readonly outcome?: InteractionOutcome
  /** Of the types that people meet for. */
  readonly meetings?: boolean
  /** What is no longer to come: it took place, was called off, or the other side did not appear. */
  readonly held?: boolean
  /** Both days are included. */
  readonly from?: LocalDate
  readonly to?: LocalDate
  /** Who took part, or on whose behalf somebody did; of a legislator also contact with their offices. */
  readonly contact?: Id<'person' | 'organization' | 'office'>
  /** What it was about. */
  readonly bill?: Id<'bill'>
  /** One of our own people who was there. */
  readonly member?: Id<'member'>
  /** What a person has put together of the fields of the list. */
  readonly where?: Where
}

/** What a row of `interaction` has to fulfil to be shown and to pass the filter, but for `text` and `member`. */
export function interactionConditions(read: ReadDb, filter: InteractionFilter): Condition[] {
  return [
    withinLevel(read, 'interaction'),
    ...when(filter.type, (word) => ofType(read, word)),
    ...when(filter.status, (status) => equals('interaction.status', status)),
    ...when(filter.meetings || undefined, () => isMeeting),
    ...when(filter.held || undefined, () => sql<SqlBool>`interaction.status <> 'planned'`),
    ...when(filter.outcome, (outcome) => equals('interaction.outcome', outcome)),
    ...when(filter.from, (day) => sql<SqlBool>`interaction.occurred_on >= ${day}`),
    ...when(filter.to, (day) => sql<SqlBool>`interaction.occurred_on <= ${day}`),
    ...when(filter.bill, (bill) => aboutBill(read, bill)),
    ...when(filter.contact, (contact) => inTimeline(recordId(read, contact))),
    ...whereConditions(interactionRows, read, filter.where),
  ]
}

const isMeeting = sql<SqlBool>`interaction.type_id in (select id from interaction_type where is_meeting = 1)`

const aboutBill = (read: ReadDb, bill: Id<'bill'>): Condition =>
  sql<SqlBool>`interaction.id in (
    select interaction_id from interaction_bill where bill_id = ${recordId(read, bill)})`

/** One type only, so that its index gives the order too: should a label be somebody else's key, the key decides. */
const ofType = (read: ReadDb, word: string): Condition =>
  sql<SqlBool>`interaction.type_id = coalesce(
    (select id from interaction_type where key = ${word} and id in ${visibleIds(read, 'interaction_type')}),
    (select min(id) from interaction_type where label = ${word} and id in ${visibleIds(read, 'interaction_type')}))`

/**
 * The interactions that count for the last contact of a contact (derived/last-contact.ts), whatever came of them:
 * with itself, with somebody on its behalf, and for a legislator the same of an office while a term in its seat ran.
 */
export const inTimeline = (contactId: ReturnType<typeof recordId>): Condition =>
  sql<SqlBool>`interaction.id in (
    select p.interaction_id from participant p where p.contact_id = ${contactId}
    union select p.interaction_id from participant p where p.on_behalf_of_id = ${contactId}
    union ${throughOffice(contactId, 'on_behalf_of_id')}
    union ${throughOffice(contactId, 'contact_id')})`

const throughOffice = (contactId: ReturnType<typeof recordId>, column: 'contact_id' | 'on_behalf_of_id') =>
  sql`select p.interaction_id from term t join office o on o.term_id = t.id
      join term s on s.person_id = t.person_id and s.seat_id = t.seat_id
      join participant p on p.${sql.raw(column)} = o.id and ${sql.raw(ranOn('s', 'p.occurred_on'))}
      where t.person_id = ${contactId} and (select trashed_batch from record where id = s.id) is null`
