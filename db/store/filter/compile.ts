import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { FilterField } from '../../domain/filter/field.ts'
import {
  isGroup,
  partsOf,
  requiredOf,
  type Filter,
  type FilterCondition,
  type FilterValue,
} from '../../domain/filter/filter.ts'
import { positiveOf } from '../../domain/filter/operator.ts'
import { daySpanAway, daysOf, requireSpan, type Period } from '../../domain/filter/relative-day.ts'
import { foldAsSearched } from '../../domain/search-letters.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { recordId, when, type Condition } from '../lists/condition.ts'
import { visibleIds } from '../visible.ts'
import type { FieldContext } from './field-source.ts'
import { fieldOf, type FilteredRows } from './filtered-rows.ts'

/** A filter of a list, and the day that its words are said on. */
export interface Where {
  readonly filter: Filter
  readonly today: LocalDate
}

/** The condition of the filter that is given; none where it is not. */
export const whereConditions = (rows: FilteredRows, read: ReadDb, where: Where | undefined): Condition[] =>
  when(where, ({ filter, today }) => compileFilter(rows, filter, { read, today }))

/** Whether a condition that every row has to fulfil finds few rows by an index: those are sooner sorted then. */
export const isNarrowing = (rows: FilteredRows, read: ReadDb, where: Where | undefined): boolean =>
  where !== undefined &&
  requiredOf(where.filter).some((condition) => {
    const { source } = fieldOf(rows, condition.field, { read, today: where.today })
    return 'pairs' in source && source.isNarrow === true && positiveOf(condition.op) === undefined
  })

/** A filter as a condition of SQL. Whatever a person typed is a parameter. */
function compileFilter(rows: FilteredRows, filter: Filter, context: FieldContext): Condition {
  if (!isGroup(filter)) return compileCondition(rows, filter, context)
  const parts = partsOf(filter).map((part) => compileFilter(rows, part, context))
  if (parts.length === 0) return sql<SqlBool>`true`
  return sql<SqlBool>`(${sql.join(parts, 'all' in filter ? sql` and ` : sql` or `)})`
}

function compileCondition(rows: FilteredRows, condition: FilterCondition, context: FieldContext): Condition {
  const { field, source } = fieldOf(rows, condition.field, context)
  const positive = positiveOf(condition.op)
  const asked: Asked = { field, context, condition: { ...condition, op: positive ?? condition.op } }
  const id = sql.ref(rows.id)
  if ('ids' in source) return isIn(id, source.ids, condition.value === true)
  if ('having' in source) return isIn(id, source.having(String(condition.value)), positive === undefined)
  if ('value' in source) {
    const holds = predicate(source.value, asked)
    return positive === undefined ? sql<SqlBool>`${holds}` : sql<SqlBool>`not coalesce(${holds}, false)`
  }
  const inPair = source.values
    ? sql`value in (select value from (${source.values}) where ${predicate(sql.ref('value'), asked)})`
    : predicate(sql.ref('value'), asked)
  const found = sql`select id from (${source.pairs}) where ${inPair}`
  if (positive === undefined && source.isNarrow) return sql<SqlBool>`${id} in (${found})`
  return isIn(id, found, positive === undefined)
}

/** A `+` keeps the index on ids from being used: so large a set is sooner asked for each row of the order. */
const isIn = (id: RawBuilder<unknown>, ids: RawBuilder<unknown>, value: boolean): Condition =>
  sql<SqlBool>`(+${id} in (${ids})) = ${value ? 1 : 0}`

interface Asked {
  readonly field: FilterField
  readonly condition: FilterCondition
  readonly context: FieldContext
}

/** What a value has to fulfil. */
function predicate(value: RawBuilder<unknown>, { field, condition, context }: Asked): RawBuilder<unknown> {
  const { op } = condition
  const isText = field.type === 'text' || field.type === 'word'
  const side = isText ? sql`folded(${value})` : value
  const [first = null, second = null] = givenOf(condition)
  const operand = (given: FilterValue | null) => operandOf(field, given, context)
  switch (op) {
    case 'not-empty':
      return field.type === 'member'
        ? sql`${value} in ${visibleIds(context.read, 'member')}`
        : sql`(${value} is not null and ${value} <> '')`
    case 'is':
      return sql`${side} = ${operand(first)}`
    case 'any-of':
      return sql`${side} in (${sql.join(givenOf(condition).map(operand))})`
    case 'contains':
      return sql`instr(${side}, ${operand(first)}) > 0`
    case 'starts-with':
      return sql`substr(${side}, 1, length(${operand(first)})) = ${operand(first)}`
    case 'before':
    case 'less':
      return sql`${value} < ${first}`
    case 'after':
    case 'more':
      return sql`${value} > ${first}`
    case 'between':
      return sql`${value} between ${first} and ${second}`
    case 'last-days':
      return sql`${value} between ${awayFrom(context, first, -1)} and ${context.today}`
    case 'next-days':
      return sql`${value} between ${context.today} and ${awayFrom(context, first, 1)}`
    case 'older-than':
      return sql`${value} < ${awayFrom(context, first, -1)}`
    case 'later-than':
      return sql`${value} > ${awayFrom(context, first, 1)}`
    case 'during':
      return during(value, daysOf(first as Period, context.today))
    case 'empty':
    case 'is-not':
    case 'none-of':
    case 'not-contains':
      throw new Error(`${op} is asked as its opposite`)
  }
}

/** A day so far from today. */
const awayFrom = ({ today }: FieldContext, span: FilterValue | null, sign: 1 | -1): LocalDate =>
  daySpanAway(today, requireSpan(span), sign)

const during = (value: RawBuilder<unknown>, { from, to }: ReturnType<typeof daysOf>): RawBuilder<unknown> =>
  sql`${value} between ${from} and ${to}`

function givenOf({ value }: FilterCondition): readonly FilterValue[] {
  if (value === undefined) return []
  return typeof value === 'object' ? value : [value]
}

function operandOf(
  field: FilterField,
  given: FilterValue | null,
  { read }: FieldContext,
): RawBuilder<unknown> {
  switch (field.type) {
    case 'text':
    case 'word':
      return sql`${foldAsSearched(String(given))}`
    case 'member':
      return given === 'me'
        ? sql`(select id from member where is_self = 1)`
        : recordId(read, String(given) as Uid)
    case 'record':
      return recordId(read, String(given) as Uid)
    case 'flag':
      return sql`${given === true ? 1 : 0}`
    case 'words':
    case 'number':
    case 'date':
    case 'choice':
      return sql`${given}`
  }
}
