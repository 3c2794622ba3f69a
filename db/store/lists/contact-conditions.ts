import { sql, type SqlBool } from 'kysely'
import type { LocalDate } from '../../domain/local-date.ts'
import { foldAsSearched } from '../../domain/search-letters.ts'
import type { ReadDb } from '../access.ts'
import type { Where } from '../filter/compile.ts'
import { sayingIds } from '../search-about.ts'
import { named, when, wordsOf, type Condition } from './condition.ts'
import { idsIn } from './ids-in.ts'
import { visible, withinLevel } from '../visible.ts'

/** What every list of contacts can be narrowed by. */
export interface ContactFilter {
  /** Words of the name, the last of which may be a beginning. */
  readonly text?: string
  /** Words of the name, of why they matter, or of text in a field of the users' own. */
  readonly said?: string
  readonly tag?: string
  /** Last contact before this day, or never. */
  readonly notContactedSince?: LocalDate
  /** Last contact on this day or later. */
  readonly contactedSince?: LocalDate
  readonly doNotContact?: boolean
  /** Whether something promised about them is still to be kept. */
  readonly openFollowUp?: boolean
  /** What a person has put together of the fields of the list. */
  readonly where?: Where
}

/**
 * What a row of `contact` has to fulfil to be shown and to pass the filter. A `+` keeps an index on ids from being
 * used, where a set of contacts is so large that the index of the order is the better way.
 */
export function contactConditions(read: ReadDb, filter: ContactFilter): Condition[] {
  return [
    withinLevel(read, 'contact'),
    ...named(read, 'contact.id', filter.text),
    ...when(wordsOf(filter.said), (words) => sql<SqlBool>`contact.id in ${idsIn(sayingIds(read, words))}`),
    ...when(filter.tag, (tag) => tagged(read, 'contact.id', tag)),
    ...when(filter.notContactedSince, silentSince),
    ...when(filter.contactedSince, (day) => sql<SqlBool>`contact.last_contact_on >= ${day}`),
    ...when(filter.doNotContact, doNotContact),
    ...when(filter.openFollowUp, (value) => hasOpenFollowUp(read, value)),
  ]
}

const silentSince = (day: LocalDate): Condition =>
  sql<SqlBool>`(contact.last_contact_on < ${day} or contact.last_contact_on is null)`

const doNotContact = (value: boolean): Condition =>
  sql<SqlBool>`(+contact.id in (select id from contact where do_not_contact = 1)) = ${value ? 1 : 0}`

const hasOpenFollowUp = (read: ReadDb, value: boolean): Condition =>
  sql<SqlBool>`(+contact.id in (
    select l.record_id from follow_up f join follow_up_link l on l.follow_up_id = f.id
    where f.state in ('open', 'waiting') and ${withinLevel(read, 'f')})) = ${value ? 1 : 0}`

/** A tag is named as it is searched: in any case, with or without accents and vowels. */
const tagged = (read: ReadDb, column: string, tag: string): Condition =>
  sql<SqlBool>`${sql.ref(column)} in (
    select l.record_id from record_tag l join tag g on g.id = l.tag_id join record gr on gr.id = g.id
    where g.id in (select id from tag where folded(folded) = ${foldAsSearched(tag)}) and ${visible(read, 'gr')})`
