import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { uidToBytes, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { matchingNames } from '../search-ids.ts'
import { toMatch } from '../search-text.ts'
import { visible } from '../visible.ts'

/** One part of what a row has to fulfil. */
export type Condition = RawBuilder<SqlBool>

/** The condition of a filter that is given; none where it is not. */
export const when = <T>(value: T | undefined, make: (value: T) => Condition): Condition[] =>
  value === undefined ? [] : [make(value)]

/** All of them; a row without conditions is welcome. */
export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`

/** For an outer join: where nothing is joined, nothing has to be fulfilled. */
export const absentOr = (column: string, condition: Condition): Condition =>
  sql<SqlBool>`(${sql.ref(column)} is null or ${condition})`

export const equals = (column: string, value: string | number | null): Condition =>
  sql<SqlBool>`${sql.ref(column)} is ${value}`

export const flag = (column: string, value: boolean): Condition => equals(column, value ? 1 : 0)

/** Whether the column holds the id of that record; of none that may not be shown, so that nobody can ask about it. */
export const isRecord = (read: ReadDb, column: string, uid: Uid): Condition =>
  sql<SqlBool>`${sql.ref(column)} = ${recordId(read, uid)}`

export const recordId = (read: ReadDb, uid: Uid): RawBuilder<number> =>
  sql<number>`(select id from record where uid = ${uidToBytes(uid)} and ${visible(read, 'record')})`

/** Records whose name or title has all the words. Text without a word narrows nothing. */
export const named = (read: ReadDb, column: string, text: string | undefined): Condition[] =>
  when(wordsOf(text), (words) => sql<SqlBool>`${sql.ref(column)} in ${matchingNames(read, words)}`)

export const wordsOf = (text: string | undefined): string | undefined =>
  text === undefined || toMatch({ text }) === '' ? undefined : text

interface JurisdictionColumns {
  readonly key: string
  readonly name: string
}

/** A jurisdiction is named by its key, by its name or by its code (`vt`, the end of `…/state:vt/government`). */
export function isJurisdiction({ key, name }: JurisdictionColumns, given: string): Condition {
  const code = `:${given.toLowerCase()}/government`
  return sql<SqlBool>`(${sql.ref(key)} = ${given} or ${sql.ref(name)} = ${given} collate nocase
    or substr(${sql.ref(key)}, -length(${code})) = ${code})`
}

export const jurisdictionColumns: JurisdictionColumns = { key: 'jurisdiction.key', name: 'jurisdiction.name' }
