import { isGroup, type Filter, type FilterCondition, type FilterValue } from './filter.ts'
import { operators, positiveOf, type FieldType, type Operator } from './operator.ts'

/**
 * A filter that has exactly the rows that the other leaves out, those without a value too. Undefined where it cannot be
 * said: of how a text begins, of a named time such as next week, and of what asks nothing. `typeOf` knows the fields of the list.
 */
export function oppositeOf(filter: Filter, typeOf: (field: string) => FieldType): Filter | undefined {
  if (!isGroup(filter)) return oppositeOfOne(filter, typeOf(filter.field))
  if ('all' in filter) return every(filter.all, typeOf, (any) => ({ any }))
  return every(filter.any, typeOf, (all) => ({ all }))
}

function every(
  parts: readonly Filter[],
  typeOf: (field: string) => FieldType,
  together: (parts: readonly Filter[]) => Filter,
): Filter | undefined {
  const opposites = parts.flatMap((part) => oppositeOf(part, typeOf) ?? [])
  // A group without conditions has every row, whether all or any of none is asked: nothing is left to say.
  return parts.length > 0 && opposites.length === parts.length ? together(opposites) : undefined
}

function oppositeOfOne(condition: FilterCondition, type: FieldType): Filter | undefined {
  const { field, op, value } = condition
  if (type === 'flag') return { field, op, value: value !== true }
  const ways = (type === 'date' ? day : type === 'number' ? number : {})[op]
  const values = Array.isArray(value) ? (value as readonly FilterValue[]) : [value as FilterValue]
  if (ways) return { any: [...ways(values).map((way) => ({ field, ...way })), { field, op: 'empty' }] }
  const other = operators.find((one) => positiveOf(one) === op) ?? positiveOf(op)
  return other && { ...condition, op: other }
}

type Way = Pick<FilterCondition, 'op' | 'value'>
type Ways = Partial<Record<Operator, (values: readonly FilterValue[]) => readonly Way[]>>

const at =
  (op: Operator, place = 0) =>
  (values: readonly FilterValue[]): Way => ({ op, value: values[place] ?? '' })
const all =
  (...ways: readonly ((values: readonly FilterValue[]) => Way)[]) =>
  (values: readonly FilterValue[]): readonly Way[] =>
    ways.map((way) => way(values))

const number: Ways = {
  more: all(at('less'), at('is')),
  less: all(at('more'), at('is')),
  between: all(at('less'), at('more', 1)),
}

/** Days counted from today leave out what lies on its other side too. */
const past = (): Way => ({ op: 'older-than', value: 0 })
const ahead = (): Way => ({ op: 'later-than', value: 0 })

const day: Ways = {
  is: all(at('before'), at('after')),
  after: all(at('before'), at('is')),
  before: all(at('after'), at('is')),
  between: all(at('before'), at('after', 1)),
  'last-days': all(at('older-than'), ahead),
  'next-days': all(at('later-than'), past),
  'older-than': all(at('last-days'), ahead),
  'later-than': all(at('next-days'), past),
}
