import type { Noun } from '../domain/noun.ts'
import { excludedTexts } from '../domain/search-query.ts'
import { uidFromBytes } from '../domain/uid.ts'
import type { ReadDb } from './access.ts'
import { ownValueText, type SearchHalf } from './derived/search-index.ts'
import {
  halvesOf,
  matches,
  type Found,
  type NewestQuery,
  type Query,
  type SearchHit,
} from './search-matches.ts'
import { reachedContacts } from './search-points.ts'
import { excerpt, toMatch } from './search-text.ts'
import { visibleSql } from './visible.ts'

/** Contacts found by how they are reached; without those found by a name. */
export function reachedHits(
  read: ReadDb,
  text: string,
  { limit, marks: [start, end], named }: Pick<Query, 'limit' | 'marks'> & { readonly named: Found },
): Found {
  const known = new Set(named.hits.map(({ id }) => id))
  const byId = new Map(reachedContacts(read, text).map((contact) => [contact.id, contact]))
  const hits = [...byId.values()].map(({ uid, noun, name, point }) => ({
    id: uidFromBytes(uid),
    noun,
    title: name,
    snippet: `${start}${point}${end}`,
    on: null,
  }))
  const others = hits.filter(({ id }) => !known.has(id))
  return { count: others.length, hits: others.slice(0, limit) }
}

/** Contacts found by why they matter, or by text in fields of the user's own; without those found by a name. */
export function aboutHits(read: ReadDb, query: NewestQuery): Found {
  const ids = halvesOf(read).flatMap((half) =>
    read.column<number>(`${contactsAbout(read, half)} order by rank limit ?`, query.match, query.most ?? -1),
  )
  if (ids.length === 0) return { count: 0, hits: [] }
  const named = new Set(halvesOf(read).flatMap((half) => namedAmong(read, half, { ids, match: query.match })))
  const found = [...new Set(ids)].filter((id) => !named.has(id))
  return {
    count: found.length,
    hits: found.slice(0, query.limit).flatMap((id) => aboutHit(read, id, query)),
  }
}

const contactsAbout = (read: ReadDb, half: SearchHalf): string =>
  `select iif(rowid > 0, rowid, (select contact_id from custom_value where id = -search_about_${half}.rowid)) as id
   ${matches(read, `search_about_${half}`)}`

/**
 * The contacts that have all the words, the last of which may be a beginning, in a name or in what `aboutHits` reads, or
 * that are reached by them.
 */
export function sayingIds(read: ReadDb, text: string): readonly number[] {
  const excluded = new Set(excludedTexts(text).flatMap((words) => saidIds(read, words)))
  return saidIds(read, text).filter((id) => !excluded.has(id))
}

function saidIds(read: ReadDb, text: string): readonly number[] {
  const match = toMatch({ text, typing: true })
  const found = halvesOf(read).flatMap((half) => [
    ...read.column<number>(`select rowid ${matches(read, `search_name_${half}`)}`, match),
    ...read.column<number>(contactsAbout(read, half), match),
  ])
  return [...new Set([...found, ...reachedContacts(read, text).map(({ id }) => id)])]
}

const namedAmong = (
  read: ReadDb,
  half: SearchHalf,
  { ids, match }: { readonly ids: readonly number[]; readonly match: string },
): readonly number[] =>
  read.column<number>(
    `select rowid from search_name_${half} where search_name_${half} match ?
     and rowid in (select value from json_each(?))`,
    match,
    JSON.stringify(ids),
  )

function aboutHit(read: ReadDb, id: number, { pattern, marks }: NewestQuery): SearchHit[] {
  const [contact] = read.all<{ uid: Uint8Array; noun: Noun; name: string; about: string | null }>(
    `select r.uid, r.noun, c.display_name as name, c.about from contact c join record r on r.id = c.id
     where c.id = ?`,
    id,
  )
  if (contact === undefined) return []
  const { uid, noun, name, about } = contact
  const snippet = excerpt([about, ...ownTexts(read, id)], pattern, marks)
  return [{ id: uidFromBytes(uid), noun, title: name, snippet, on: null }]
}

/** What stands in a contact's fields of the user's own, each after its label. */
export const ownTexts = (read: ReadDb, contactId: number): readonly string[] =>
  read.column<string>(
    `select f.label || ': ' || iif(f.type = 'multi-choice',
       (select group_concat(e.value, ', ') from json_each(v.value) e), ${ownValueText('v.value')}) from custom_value v join custom_field f on f.id = v.field_id
     join record r on r.id = f.id
     where v.contact_id = ? and ${visibleSql(read, 'r')} order by f.position, f.id`,
    contactId,
  )
