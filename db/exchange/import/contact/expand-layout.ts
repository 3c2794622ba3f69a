import type { Table, TableColumn } from '../table/shape-table.ts'
import { headerKey } from './header-key.ts'
import type { LayoutColumn } from './layout/layout.ts'
import type { ColumnRef, MappingColumn, Target } from './mapping.ts'

interface Matcher {
  readonly entry: LayoutColumn
  readonly pattern: RegExp
}

/** A column of the table with what a layout says of it; several when the same cell says several things. */
interface Match {
  readonly column: TableColumn
  readonly mapped: readonly MappingColumn[]
}

const patternOf = (name: string): RegExp =>
  new RegExp(`^${name.split('#').map(headerKey).join('(\\d+)')}$`, 'u')

const matchersOf = (columns: readonly LayoutColumn[]): Matcher[] =>
  columns.flatMap((entry) => entry.names.map((name) => ({ entry, pattern: patternOf(name) })))

/** What the columns of a layout say about those of a table, by the names of its headers wherever they stand. */
export function matchLayout(table: Table, columns: readonly LayoutColumn[]): Match[] {
  const matchers = matchersOf(columns)
  const actual = new Map(table.columns.map(({ name, occurrence }) => [headerKey(name), { name, occurrence }]))
  return table.columns.flatMap((column) => {
    const key = headerKey(column.name)
    const found = key === '' ? [] : matchers.flatMap((matcher) => matchOne(matcher, key))
    if (found.length === 0) return []
    const entries = new Map(found.map(({ matcher, number }) => [matcher.entry, number]))
    const mapped = [...entries].map(([entry, number]) => toMapped(column, entry, { number, actual }))
    return [{ column, mapped }]
  })
}

function matchOne(matcher: Matcher, key: string) {
  const match = matcher.pattern.exec(key)
  return match ? [{ matcher, number: match[1] ?? '' }] : []
}

interface Numbered {
  readonly number: string
  readonly actual: ReadonlyMap<string, ColumnRef>
}

function toMapped({ name, occurrence }: TableColumn, entry: LayoutColumn, numbered: Numbered): MappingColumn {
  const { names: _, target, ...rest } = entry
  return { column: { name, occurrence }, target: fillTarget(target, numbered), ...rest }
}

/** Puts the number of the header for `#`, and the table's own columns for those the target refers to. */
function fillTarget(target: Target, { number, actual }: Numbered): Target {
  const filled: Target = JSON.parse(JSON.stringify(target).replaceAll('#', number)) as Target
  if (filled.to !== 'point' && filled.to !== 'address') return filled
  const { labelColumn, ...bare } = filled
  const found = labelColumn && actual.get(headerKey(labelColumn.name))
  const labelled = { ...bare, ...(found && { labelColumn: found }) }
  if (labelled.to !== 'point' || !labelled.badColumn) return labelled
  const { badColumn, ...point } = labelled
  const bad = actual.get(headerKey(badColumn.name))
  return { ...point, ...(bad && { badColumn: bad }) }
}
