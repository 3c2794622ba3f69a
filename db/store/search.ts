import { sql } from 'kysely'
import type { Noun } from '../domain/noun.ts'
import { mayRead, sensitivityRank } from '../domain/sensitivity.ts'
import { uidFromBytes, type Uid } from '../domain/uid.ts'
import type { ReadDb } from './access.ts'
import { ownValueText, type SearchHalf, type SearchIndex } from './derived/search-index.ts'
import { reachedContacts } from './search-points.ts'
import {
  excerpt,
  markWhole,
  matchOf,
  parseTerms,
  patternOf,
  toMatch,
  withoutFirstLetter,
  type Marks,
  type SearchText,
} from './search-text.ts'
import { visibleSql, withinClearanceSql } from './visible.ts'

export interface SearchRequest extends SearchText {
  readonly limit: number
  /** Whether names, follow-ups and notes each have the limit, instead of all of them together. */
  readonly limitEach?: boolean
  /** What stands before and after a match in a snippet; brackets, where nothing is said. */
  readonly marks?: Marks
}

interface SearchHit {
  readonly id: Uid
  readonly noun: Noun
  readonly title: string
  /** Some words around the match, with the match between the marks. */
  readonly snippet: string
  /** The day of a note. */
  readonly on: string | null
}

export interface SearchResult {
  readonly total: number
  /** There are as many or more: while somebody types, no more than this are counted. */
  readonly isLeast?: true
  readonly hits: readonly SearchHit[]
}

/** Follow-ups and notes are not ranked: of a million, ranking took 160 ms and taking the newest 0.1 ms. */
const newestWindow = 500
const newestWhileTyping = 100
/** Counting all that begin with the two letters typed so far took as long as finding the best of them. */
const mostCounted = 300

/**
 * Everything that holds all the words and "quoted phrases": names ranked first, then contacts by how they are reached, by
 * what stands in their fields, then the newest follow-ups, then the newest notes. Accents and case do not matter. Records
 * above the clearance are in indexes that are not even opened.
 */
export async function search(read: ReadDb, request: SearchRequest): Promise<SearchResult> {
  const { limit, limitEach = false, marks = ['[', ']'], ...text } = request
  const terms = parseTerms(text)
  if (terms.length === 0) return { total: 0, hits: [] }
  const query = { match: matchOf(terms), limit, marks, most: text.typing ? mostCounted : undefined }
  const rest = withoutFirstLetter(terms)
  const newest = { ...query, match: matchOf(rest), pattern: patternOf(rest) }
  const named = nameHits(read, { ...query, pattern: patternOf(terms) })
  const found = [
    named,
    reachedHits(read, text.text, { ...query, named }),
    ...(rest.length === 0 ? [] : [aboutHits(read, newest), ...newestHits(read, newest)]),
  ]
  const total = found.reduce((sum, { count }) => sum + count, 0)
  const hits = found.flatMap(({ hits }) => hits).slice(0, limitEach ? undefined : limit)
  return text.typing && total >= mostCounted ? { total: mostCounted, isLeast: true, hits } : { total, hits }
}

interface NamesRequest extends SearchText {
  readonly limit: number
  readonly marks: Marks
  readonly nouns: readonly Noun[]
}

/** Names of some nouns, the best first, and how many there are. */
export function searchNames(read: ReadDb, { limit, marks, nouns, ...text }: NamesRequest): Found {
  const terms = parseTerms(text)
  if (terms.length === 0) return { count: 0, hits: [] }
  const query = { match: matchOf(terms), limit, marks, most: undefined, pattern: patternOf(terms) }
  return nameHits(read, query, nouns)
}

interface Query {
  readonly match: string
  readonly limit: number
  readonly marks: Marks
  /** Where counting may stop. */
  readonly most: number | undefined
}

interface Found {
  readonly count: number
  readonly hits: readonly SearchHit[]
}

const halvesOf = (read: ReadDb): readonly SearchHalf[] =>
  mayRead(read.clearance, 'restricted') ? ['open', 'restricted'] : ['open']

