import { sql } from 'kysely'
import type { Noun } from '../domain/noun.ts'
import { mayRead } from '../domain/sensitivity.ts'
import { uidFromBytes, type Uid } from '../domain/uid.ts'
import type { ReadDb } from './access.ts'
import { searchIndexes } from './derived/search-index.ts'
import { withinClearance, withinLevel } from './visible.ts'

export interface SearchRequest {
  readonly text: string
  readonly limit: number
  /** Whether the last word may be the beginning of one: while somebody types. */
  readonly typing?: boolean
}

export interface SearchHit {
  readonly id: Uid
  readonly noun: Noun
  readonly title: string
  /** Some words around the match, with the match between `[` and `]`. */
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

/** Notes are not ranked: of a million, ranking took 160 ms and taking the newest 0.1 ms. */
const noteWindow = 500
/** Counting all that begin with the two letters typed so far took as long as finding the best of them. */
const mostCounted = 1000

/**
 * Everything that holds all the words and "quoted phrases", names and titles ranked first, then the newest notes.
 * Accents and case do not matter. Records above the clearance are in indexes that are not even opened.
 */
export async function search(read: ReadDb, request: SearchRequest): Promise<SearchResult> {
  const match = toMatch(request)
  if (match === '') return { total: 0, hits: [] }
  const { limit, typing = false } = request
  const names = await everyHalf(read, (half) => nameHits(read, half, { match, limit }))
  const notes = await everyHalf(read, (half) => noteHits(read, half, { match, limit }))
  const most = typing ? mostCounted : undefined
  const counts = await everyHalf(read, async (half) => [await count(read, half, { match, most })])
  const ranked = names.toSorted((a, b) => a.rank - b.rank).map(({ rank: _rank, ...hit }) => hit)
  const newest = notes.toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))
  const total = counts.reduce((sum, n) => sum + n, 0)
  const hits = [...ranked, ...newest].slice(0, limit)
  return typing && total >= mostCounted ? { total: mostCounted, isLeast: true, hits } : { total, hits }
}

type Half = 'open' | 'restricted'

interface Match {
  readonly match: string
  readonly limit: number
}

const mayReadAll = (read: ReadDb, half: Half): boolean =>
  mayRead(read.clearance, half === 'open' ? 'internal' : 'survivor')

async function everyHalf<T>(read: ReadDb, query: (half: Half) => Promise<T[]>): Promise<T[]> {
  const open = await query('open')
  return mayRead(read.clearance, 'restricted') ? [...open, ...(await query('restricted'))] : open
}

/** Within a half of which the clearance covers all, nothing has to be looked up. */
const onlyWithinClearance = (read: ReadDb, half: Half) =>
  mayReadAll(read, half)
    ? sql``
    : sql`and rowid in (select id from record where ${withinClearance(read, 'record')})`

async function nameHits(read: ReadDb, half: Half, { match, limit }: Match) {
  const table = sql.table(`search_name_${half}`)
  const { rows } = await sql<{ uid: Uint8Array; noun: Noun; title: string; snippet: string; rank: number }>`
    select r.uid, r.noun, s.title, s.snippet, s.rank from (
      select rowid, title, rank, snippet(${table}, -1, '[', ']', '…', 12) as snippet
      from ${table} where ${table} match ${match} ${onlyWithinClearance(read, half)} order by rank limit ${limit}) s
    join record r on r.id = s.rowid`.execute(read.db)
  return rows.map(({ uid, snippet, ...hit }) => ({
    ...hit,
    id: uidFromBytes(uid),
    snippet: withoutListMarks(snippet),
    on: null,
  }))
}

/** Other names are indexed as the list they are stored as. */
const withoutListMarks = (snippet: string): string =>
  snippet.replace(/^\["|"\]$/gu, '').replace(/","/gu, ' · ')

