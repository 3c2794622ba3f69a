import type { ContactNoun } from '../../domain/contact.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { fold } from '../../domain/fold.ts'
import { sensitivityRank, sensitivityOfRank, type Sensitivity } from '../../domain/sensitivity.ts'
import { uidFromBytes, type Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import type { ListSource, Sort } from '../list.ts'
import { matchingNames } from '../search.ts'

export interface ContactFilter {
  readonly text?: string
  readonly tag?: string
  readonly notContactedSince?: LocalDate
}

export interface ContactRow<N extends ContactNoun> {
  readonly id: Id<N>
  readonly noun: N
  readonly name: string
  readonly lastContactOn: LocalDate | null
  readonly sensitivity: Sensitivity
  readonly doNotContact: boolean
  readonly email: string | null
  readonly phone: string | null
}

/** Persons, organizations or offices: one index gives each order, none is joined to be filtered by clearance. */
export const contactList = <N extends ContactNoun>(noun: N): ListSource<ContactFilter, ContactRow<N>> => ({
  ids: (read, filter, sort) => contactIds(read, noun, filter, sort),
  rows: (read, ids) => contactRows(read, noun, ids),
})

function contactIds(read: ReadDb, noun: ContactNoun, filter: ContactFilter, sort: readonly Sort[]): number[] {
  let query = read.db
    .selectFrom('contact')
    .select('contact.id')
    .where('contact.noun', '=', noun)
    .where('contact.level', '<=', sensitivityRank(read.clearance))
  const { text, tag, notContactedSince } = filter
  if (text !== undefined) query = query.where('contact.id', 'in', matchingNames(read, text))
  if (tag !== undefined)
    query = query.where('contact.id', 'in', (eb) =>
      eb
        .selectFrom('record_tag')
        .innerJoin('tag', 'tag.id', 'record_tag.tag_id')
        .select('record_tag.record_id')
        .where('tag.folded', '=', fold(tag)),
    )
  if (notContactedSince !== undefined)
    query = query.where((eb) =>
      eb.or([
        eb('contact.last_contact_on', '<', notContactedSince),
        eb('contact.last_contact_on', 'is', null),
      ]),
    )
  const [first] = sort
  const direction = first?.descending ? 'desc' : 'asc'
  const ordered =
    first?.by === 'lastContactOn'
      ? query.orderBy('contact.last_contact_on', direction).orderBy('contact.sort_key', direction)
      : query.orderBy('contact.sort_key', direction)
  return read.ids(ordered.orderBy('contact.id', direction))
}

async function contactRows<N extends ContactNoun>(read: ReadDb, noun: N, ids: readonly number[]) {
  const rows = await read.db
    .selectFrom('contact as c')
    .innerJoin('record as r', 'r.id', 'c.id')
    .select((eb) => [
      'c.id as rowId',
      'r.uid',
      'c.display_name',
      'c.last_contact_on',
      'c.do_not_contact',
      'r.sensitivity',
      ...(['email', 'phone'] as const).map((kind) =>
        eb
          .selectFrom('contact_point as p')
          .innerJoin('record as pr', 'pr.id', 'p.id')
          .select('p.value')
          .whereRef('p.contact_id', '=', 'c.id')
          .where('p.kind', '=', kind)
          .where('pr.trashed_batch', 'is', null)
          .where('pr.sensitivity', '<=', sensitivityRank(read.clearance))
          .orderBy('p.is_primary', 'desc')
          .orderBy('p.id')
          .limit(1)
          .as(kind),
      ),
    ])
    .where('c.id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    rowId: row.rowId,
    id: uidFromBytes<N>(row.uid),
    noun,
    name: row.display_name,
    lastContactOn: row.last_contact_on as LocalDate | null,
    sensitivity: sensitivityOfRank(row.sensitivity),
    doNotContact: row.do_not_contact === 1,
    email: row.email,
    phone: row.phone,
  }))
}