/** The matches within the clearance; where it covers the whole half, nothing has to be looked up. */
const matches = (read: ReadDb, table: string): string =>
  `from ${table} where ${table} match ?${
    mayRead(read.clearance, table.endsWith('_open') ? 'internal' : 'survivor')
      ? ''
      : ` and (${isOwnText(read, table)} or (exists (select 1 from record where id = ${table}.rowid and ${withinClearanceSql(read, 'record')})
           and not exists (select 1 from search_whole s join record w on w.id = s.whole_id
             where s.id = ${table}.rowid and not ${withinClearanceSql(read, 'w')})))`
  }`

/** Whether it is what stands in a field of the user's own: below zero are no records. */
const isOwnText = (read: ReadDb, table: string): string =>
  table.startsWith('search_about')
    ? `-rowid in (select v.id from custom_value v join record f on f.id = v.field_id
         join record c on c.id = v.contact_id
         where ${withinClearanceSql(read, 'f')} and ${withinClearanceSql(read, 'c')})`
    : 'false'

function nameHits(
  read: ReadDb,
  { match, limit, marks, most, pattern }: NewestQuery,
  nouns?: readonly Noun[],
): Found {
  const halves = halvesOf(read).map((half) => {
    const table = `search_name_${half}`
    const from = matches(read, table) + ofNouns(nouns)
    const best = read.all<NameRow>(
      `select r.uid, r.noun, s.shown as title, s.shown_more as more, s.rank from (
         select rowid, shown, shown_more, rank ${from} order by rank limit ?) s
       join record r on r.id = s.rowid`,
      match,
      limit,
    )
    return { best, count: best.length < limit ? best.length : countOf(read, from, { match, most }) }
  })
  const ranked = halves.flatMap(({ best }) => best).toSorted((a, b) => a.rank - b.rank)
  return {
    count: halves.reduce((sum, { count }) => sum + count, 0),
    hits: ranked.map((row) => toNameHit(row, pattern, marks)),
  }
}

/** Held against the matches: to look each record of these nouns up in the index would take longer. */
const ofNouns = (nouns: readonly Noun[] | undefined): string =>
  nouns === undefined
    ? ''
    : ` and +rowid in (select id from record where noun in (${nouns.map((noun) => `'${noun}'`).join(', ')}))`

interface NameRow {
  readonly uid: Uint8Array
  readonly noun: Noun
  readonly title: string
  readonly more: string | null
  readonly rank: number
}

/** Another name is told only where the name itself does not say why it was found. */
const toNameHit = ({ uid, noun, title, more }: NameRow, pattern: RegExp, marks: Marks): SearchHit => ({
  id: uidFromBytes(uid),
  noun,
  title,
  snippet: markWhole(title, pattern, marks) ?? excerpt([otherNames(noun, more)], pattern, marks),
  on: null,
})

/** Other names are indexed as the list they are stored as; of a bill it is the title. */
const otherNames = (noun: Noun, more: string | null): string | null =>
  noun === 'bill' || more === null ? more : (JSON.parse(more) as string[]).join(' · ')

function countOf(read: ReadDb, from: string, { match, most }: Pick<Query, 'match' | 'most'>): number {
  const count = `select count(*) from (select 1 ${from} limit ?)`
  return read.column<number>(count, match, most ?? -1)[0] ?? 0
}

