import { sql, type RawBuilder } from 'kysely'
import { AppError } from '../../domain/errors.ts'
import type { ReadDb } from '../access.ts'
import type { Order } from '../lists/order.ts'
import { visible } from '../visible.ts'
import type { Where } from './compile.ts'
import type { FieldContext } from './field-source.ts'
import { fieldOf, type FilteredRows } from './filtered-rows.ts'

/** A list is sorted by every field that it can be narrowed by, beside the columns it knows itself. */
export function withFields<By extends string>(
  order: Order<By>,
  rows: FilteredRows,
  { read, where }: { readonly read: ReadDb; readonly where: Where | undefined },
): Order<By> {
  if (where === undefined) return order
  const context = { read, today: where.today }
  const field = (by: string) => scalarOf(rows, by, context)
  return where.group === undefined
    ? { ...order, field }
    : { ...order, field, first: groupOrder(rows, where.group, context) }
}

/** One value of a row for its field, to sort by and to sum: of several the first, of a member the name. */
export function scalarOf(rows: FilteredRows, key: string, context: FieldContext): RawBuilder<unknown> {
  const { field, source } = fieldOf(rows, key, context)
  const id = sql.ref(rows.id)
  if ('ids' in source) return sql`(${id} in (${source.ids}))`
  if ('pairs' in source)
    return sql`(select min(value) from (${source.shown ?? source.pairs}) where id = ${id})`
  if ('having' in source) throw new AppError('input.invalid', { issues: [`${key}: issue.choice`] })
  if (field.type !== 'member') return source.value
  return sql`(select m.name from member m join record mr on mr.id = m.id
    where m.id = ${source.value} and ${visible(context.read, 'mr')})`
}

/** The value that rows stand together by: of a day its month. */
export function groupValueOf(rows: FilteredRows, key: string, context: FieldContext): RawBuilder<unknown> {
  const value = scalarOf(rows, key, context)
  return fieldOf(rows, key, context).field.type === 'date' ? sql`substr(${value}, 1, 7)` : value
}

/** Choices in their own order, months from the newest, all else by the value; rows without one last. */
function groupOrder(
  rows: FilteredRows,
  key: string,
  context: FieldContext,
): Required<Order<string>>['first'] {
  const { type, values = [] } = fieldOf(rows, key, context).field
  const value = groupValueOf(rows, key, context)
  if (values.length === 0) return { value, descending: type === 'date' }
  const ranks = values.map((one, rank) => sql`when ${one} then ${rank}`)
  return { value: sql`case ${value} ${sql.join(ranks, sql` `)} end`, descending: false }
}
