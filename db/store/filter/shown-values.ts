import { sql, type RawBuilder } from 'kysely'
import { AppError } from '../../domain/errors.ts'
import type { ShownFieldValue } from '../../domain/filter/field-value.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { namedRecords } from '../lists/named-records.ts'
import { scalarOf } from './field-order.ts'
import type { FieldContext } from './field-source.ts'
import { fieldOf, type FilteredRows } from './filtered-rows.ts'

interface OfPage {
  readonly rows: FilteredRows
  readonly ids: readonly number[]
  readonly today: LocalDate
}

/** What stands in some fields of some rows, by row and then by field. Error: `input.invalid`. */
export async function shownValues(
  read: ReadDb,
  { rows, ids, today }: OfPage,
  keys: readonly string[],
): Promise<Map<number, Record<string, ShownFieldValue>>> {
  const shown = new Map(ids.map((id) => [id, {} as Record<string, ShownFieldValue>]))
  for (const key of keys) {
    const values = await valuesOf(read, { rows, ids, context: { read, today } }, key)
    for (const [id, fields] of shown) fields[key] = values.get(id) ?? null
  }
  return shown
}

interface Asked {
  readonly rows: FilteredRows
  readonly ids: readonly number[]
  readonly context: FieldContext
}

type Values = Map<number, ShownFieldValue>

async function valuesOf(read: ReadDb, asked: Asked, key: string): Promise<Values> {
  const { field, source } = fieldOf(asked.rows, key, asked.context)
  if ('having' in source) throw new AppError('input.invalid', { issues: [`${key}: issue.choice`] })
  if ('pairs' in source) {
    const pairs = severalOf(read, source.shown ?? source.pairs, asked.ids)
    if (source.isOne) return new Map([...pairs].map(([id, values]) => [id, values[0] ?? null]))
    return field.type === 'record' || field.type === 'member' ? named(read, pairs) : pairs
  }
  const isFlag = 'ids' in source || field.type === 'flag'
  const found = oneOf(read, asked, scalarOf(asked.rows, key, asked.context))
  return isFlag ? new Map([...found].map(([id, value]) => [id, value === 1])) : found
}

function oneOf(read: ReadDb, { rows, ids, context }: Asked, value: RawBuilder<unknown>): Values {
  const query = sql`select ${sql.ref(rows.id)} as id, ${value} as value
    from json_each(${JSON.stringify(ids)}) j cross join ${rows.from(context.read)}
    where ${sql.ref(rows.id)} = j.value`.compile(read.db)
  const found = read.all<{ id: number; value: string | number | null }>(query.sql, ...query.parameters)
  return new Map(found.map(({ id, value: shown }) => [id, shown]))
}

/** In one pass over the pairs: asked row by row, some would be gone through anew for each. */
function severalOf(
  read: ReadDb,
  pairs: RawBuilder<unknown>,
  ids: readonly number[],
): Map<number, (string | number)[]> {
  const query = sql`select id, json_group_array(distinct value) as value from (${pairs})
    where id in (select value from json_each(${JSON.stringify(ids)})) group by id`.compile(read.db)
  const found = read.all<{ id: number; value: string }>(query.sql, ...query.parameters)
  return new Map(found.map(({ id, value }) => [id, JSON.parse(value) as (string | number)[]]))
}

/** Records by their names; those that may not be shown are left out. */
async function named(read: ReadDb, values: Values): Promise<Values> {
  const ids = [...values.values()].flatMap((value) => (Array.isArray(value) ? (value as number[]) : []))
  const names = await namedRecords(read, [...new Set(ids)])
  return new Map(
    [...values].map(([id, value]) => {
      const shown = (value as readonly number[]).flatMap((one) => names.get(one)?.name ?? [])
      return [id, shown]
    }),
  )
}