/** Contacts found by how they are reached; without those found by a name. */
function reachedHits(
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

interface NewestQuery extends Query {
  readonly pattern: RegExp
}

/** Contacts found by why they matter, or by text in fields of the user's own; without those found by a name. */
function aboutHits(read: ReadDb, query: NewestQuery): Found {
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

/** Found by one pass over each index: a beginning of a word is looked up anew whenever an index is asked. */
function newestHits(read: ReadDb, query: NewestQuery): Found[] {
  const followUps = newestIds(read, 'search_follow_up', query)
  const notes = newestIds(read, 'search_note', query)
  return [
    { count: followUps.count, hits: followUpHits(read, followUps.ids, query) },
    { count: notes.count, hits: noteHits(read, notes.ids, query) },
  ]
}

interface Newest {
  readonly ids: readonly number[]
  readonly count: number
}

function newestIds(read: ReadDb, index: SearchIndex, { match, most }: Query): Newest {
  const halves = halvesOf(read).map((half) => {
    const table = `${index}_${half}`
    const newest = `select rowid ${matches(read, table)} order by rowid desc limit ?`
    const ids = read.column<number>(newest, match, most ?? newestWindow)
    const counted = most !== undefined || ids.length < newestWindow
    return {
      ids: ids.slice(0, most === undefined ? newestWindow : newestWhileTyping),
      count: counted ? ids.length : countOf(read, matches(read, table), { match, most }),
    }
  })
  const count = halves.reduce((sum, half) => sum + half.count, 0)
  return { ids: halves.flatMap(({ ids }) => ids), count }
}

function followUpHits(
  read: ReadDb,
  ids: readonly number[],
  { limit, pattern, marks }: NewestQuery,
): SearchHit[] {
  const rows = read.all<{ uid: Uint8Array; title: string; notes: string | null }>(
    `select r.uid, f.title, f.notes from follow_up f join record r on r.id = f.id
     where f.id in (select value from json_each(?)) order by f.id desc`,
    JSON.stringify(ids.toSorted((a, b) => b - a).slice(0, limit)),
  )
  return rows.map(({ uid, title, notes }) => ({
    id: uidFromBytes(uid),
    noun: 'follow_up',
    title,
    snippet: excerpt([title, notes], pattern, marks),
    on: null,
  }))
}

/** By day. A note without a subject is called by those it was with. */
function noteHits(read: ReadDb, ids: readonly number[], { limit, pattern, marks }: NewestQuery): SearchHit[] {
  const rows = read.all<NoteRow>(
    `select r.uid, n.occurred_on as "on", i.subject, i.body_text as text, i.place, i.agenda, i.decisions,
       case when i.subject is null then (
         select group_concat(c.display_name, ', ') from participant p join contact c on c.id = p.contact_id
         where p.interaction_id = i.id and c.level <= ?) end as names
     from (select id, occurred_on from interaction where id in (select value from json_each(?))
       order by occurred_on desc, id desc limit ?) n
     join interaction i on i.id = n.id join record r on r.id = i.id
     order by n.occurred_on desc, n.id desc`,
    sensitivityRank(read.clearance),
    JSON.stringify(ids),
    limit,
  )
  return rows.map(({ uid, on, subject, text, names, ...more }) => ({
    id: uidFromBytes(uid),
    noun: 'interaction',
    title: subject ?? names ?? '',
    snippet: excerpt([text, subject, linesBeside(more)], pattern, marks),
    on,
  }))
}

export type Beside = Pick<NoteRow, 'place' | 'agenda' | 'decisions'>

/** What stands beside the notes of a meeting. */
export const linesBeside = ({ place, agenda, decisions }: Beside): string =>
  [
    ...(place === null ? [] : [place]),
    ...(JSON.parse(agenda ?? '[]') as { text: string }[]).map(({ text }) => text),
    ...(JSON.parse(decisions ?? '[]') as string[]),
  ].join(' · ')

interface NoteRow {
  readonly uid: Uint8Array
  readonly on: string
  readonly subject: string | null
  readonly text: string | null
  readonly place: string | null
  readonly agenda: string | null
  readonly decisions: string | null
  readonly names: string | null
}

/** The ids whose name matches, or the title or notes of a follow-up: for a list narrowed by text. */
export function matchingIds(read: ReadDb, index: 'search_name' | 'search_follow_up', text: string) {
  const match = toMatch({ text, typing: true })
  const half = (name: SearchHalf) => {
    const table = sql.table(`${index}_${name}`)
    return sql<number>`select rowid from ${table} where ${table} match ${match}`
  }
  return mayRead(read.clearance, 'restricted')
    ? sql<number>`(${half('open')} union ${half('restricted')})`
    : sql<number>`(${half('open')})`
}

export const matchingNames = (read: ReadDb, text: string) => matchingIds(read, 'search_name', text)
