import type { Noun } from '../../domain/noun.ts'
import { uidFromBytes, type Uid } from '../../domain/uid.ts'
import { sql } from 'kysely'
import type { ReadDb } from '../access.ts'
import { pageQuery } from './page-query.ts'
import { visible } from '../visible.ts'

/** Any record, as another one names it. */
export interface NamedRecord {
  readonly id: Uid
  readonly noun: Noun
  /** Empty for what has no name: an interaction without a subject, a term. */
  readonly name: string
}

/** Words and places, looked up only for what is none of the joined nouns. */
const otherNames = [
  '(select name from tag where id = r.id)',
  '(select coalesce(label, key) from sector where id = r.id)',
  '(select coalesce(label, key) from interaction_type where id = r.id)',
  '(select coalesce(label, key) from relationship_type where id = r.id)',
  '(select name from jurisdiction where id = r.id)',
  '(select name from chamber where id = r.id)',
  '(select district from seat where id = r.id)',
].join(', ')

/** What the records are called, by id; those that may not be shown are missing. */
export async function namedRecords(
  read: ReadDb,
  ids: readonly number[],
  shown: typeof visible = visible,
): Promise<Map<number, NamedRecord>> {
  const rows = (shown === visible ? namesToShow : namesOf(shown))(read, ids)
  return new Map(rows.map(({ id, uid, noun, name }) => [id, { id: uidFromBytes(uid), noun, name }]))
}

const namesOf = (shown: typeof visible) =>
  pageQuery((read, ids) =>
    read.db
      .selectFrom('record as r')
      .leftJoin('contact as c', 'c.id', 'r.id')
      .leftJoin('committee as k', 'k.id', 'r.id')
      .leftJoin('interaction as i', 'i.id', 'r.id')
      .leftJoin('follow_up as f', 'f.id', 'r.id')
      .leftJoin('member as m', 'm.id', 'r.id')
      .select(['r.id', 'r.uid', 'r.noun', nameOf.as('name')])
      .where('r.id', 'in', ids)
      .where(shown(read, 'r')),
  )

const nameOf = sql<string>`coalesce(c.display_name, k.name, i.subject, f.title, m.name, ${sql.raw(otherNames)}, '')`

const namesToShow = namesOf(visible)
