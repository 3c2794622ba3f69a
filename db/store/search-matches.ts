import type { Noun } from '../domain/noun.ts'
import { mayRead } from '../domain/sensitivity.ts'
import type { Uid } from '../domain/uid.ts'
import type { ReadDb } from './access.ts'
import type { SearchHalf } from './derived/search-index.ts'
import type { Marks } from './search-text.ts'
import { withinClearanceSql } from './visible.ts'

export interface SearchHit {
  readonly id: Uid
  readonly noun: Noun
  readonly title: string
  /** Some words around the match, with the match between the marks. */
  readonly snippet: string
  /** The day of a note. */
  readonly on: string | null
}

export interface Query {
  readonly match: string
  readonly limit: number
  readonly marks: Marks
  /** Where counting may stop. */
  readonly most: number | undefined
}

export interface Found {
  readonly count: number
  readonly hits: readonly SearchHit[]
}

export interface NewestQuery extends Query {
  readonly pattern: RegExp
}

export const halvesOf = (read: ReadDb): readonly SearchHalf[] =>
  mayRead(read.clearance, 'restricted') ? ['open', 'restricted'] : ['open']

/** The matches within the clearance; where it covers the whole half, nothing has to be looked up. */
export const matches = (read: ReadDb, table: string): string =>
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

export function countOf(read: ReadDb, from: string, { match, most }: Pick<Query, 'match' | 'most'>): number {
  const count = `select count(*) from (select 1 ${from} limit ?)`
  return read.column<number>(count, match, most ?? -1)[0] ?? 0
}
