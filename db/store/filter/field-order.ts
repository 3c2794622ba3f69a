import { sql, type RawBuilder } from 'kysely'
import { AppError } from '../../domain/errors.ts'
import type { FilterField } from '../../domain/filter/field.ts'
import type { FieldType } from '../../domain/filter/operator.ts'
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
  return { ...order, field: (by) => sortedBy(rows, by, context) }
}

/** One value of a row for its field, to sort and to sum by: of several the first, of a record its name. */
export function scalarOf(rows: FilteredRows, key: string, context: FieldContext): RawBuilder<unknown> {
  const { field, source } = fieldOf(rows, key, context)
  const id = sql.ref(rows.id)
  if ('ids' in source) return sql`(${id} in (${source.ids}))`
  if ('having' in source) throw new AppError('input.invalid', { issues: [`${key}: issue.choice`] })
  const name = nameOf(field)
  if ('value' in source) return name === undefined ? source.value : namesOf(context, name, source.value)
  const pairs = sql`select value from (${source.shown ?? source.pairs}) where id = ${id}`
  return name === undefined ? sql`(select min(value) from (${pairs}))` : namesOf(context, name, pairs)
}

interface NameOf {
  readonly table: string
  readonly column: string
}

/** Where the names stand of the records that a field refers to; undefined for one that refers to none. */
function nameOf({ type, from }: FilterField): NameOf | undefined {
  if (type === 'member') return { table: 'member', column: 'name' }
  if (type !== 'record') return undefined
  return from === 'contact'
    ? { table: 'contact', column: 'display_name' }
    : { table: 'committee', column: 'name' }
}

/** The first of the names of some records, as far as they may be shown. */
const namesOf = (
  { read }: FieldContext,
  { table, column }: NameOf,
  ids: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  sql`(select min(n.${sql.raw(column)}) from ${sql.table(table)} n join record nr on nr.id = n.id
    where n.id in (${ids}) and ${visible(read, 'nr')})`

const isSaid: Readonly<Record<FieldType, boolean>> = {
  text: true,
  words: true,
  word: true,
  member: true,
  record: true,
  number: false,
  date: false,
  flag: false,
  choice: false,
}

/** Choices in their own order, what is said in words as people sort it, all else by its value. */
function sortedBy(rows: FilteredRows, key: string, context: FieldContext): RawBuilder<unknown> {
  const { field } = fieldOf(rows, key, context)
  const value = scalarOf(rows, key, context)
  if (isSaid[field.type]) return sql`collated(${value})`
  return ranked(field, value) ?? value
}

/** Where a choice stands among those there are; undefined where there are none. */
function ranked({ values = [] }: FilterField, value: RawBuilder<unknown>): RawBuilder<unknown> | undefined {
  if (values.length === 0) return undefined
  const ranks = values.map((one, rank) => sql`when ${one} then ${rank}`)
  return sql`case ${value} ${sql.join(ranks, sql` `)} end`
}

/** The values that rows stand together by, from the tables of the rows and what has to be joined to them. */
interface Grouped {
  /** Of a day its month. */
  readonly value: RawBuilder<unknown>
  /** Where a row has several values, it is joined to each of them. */
  readonly join: RawBuilder<unknown>
  /** Choices in their own order, months from the newest, words as people sort them; rows without a value last. */
  readonly order: RawBuilder<unknown>
}

export function groupedBy(rows: FilteredRows, key: string, context: FieldContext): Grouped {
  const { field, source } = fieldOf(rows, key, context)
  const several = 'pairs' in source ? (source.shown ?? source.pairs) : undefined
  const one = several === undefined ? scalarOf(rows, key, context) : joinedValue(field, context)
  const value = field.type === 'date' ? sql`substr(${one}, 1, 7)` : one
  const join =
    several === undefined
      ? sql``
      : sql`left join (select distinct id, value from (${several})) as several on several.id = ${sql.ref(rows.id)}`
  return { value, join, order: groupOrder(field, value) }
}

function joinedValue(field: FilterField, context: FieldContext): RawBuilder<unknown> {
  const [name, value] = [nameOf(field), sql.ref('several.value')]
  return name === undefined ? value : namesOf(context, name, value)
}

function groupOrder(field: FilterField, value: RawBuilder<unknown>): RawBuilder<unknown> {
  // Words that sort alike stand apart all the same.
  if (isSaid[field.type]) return sql`collated(${value}) nulls last, ${value} nulls last`
  return sql`${ranked(field, value) ?? value} ${sql.raw(field.type === 'date' ? 'desc' : 'asc')} nulls last`
}
