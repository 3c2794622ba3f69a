import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import { AppError } from '../../domain/errors.ts'
import type { Sort } from '../list.ts'

/** What a list can be sorted by. */
export interface Order<By extends string> {
  readonly columns: Readonly<Record<By, RawBuilder<unknown>>>
  /** What else it can be sorted by; rows without a value come last. Error: `input.invalid`. */
  readonly field?: (by: string) => RawBuilder<unknown>
  /** Columns of which rows without a value come last, whatever the direction. */
  readonly nullsLast?: readonly By[]
  /** How it is sorted when nobody says otherwise. */
  readonly default: readonly (Sort & { readonly by: By })[]
  /** The id that decides between equals, so that a list has one order only. */
  readonly id: string
}

/** Sorts by several columns, one after the other. Error: `input.invalid` for a column that the list does not have. */
export function inOrder<DB, TB extends keyof DB, O, By extends string>(
  query: SelectQueryBuilder<DB, TB, O>,
  order: Order<By>,
  sort: readonly Sort[],
): SelectQueryBuilder<DB, TB, O> {
  const sorts = sort.length === 0 ? order.default : sort
  const sorted = sorts.reduce((q, { by, descending }) => {
    const column = columnOf(order, by)
    return q.orderBy(column, (item) => {
      const directed = descending ? item.desc() : item.asc()
      return isNullsLast(order, by) ? directed.nullsLast() : directed
    })
  }, query)
  // In the direction of the last column, so that one index read backwards gives the whole order.
  return sorted.orderBy(sql.ref(order.id), sorts.at(-1)?.descending ? 'desc' : 'asc')
}

const isNullsLast = ({ columns, nullsLast = [] }: Order<string>, by: string): boolean =>
  nullsLast.includes(by) || !Object.hasOwn(columns, by)

function columnOf(order: Order<string>, by: string): RawBuilder<unknown> {
  const column = Object.hasOwn(order.columns, by) ? order.columns[by] : undefined
  if (column === undefined && order.field) return order.field(by)
  if (column === undefined) throw new AppError('input.invalid', { issues: [`sort ${by}: issue.choice`] })
  return column
}
