import { isGroup, partsOf, type Filter, type FilterCondition } from '../../../db/domain/filter/filter.ts'
import { fold } from '../../../db/domain/fold.ts'
import { addDays, type LocalDate } from '../../../db/domain/local-date.ts'

/** Every value that a row has for a field, as they are stored; none where it has none. */
export type ValuesOf = (field: string) => readonly (string | number)[]

/** Whether a row passes a filter, thought out from its words and not from SQL. */
export function matches(filter: Filter, values: ValuesOf, today: LocalDate): boolean {
  if (!isGroup(filter)) return holds(filter, values(filter.field), today)
  const parts = partsOf(filter)
  if (parts.length === 0) return true
  return 'all' in filter
    ? parts.every((part) => matches(part, values, today))
    : parts.some((part) => matches(part, values, today))
}

function holds(condition: FilterCondition, values: readonly (string | number)[], today: LocalDate): boolean {
  const { op, value } = condition
  const same = (a: unknown, b: unknown) => fold(String(a)) === fold(String(b))
  const any = (test: (one: string | number) => boolean) => values.some(test)
  const list = Array.isArray(value) ? value : [value]
  if (typeof value === 'boolean') return values.some((one) => one === 1) === value
  const days = (from: number, to: number) =>
    any((one) => String(one) >= addDays(today, from) && String(one) <= addDays(today, to))
  switch (op) {
    case 'empty':
      return !any((one) => one !== '')
    case 'not-empty':
      return any((one) => one !== '')
    case 'is':
      return any((one) => same(one, value))
    case 'is-not':
      return !any((one) => same(one, value))
    case 'any-of':
      return any((one) => list.some((wanted) => same(one, wanted)))
    case 'none-of':
      return !any((one) => list.some((wanted) => same(one, wanted)))
    case 'contains':
      return any((one) => fold(String(one)).includes(fold(String(value))))
    case 'not-contains':
      return !any((one) => fold(String(one)).includes(fold(String(value))))
    case 'starts-with':
      return any((one) => fold(String(one)).startsWith(fold(String(value))))
    case 'before':
    case 'less':
      return any((one) => one < list[0]!)
    case 'after':
    case 'more':
      return any((one) => one > list[0]!)
    case 'between':
      return any((one) => one >= list[0]! && one <= list[1]!)
    case 'last-days':
      return days(-Number(value), 0)
    case 'next-days':
      return days(0, Number(value))
  }
}
