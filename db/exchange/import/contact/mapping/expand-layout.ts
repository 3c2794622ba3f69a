import type { Table, TableColumn } from '../../table/shape-table.ts'
import { headerKey } from './header-key.ts'
import type { LayoutColumn } from '../layout/layout.ts'
import type { ColumnRef, MappingColumn, Target } from '../../../../domain/import-mapping.ts'

/** A column of the table with what a layout says of it; several when the same cell says several things. */
interface Match {
  readonly column: TableColumn
  readonly mapped: readonly MappingColumn[]
}

/** What the columns of a layout say about those of a table, by the names of its headers wherever they stand. */
export function matchLayout(table: Table, columns: readonly LayoutColumn[]): Match[] {
  const find = finderOf(columns)
  const actual = new Map(table.columns.map(({ name, occurrence }) => [headerKey(name), { name, occurrence }]))
  return table.columns.flatMap((column) => {
    const found = asSpelled(find(headerKey(column.name)), column.name)
    const mapped = found.map(({ entry, number }) => toMapped(column, entry, { number, actual }))
    return mapped.length === 0 ? [] : [{ column, mapped }]
  })
}

/** Where a header without its accents says two things, it says what is spelled as it is: "Aniversário" is no "Aniversario". */
function asSpelled(found: readonly Found[], name: string): readonly Found[] {
  if (found.length < 2 || !accented.test(name)) return found
  const same = found.filter(({ entry }) => entry.names.includes(name))
  return same.length > 0 ? same : found
}

const accented = /[^\p{ASCII}]/u

interface Found {
  readonly entry: LayoutColumn
  /** What stands for `#`. */
  readonly number: string
}

type Find = (key: string) => readonly Found[]

// Layouts are made once, and a table may have thousands of columns.
const finders = new WeakMap<readonly LayoutColumn[], Find>()

function finderOf(columns: readonly LayoutColumn[]): Find {
  const find = finders.get(columns) ?? makeFinder(columns)
  finders.set(columns, find)
  return find
}

const isNumbered = (name: string): boolean => name.includes('#')

const patternOf = (name: string): RegExp =>
  new RegExp(`^${name.split('#').map(headerKey).join('(\\d+)')}$`, 'u')

function makeFinder(columns: readonly LayoutColumn[]): Find {
  const named = columns.flatMap((entry) => entry.names.map((name) => ({ entry, name })))
  const exact = Map.groupBy(
    named.filter(({ name }) => !isNumbered(name)),
    ({ name }) => headerKey(name),
  )
  const numbered = named
    .filter(({ name }) => isNumbered(name))
    .map(({ entry, name }) => ({ entry, pattern: patternOf(name) }))
  return (key) => {
    const entries = new Map((exact.get(key) ?? []).map(({ entry }) => [entry, '']))
    if (/\d/.test(key))
      for (const { entry, pattern } of numbered) {
        const match = pattern.exec(key)
        if (match && !entries.has(entry)) entries.set(entry, match[1] ?? '')
      }
    return key === '' ? [] : distinct([...entries].map(([entry, number]) => ({ entry, number })))
  }
}

/** Languages may call a thing by one word: it is one thing still. */
const distinct = (found: readonly Found[]): readonly Found[] =>
  found.length < 2
    ? found
    : [...new Map(found.map((one) => [JSON.stringify({ ...one.entry, names: [] }), one])).values()]

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
