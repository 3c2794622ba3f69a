import type { ContactNoun } from '../../domain/contact.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { sensitivityOfRank } from '../../domain/sensitivity.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import { sql } from 'kysely'
import type { ReadDb } from '../access.ts'
import type { Sort } from '../list.ts'
import type { Order } from './order.ts'
import { pageQuery } from './page-query.ts'
import { silencesOf } from './silences.ts'
import { visible, withinLevel } from '../visible.ts'

export const contactOrder: Order<'name' | 'lastContactOn'> = {
  columns: { name: sql.ref('contact.sort_key'), lastContactOn: sql.ref('contact.last_contact_on') },
  default: [{ by: 'name' }],
  id: 'contact.id',
}

/** Sorted by last contact, names decide between those of one day, so that one index gives the order. */
export const contactSort = (sort: readonly Sort[]) => {
  const [only] = sort
  return sort.length === 1 && only?.by === 'lastContactOn' ? [only, { ...only, by: 'name' }] : sort
}

export async function contactRows<N extends ContactNoun>(read: ReadDb, noun: N, ids: readonly number[]) {
  const silences = silencesOf(read, ids)
  return contactFields(read, ids).map((row) => ({
    rowId: row.rowId,
    id: uidFromBytes<N>(row.uid),
    noun,
    name: row.display_name,
    lastContactOn: row.last_contact_on as LocalDate | null,
    silence: silences.get(row.rowId) ?? null,
    sensitivity: sensitivityOfRank(row.sensitivity),
    doNotContact: row.do_not_contact === 1,
    email: row.email,
    phone: row.phone,
    openFollowUps: row.openFollowUps,
    photo: row.photo === null ? null : uidFromBytes<'attachment'>(row.photo),
  }))
}

const contactFields = pageQuery((read, ids) =>
  read.db
    .selectFrom('contact')
    .innerJoin('record as r', 'r.id', 'contact.id')
    .select([
      'contact.id as rowId',
      'r.uid',
      'r.sensitivity',
      'contact.display_name',
      'contact.last_contact_on',
      'contact.do_not_contact',
      pointOf(read, 'email').as('email'),
      pointOf(read, 'phone').as('phone'),
      openFollowUps(read).as('openFollowUps'),
      photoOf(read).as('photo'),
    ])
    .where('contact.id', 'in', ids)
    .where(withinLevel(read, 'contact')),
)

const photoOf = (read: ReadDb) =>
  sql<Uint8Array | null>`(
    select f.uid from record f where f.id = contact.photo_id and ${visible(read, 'f')})`

const pointOf = (read: ReadDb, kind: 'email' | 'phone') =>
  sql<string | null>`(
    select p.value from contact_point p join record pr on pr.id = p.id
    where p.contact_id = contact.id and p.kind = ${kind} and ${visible(read, 'pr')}
    order by p.status = 'ok' desc, p.is_primary desc, p.id limit 1)`

/** Looked up in an index of those alone: of a page, each of its follow-ups would lie on another page of the file. */
const openFollowUps = (read: ReadDb) =>
  sql<number>`(
    select count(*) from follow_up_link l join follow_up f indexed by follow_up_open on f.id = l.follow_up_id
    where l.record_id = contact.id and f.state in ('open', 'waiting') and ${withinLevel(read, 'f')})`
