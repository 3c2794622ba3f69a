import { sql } from 'kysely'
import { mayRead } from '../domain/sensitivity.ts'
import type { ReadDb } from './access.ts'
import type { SearchHalf } from './derived/search-index.ts'
import { toMatch } from './search-text.ts'

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
