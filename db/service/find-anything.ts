import type { LocalDate } from '../domain/local-date.ts'
import type { Locale } from '../domain/i18n/locale.ts'
import { mayRead } from '../domain/sensitivity.ts'
import { isExcluding, parseSearchQuery } from '../domain/search-query.ts'
import type { Uid } from '../domain/uid.ts'
import { namedRecords } from '../store/lists/named-records.ts'
import { rowsOfUids } from '../store/queries/row-id.ts'
import { search } from '../store/search.ts'
import { reading } from '../store/store.ts'
import { contextsOf, marks, partsOf, unplaced, type FoundRecord } from './found-context.ts'
import { findGroups } from './search-groups.ts'
import { readOf, type ReadSession } from './session.ts'

interface Found {
  readonly total: number
  /** There are as many or more. */
  readonly isLeast: boolean
  readonly hits: readonly FoundRecord[]
}

interface AnythingRequest {
  readonly text: string
  readonly limit: number
  /** Which language days are said in. */
  readonly locale?: Locale
}

/** A query with filters, or that excludes, is answered by the lists, which count exactly; one that is not finished finds nothing yet. */
async function foundInGroups(session: ReadSession, request: Required<AnythingRequest>): Promise<Found> {
  const groups = await findGroups(session, request)
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  return { total, isLeast: false, hits: groups.flatMap(({ hits }) => hits) }
}

/** While somebody types: the best names, the newest follow-ups and the newest notes, `limit` of each, every one with what it takes to recognise it. */
export async function findAnything(
  session: ReadSession,
  { text, limit, locale = 'en' }: AnythingRequest,
): Promise<Found> {
  const query = parseSearchQuery(text)
  if (query.filters.length > 0 || isExcluding(query)) return foundInGroups(session, { text, limit, locale })
  const request = { text, limit, limitEach: true, marks, typing: true }
  const { total, isLeast, hits } = await search(readOf(session), request)
  const contexts = await contextsOf(
    session,
    hits.map(({ id }) => id),
  )
  return {
    total,
    isLeast: isLeast ?? false,
    hits: hits.map(({ snippet, on, ...hit }) => ({
      ...hit,
      ...(contexts.get(hit.id) ?? unplaced),
      excerpt: partsOf(snippet),
      on: on as LocalDate | null,
    })),
  }
}

/** The records of some ids by name, as far as they are there and not restricted, however high the clearance. */
export async function recallRecords(session: ReadSession, ids: readonly Uid[]): Promise<FoundRecord[]> {
  const open: ReadSession = {
    ...session,
    clearance: mayRead(session.clearance, 'internal') ? 'internal' : 'public',
  }
  const read = reading(open.store, open.clearance)
  const rows = await rowsOfUids(read, ids)
  const names = await namedRecords(
    read,
    [...rows.values()].map(({ rowId }) => rowId),
  )
  const contexts = await contextsOf(open, ids)
  return ids.flatMap((id) => {
    const named = names.get(rows.get(id)?.rowId ?? -1)
    if (named === undefined) return []
    return [{ ...named, ...(contexts.get(id) ?? unplaced), title: named.name, excerpt: [], on: null }]
  })
}
