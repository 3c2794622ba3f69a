import { sql, type RawBuilder } from 'kysely'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { groupValueOf, scalarOf } from './field-order.ts'
import type { FilteredRows } from './filtered-rows.ts'

/** Rows that stand together in a list. */
export interface ListGroup {
  /** A key, a label, a number, a flag (0 or 1) or a month (`2026-03`); null for the rows without one. */
  readonly value: string | number | null
  readonly count: number
}

interface OfList {
  readonly rows: FilteredRows
  readonly ids: readonly number[]
  readonly today: LocalDate
}

/** The groups of a list that is sorted by them, in its order. */
export function groupsOf(read: ReadDb, { rows, ids, today }: OfList, key: string): ListGroup[] {
  const value = groupValueOf(rows, key, { read, today })
  const query = sql`select ${value} as value from ${listed(read, rows, ids)} order by j.key`.compile(read.db)
  const groups: { value: ListGroup['value']; count: number }[] = []
  for (const one of read.column<ListGroup['value']>(query.sql, ...query.parameters)) {
    const last = groups.at(-1)
    if (last !== undefined && last.value === one) last.count += 1
    else groups.push({ value: one, count: 1 })
  }
  return groups
}

/** The sum of a number over a list, and how many rows have one. */
export interface Total {
  readonly sum: number
  readonly count: number
}

export function totalsOf(
  read: ReadDb,
  { rows, ids, today }: OfList,
  keys: readonly string[],
): Readonly<Record<string, Total>> {
  const context = { read, today }
  return Object.fromEntries(
    keys.map((key) => {
      const value = scalarOf(rows, key, context)
      const query = sql`select coalesce(sum(value), 0) as sum, count(value) as count from (
        select ${value} as value from ${listed(read, rows, ids)})`.compile(read.db)
      return [key, read.all<Total>(query.sql, ...query.parameters)[0] ?? { sum: 0, count: 0 }]
    }),
  )
}

/** The rows of some ids, looked up one after the other. */
const listed = (read: ReadDb, rows: FilteredRows, ids: readonly number[]): RawBuilder<unknown> =>
  sql`json_each(${JSON.stringify(ids)}) j cross join ${rows.from(read)} where ${sql.ref(rows.id)} = j.value`
