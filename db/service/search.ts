import { search as searchStore, type SearchRequest, type SearchResult } from '../store/search.ts'
import { readOf, type Session } from './session.ts'

export const search = (session: Session, request: SearchRequest): Promise<SearchResult> =>
  searchStore(readOf(session), request)
