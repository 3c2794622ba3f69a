import { sql } from 'kysely'
import type { Noun } from '../domain/noun.ts'
import { sensitivityRank } from '../domain/sensitivity.ts'
import { uidFromBytes, type Uid } from '../domain/uid.ts'
import type { ReadDb } from './access.ts'
import type { SearchIndex } from './derived/search-index.ts'

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
  readonly hits: readonly SearchHit[]
}

/** Notes are not ranked: of a million, ranking took 160 ms and taking the newest 0.1 ms. */
const noteWindow = 500

/**
 * Everything that holds all the words and "quoted phrases", names and titles ranked first, then the newest notes.
 * Accents and case do not matter. Records above the clearance are in indexes that are not even opened.
 */
export async function search(read: ReadDb, request: SearchRequest): Promise<SearchResult> {
  const match = toMatch(request)
  if (match === '') return { total: 0, hits: [] }
  const names = await everyHalf(read, (half) => nameHits(read, `search_name_${half}`, match, request.limit))
  const notes = await everyHalf(read, (half) => noteHits(read, `search_note_${half}`, match))
  const total = await everyHalf(read, (half) => counts(read, half, match))
  const ranked = names.toSorted((a, b) => a.rank - b.rank).map(({ rank: _rank, ...hit }) => hit)
  const newest = notes.toSorted((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))
  return { total: total.reduce((sum, n) => sum + n, 0), hits: [...ranked, ...newest].slice(0, request.limit) }
}

type Half = 'open' | 'restricted'

async function everyHalf<T>(read: ReadDb, query: (half: Half) => Promise<T[]>): Promise<T[]> {
  const open = await query('open')
  const mayReadRestricted = sensitivityRank(read.clearance) >= sensitivityRank('restricted')
  return mayReadRestricted ? [...open, ...(await query('restricted'))] : open
}

async function nameHits(read: ReadDb, index: `${SearchIndex}_${Half}`, match: string, limit: number) {
  const table = sql.table(index)
  const { rows } = await sql<{ uid: Uint8Array; noun: Noun; title: string; snippet: string; rank: number }>`
    select r.uid, r.noun, s.title, s.snippet, s.rank from (
      select rowid, title, rank, snippet(${table}, -1, '[', ']', '…', 12) as snippet
      from ${table} where ${table} match ${match} order by rank limit ${limit}) s
    join record r on r.id = s.rowid where r.sensitivity <= ${sensitivityRank(read.clearance)}`.execute(
    read.db,
  )
  return rows.map(({ uid, ...hit }) => ({ ...hit, id: uidFromBytes(uid), on: null }))
}

async function noteHits(read: ReadDb, index: `${SearchIndex}_${Half}`, match: string): Promise<SearchHit[]> {
  const table = sql.table(index)
  const { rows } = await sql<{
    uid: Uint8Array
    noun: Noun
    title: string | null
    snippet: string
    on: string
  }>`
    select r.uid, r.noun, s.title, s.snippet, i.occurred_on as "on" from (
      select rowid, title, snippet(${table}, -1, '[', ']', '…', 24) as snippet
      from ${table} where ${table} match ${match} order by rowid desc limit ${noteWindow}) s
    join interaction i on i.id = s.rowid join record r on r.id = s.rowid
    where r.sensitivity <= ${sensitivityRank(read.clearance)}`.execute(read.db)
  return rows.map(({ uid, title, ...hit }) => ({ ...hit, title: title ?? '', id: uidFromBytes(uid) }))
}

async function counts(read: ReadDb, half: Half, match: string): Promise<number[]> {
  const tables = [sql.table(`search_name_${half}`), sql.table(`search_note_${half}`)]
  const results = await Promise.all(
    tables.map((table) =>
      sql<{ n: number }>`select count(*) as n from ${table} where ${table} match ${match}`.execute(read.db),
    ),
  )
  return results.map(({ rows }) => rows[0]?.n ?? 0)
}

/** The ids whose name or title matches: for a list narrowed by text. */
export function matchingNames(read: ReadDb, text: string) {
  const match = toMatch({ text, typing: true })
  const half = (name: Half) => {
    const table = sql.table(`search_name_${name}`)
    return sql<number>`select rowid from ${table} where ${table} match ${match}`
  }
  const mayReadRestricted = sensitivityRank(read.clearance) >= sensitivityRank('restricted')
  return mayReadRestricted
    ? sql<number>`(${half('open')} union ${half('restricted')})`
    : sql<number>`(${half('open')})`
}

/**
 * The typed text as an FTS5 query: every word and phrase is quoted, so that nothing a person types is taken for the
 * query language. A word ending in `*` is a beginning.
 */
export function toMatch({ text, typing = false }: Pick<SearchRequest, 'text' | 'typing'>): string {
  const terms = [...text.matchAll(/"([^"]*)"?|(\S+)/gu)].map((found) => ({
    words: found[1] ?? found[2] ?? '',
    phrase: found[1] !== undefined,
  }))
  const searchable = terms.filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
  return searchable
    .map(({ words, phrase }, index) => {
      const last = index === searchable.length - 1
      const beginning = !phrase && (words.endsWith('*') || (typing && last && /[\p{L}\p{N}]$/u.test(text)))
      return `"${words.replace(/["*]/gu, '')}"${beginning ? '*' : ''}`
    })
    .join(' ')
}
