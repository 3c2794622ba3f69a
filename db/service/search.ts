import { search as searchStore, type SearchRequest, type SearchResult } from '../store/search.ts'
import { readOf, type ReadSession } from './session.ts'

export const search = (session: ReadSession, request: SearchRequest): Promise<SearchResult> =>
  searchStore(readOf(session), request)