/**
 * The newest matches by day. The words around a match are looked up only for those that are shown: the index is read
 * again from the first of them on, and not once for each, as a beginning of a word is looked up anew every time.
 */
async function noteHits(read: ReadDb, half: Half, { match, limit }: Match): Promise<SearchHit[]> {
  const table = sql.table(`search_note_${half}`)
  const { rows } = await sql<{ uid: Uint8Array; title: string; snippet: string; on: string }>`
    with newest as materialized (
      select i.id, i.occurred_on from (
        select rowid from ${table} where ${table} match ${match} ${onlyWithinClearance(read, half)}
        order by rowid desc limit ${noteWindow}) s
      join interaction i on i.id = s.rowid order by i.occurred_on desc, i.id desc limit ${limit})
    select r.uid, n.occurred_on as "on", coalesce(t.title, ${participantNames(read)}, '') as title,
      snippet(${table}, -1, '[', ']', '…', 24) as snippet
    from ${table} t cross join newest n on n.id = t.rowid join record r on r.id = n.id
    where ${table} match ${match} and t.rowid >= (select min(id) from newest)`.execute(read.db)
  return rows.map(({ uid, ...hit }) => ({ ...hit, noun: 'interaction', id: uidFromBytes(uid) }))
}

/** A note without a subject is called by those it was with. */
const participantNames = (read: ReadDb) => sql`(
  select group_concat(c.display_name, ', ') from participant p join contact c on c.id = p.contact_id
  where p.interaction_id = n.id and ${withinLevel(read, 'c')})`

interface Counted {
  readonly match: string
  /** Where counting may stop. */
  readonly most: number | undefined
}

async function count(read: ReadDb, half: Half, { match, most }: Counted): Promise<number> {
  const counts = searchIndexes.map((index) => {
    const table = sql.table(`${index}_${half}`)
    const matches = sql`select 1 from ${table} where ${table} match ${match} ${onlyWithinClearance(read, half)}`
    return sql`(select count(*) from (${matches} ${most === undefined ? sql`` : sql`limit ${most}`}))`
  })
  const { rows } = await sql<{ n: number }>`select ${sql.join(counts, sql` + `)} as n`.execute(read.db)
  return rows[0]?.n ?? 0
}

/** The ids whose name or title matches: for a list narrowed by text. */
export function matchingNames(read: ReadDb, text: string) {
  const match = toMatch({ text, typing: true })
  const half = (name: Half) => {
    const table = sql.table(`search_name_${name}`)
    return sql<number>`select rowid from ${table} where ${table} match ${match}`
  }
  return mayRead(read.clearance, 'restricted')
    ? sql<number>`(${half('open')} union ${half('restricted')})`
    : sql<number>`(${half('open')})`
}

/** The words around a match are chosen in a time that grows with the square of what matches: a pasted page is cut. */
const mostTerms = 32

/** What would end a quoted word or the query; the index takes them for spaces too. */
const marks = /["*\0]/gu

/**
 * The typed text as an FTS5 query: every word and phrase is quoted, so that nothing a person types is taken for the
 * query language. A word ending in `*` is a beginning.
 */
export function toMatch({ text, typing = false }: Pick<SearchRequest, 'text' | 'typing'>): string {
  const terms = [...text.matchAll(/"([^"]*)"?|(\S+)/gu)].map((found) => ({
    words: found[1] ?? found[2] ?? '',
    phrase: found[1] !== undefined,
  }))
  const searchable = terms.filter(({ words }) => /[\p{L}\p{N}]/u.test(words)).slice(0, mostTerms)
  const quoted = searchable.map(({ words, phrase }, index) => {
    const last = index === searchable.length - 1
    const beginning = !phrase && (words.endsWith('*') || (typing && last && /[\p{L}\p{N}]$/u.test(text)))
    return `"${words.replace(marks, ' ')}"${beginning ? '*' : ''}`
  })
  return [...new Set(quoted)].join(' ')
}
