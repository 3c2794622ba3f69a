import type { ReadDb } from './access.ts'
import { aboutHits, reachedHits } from './search-about.ts'
import type { SearchHit } from './search-matches.ts'
import { nameHits } from './search-names.ts'
import { newestHits } from './search-newest.ts'
import {
  matchOf,
  parseTerms,
  patternOf,
  withoutFirstLetter,
  type Marks,
  type SearchText,
} from './search-text.ts'

export interface SearchRequest extends SearchText {
  readonly limit: number
  /** Whether names, follow-ups and notes each have the limit, instead of all of them together. */
  readonly limitEach?: boolean
  /** What stands before and after a match in a snippet; brackets, where nothing is said. */
  readonly marks?: Marks
}

export interface SearchResult {
  readonly total: number
  /** There are as many or more: while somebody types, no more than this are counted. */
  readonly isLeast?: true
  readonly hits: readonly SearchHit[]
}

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
  if (matchOf(terms) === '') return { total: 0, hits: [] }
  const query = { match: matchOf(terms), limit, marks, most: text.typing ? mostCounted : undefined }
  const rest = withoutFirstLetter(terms)
  const newest = { ...query, match: matchOf(rest), pattern: patternOf(rest) }
  const named = nameHits(read, { ...query, pattern: patternOf(terms) })
  const found = [
    named,
    reachedHits(read, text.text, { ...query, named }),
    ...(newest.match === '' ? [] : [aboutHits(read, newest), ...newestHits(read, newest)]),
  ]
  const total = found.reduce((sum, { count }) => sum + count, 0)
  const hits = found.flatMap(({ hits }) => hits).slice(0, limitEach ? undefined : limit)
  return text.typing && total >= mostCounted ? { total: mostCounted, isLeast: true, hits } : { total, hits }
}
