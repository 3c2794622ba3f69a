import type { Noun } from '../domain/noun.ts'
import { uidFromBytes } from '../domain/uid.ts'
import type { ReadDb } from './access.ts'
import { countOf, halvesOf, matches, type Found, type NewestQuery, type SearchHit } from './search-matches.ts'
import {
  excerpt,
  markWhole,
  matchOf,
  parseTerms,
  patternOf,
  type Marks,
  type SearchText,
} from './search-text.ts'

interface NamesRequest extends SearchText {
  readonly limit: number
  readonly marks: Marks
  readonly nouns: readonly Noun[]
}

/** Names of some nouns, the best first, and how many there are. */
export function searchNames(read: ReadDb, { limit, marks, nouns, ...text }: NamesRequest): Found {
  const terms = parseTerms(text)
  if (matchOf(terms) === '') return { count: 0, hits: [] }
  const query = { match: matchOf(terms), limit, marks, most: undefined, pattern: patternOf(terms) }
  return nameHits(read, query, nouns)
}

export function nameHits(
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
