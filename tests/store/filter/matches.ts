import { Temporal } from 'temporal-polyfill'
import { isGroup, partsOf, type Filter, type FilterCondition } from '../../../db/domain/filter/filter.ts'
import { addDays, type LocalDate } from '../../../db/domain/local-date.ts'
import { foldAsSearched } from '../../../db/domain/search-letters.ts'

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
  const same = (a: unknown, b: unknown) => foldAsSearched(String(a)) === foldAsSearched(String(b))
  const any = (test: (one: string | number) => boolean) => values.some(test)
  const list = Array.isArray(value) ? value : [value]
  if (typeof value === 'boolean') return values.some((one) => one === 1) === value
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
      return any((one) => foldAsSearched(String(one)).includes(foldAsSearched(String(value))))
    case 'not-contains':
      return !any((one) => foldAsSearched(String(one)).includes(foldAsSearched(String(value))))
    case 'starts-with':
      return any((one) => foldAsSearched(String(one)).startsWith(foldAsSearched(String(value))))
    case 'before':
    case 'less':
      return any((one) => one < list[0]!)
    case 'after':
    case 'more':
      return any((one) => one > list[0]!)
    case 'between':
      return any((one) => one >= list[0]! && one <= list[1]!)
    case 'last-days':
      return any((one) => String(one) >= shifted(today, value, -1) && String(one) <= today)
    case 'next-days':
      return any((one) => String(one) >= today && String(one) <= shifted(today, value, 1))
    case 'older-than':
      return any((one) => String(one) < shifted(today, value, -1))
    case 'later-than':
      return any((one) => String(one) > shifted(today, value, 1))
    case 'during':
      return any((one) => isDuring(String(one) as LocalDate, String(value), today))
  }
}

const units = { d: 'days', w: 'weeks', m: 'months', y: 'years' } as const

/** Some days, weeks, months or years (`3m`) after a day, or before it. */
function shifted(day: LocalDate, span: unknown, sign: 1 | -1): string {
  const [, count = '', letter = 'd'] = /^(\d+)([dwmy]?)$/u.exec(String(span)) ?? []
  const by = { [units[(letter || 'd') as 'd']]: sign * Number(count) }
  return Temporal.PlainDate.from(day).add(by).toString()
}

/** Day by day: whether one lies in the week, month or year that is so far from that of today. */
function isDuring(one: LocalDate, period: string, today: LocalDate): boolean {
  const [which = '', unit] = period.split('-')
  if (unit === undefined) return one === addDays(today, { yesterday: -1, tomorrow: 1 }[which] ?? 0)
  const by = { last: -1, this: 0, next: 1 }[which] ?? 0
  const [a, b] = [Temporal.PlainDate.from(one), Temporal.PlainDate.from(today).add({ [`${unit}s`]: by })]
  if (unit === 'week') return a.weekOfYear === b.weekOfYear && a.yearOfWeek === b.yearOfWeek
  return a.year === b.year && (unit === 'year' || a.month === b.month)
}
