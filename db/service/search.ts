import type { Locale } from '../domain/i18n/locale.ts'
import { isExcluding, parseSearchQuery } from '../domain/search-query.ts'
import { search as searchStore, type SearchRequest, type SearchResult } from '../store/search.ts'
import { findGroups } from './search-groups.ts'
import { readOf, type ReadSession } from './session.ts'

/**
 * Words and phrases, and what the records have to be: `type:meeting after:2026-01-01 tag:champion "mental health" -budget`.
 * Errors: `filter.unknownValue`, `filter.unknownDay`, and those of names.
 */
export async function search(
  session: ReadSession,
  { locale = 'en', ...request }: SearchRequest & { readonly locale?: Locale },
): Promise<SearchResult> {
  const query = parseSearchQuery(request.text)
  if (query.filters.length === 0 && !isExcluding(query)) return searchStore(readOf(session), request)
  const groups = await findGroups(session, { text: request.text, limit: request.limit, locale })
  const hits = groups.flatMap((group) => group.hits).slice(0, request.limit)
  return {
    total: groups.reduce((sum, { total }) => sum + total, 0),
    hits: hits.map(({ id, noun, title, excerpt, on }) => ({
      id,
      noun,
      title,
      snippet: excerpt.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join(''),
      on,
    })),
  }
}
