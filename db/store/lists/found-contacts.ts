import { sql } from 'kysely'
import type { LegislatorRow, OfficeRow, OrganizationRow, PersonRow } from '../../domain/row/contact-row.ts'
import { contactNouns, type ContactId } from '../../domain/contact.ts'
import { uidToBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { named } from './condition.ts'
import { legislatorList } from './legislator-list.ts'
import { officeList } from './office-list.ts'
import { organizationList } from './organization-list.ts'
import { pageQuery } from './page-query.ts'
import { personList } from './person-list.ts'
import { withinLevel } from '../visible.ts'

/** A contact of any kind, with what tells it from others of its name. */
export type FoundContact =
  | (PersonRow & { readonly is: 'person' })
  | (LegislatorRow & { readonly is: 'legislator' })
  | (OrganizationRow & { readonly is: 'organization' })
  | (OfficeRow & { readonly is: 'office' })

/**
 * The contacts whose names have all the words, the last of which may be a beginning; without words all. Those spoken
 * with last come first, offices after the others.
 */
export function findContactIds(read: ReadDb, text: string, limit: number): number[] {
  const found = read.db
    .selectFrom('contact')
    .select('contact.id')
    .where(withinLevel(read, 'contact'))
    .orderBy(sql`contact.noun = 'office'`)
    .orderBy('contact.last_contact_on', (on) => on.desc().nullsLast())
    .orderBy('contact.sort_key')
    .limit(limit)
  return read.ids(named(read, 'contact.id', text).reduce((query, words) => query.where(words), found))
}

/** The ids of those of the contacts that may be shown. */
export const contactIdsOf = (read: ReadDb, uids: readonly ContactId[]): number[] =>
  read.ids(
    read.db
      .selectFrom('contact')
      .innerJoin('record as r', 'r.id', 'contact.id')
      .select('contact.id')
      .where('r.uid', 'in', uids.length === 0 ? [new Uint8Array()] : uids.map(uidToBytes))
      .where('contact.noun', 'in', contactNouns)
      .where(withinLevel(read, 'contact')),
  )

/** In the order of the ids. Those that may not be shown are missing. */
export async function foundContacts(read: ReadDb, ids: readonly number[]): Promise<readonly FoundContact[]> {
  const byId = new Map((await foundRows(read, ids)).map(({ rowId, ...contact }) => [rowId, contact]))
  return ids.flatMap((id) => (byId.get(id) as FoundContact | undefined) ?? [])
}

/** In any order. */
export async function foundRows(
  read: ReadDb,
  ids: readonly number[],
): Promise<(FoundContact & { rowId: number })[]> {
  const nouns = new Map(nounRows(read, ids).map(({ id, noun }) => [id, noun]))
  const of = (noun: string) => ids.filter((id) => nouns.get(id) === noun)
  const [people, legislators, organizations, offices] = await Promise.all([
    personList.rows(read, of('person')),
    legislatorList.rows(read, of('person')),
    organizationList.rows(read, of('organization')),
    officeList.rows(read, of('office')),
  ])
  const all = [
    ...people.map((row) => ({ ...row, is: 'person' as const })),
    ...legislators.map((row) => ({ ...row, is: 'legislator' as const })),
    ...organizations.map((row) => ({ ...row, is: 'organization' as const })),
    ...offices.map((row) => ({ ...row, is: 'office' as const })),
  ]
  // Of a legislator there are two rows, of which the later says more.
  return [...new Map(all.map((row) => [row.rowId, row])).values()]
}

const nounRows = pageQuery((read, ids) =>
  read.db.selectFrom('contact').select(['id', 'noun']).where('id', 'in', ids),
)
