import { sql, type RawBuilder } from 'kysely'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { groupedBy, scalarOf } from './field-order.ts'
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

interface GroupedRows {
  /** In the order of the groups, and in each as they were: a row that has several values, in each of theirs. */
  readonly ids: readonly number[]
  readonly groups: readonly ListGroup[]
}

/** The rows of a list put together by a field. A row of two tags counts in both groups. */
export function groupRows(read: ReadDb, { rows, ids, today }: OfList, key: string): GroupedRows {
  const { value, join, order } = groupedBy(rows, key, { read, today })
  const query = sql`select j.value as id, ${value} as value from ${listed(read, { rows, ids }, join)}
    order by ${order}, j.key`.compile(read.db)
  const shown: number[] = []
  const groups: { value: ListGroup['value']; count: number }[] = []
  for (const row of read.all<GroupedRow>(query.sql, ...query.parameters)) {
    const last = groups.at(-1)
    const isSame = last !== undefined && last.value === row.value
    if (isSame && shown.at(-1) === row.id) continue // two of its values are called alike
    shown.push(row.id)
    if (isSame) last.count += 1
    else groups.push({ value: row.value, count: 1 })
  }
  return { ids: shown, groups }
}

interface GroupedRow {
  readonly id: number
  readonly value: ListGroup['value']
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
        select ${value} as value from ${listed(read, { rows, ids })})`.compile(read.db)
      return [key, read.all<Total>(query.sql, ...query.parameters)[0] ?? { sum: 0, count: 0 }]
    }),
  )
}

/** The rows of some ids, looked up one after the other, and what is joined to them. */
const listed = (
  read: ReadDb,
  { rows, ids }: Pick<OfList, 'rows' | 'ids'>,
  join: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> =>
  sql`json_each(${JSON.stringify(ids)}) j cross join ${rows.from(read)} ${join} where ${sql.ref(rows.id)} = j.value`
