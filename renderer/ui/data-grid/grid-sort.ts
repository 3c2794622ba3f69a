import type { GridSort } from './grid-column.ts'

const reversed = { ascending: 'descending', descending: 'ascending' } as const

/** A click on a head: this column alone, ascending first, then the other way. */
export function sortBy(sorts: readonly GridSort[], column: string): readonly GridSort[] {
  const [only] = sorts
  const isOnly = sorts.length === 1 && only?.column === column
  return [{ column, direction: isOnly ? reversed[only.direction] : 'ascending' }]
}

/** A click with Shift: adds the column after the others, then turns it around, then takes it out. */
export function sortAlsoBy(sorts: readonly GridSort[], column: string): readonly GridSort[] {
  const present = sorts.find((sort) => sort.column === column)
  if (!present) return [...sorts, { column, direction: 'ascending' }]
  if (present.direction === 'descending') return sorts.filter((sort) => sort !== present)
  return sorts.map((sort) => (sort === present ? { column, direction: 'descending' } : sort))
}

/** As a menu says it: this column in this direction, alone or after the others. */
export function withSort(sorts: readonly GridSort[], sort: GridSort, isAlso: boolean): readonly GridSort[] {
  if (!isAlso) return [sort]
  const isPresent = sorts.some(({ column }) => column === sort.column)
  return isPresent ? sorts.map((old) => (old.column === sort.column ? sort : old)) : [...sorts, sort]
}
