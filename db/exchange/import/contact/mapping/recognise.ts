import type { Table } from '../../table/shape-table.ts'
import { matchLayout } from './expand-layout.ts'
import type { Layout } from '../layout/layout.ts'
import { layouts } from '../layout/layouts.ts'
import type { ColumnRef, Mapping } from '../../../../domain/import-mapping.ts'

interface Recognised {
  readonly layout: Layout
  /** Which part of the table's headers it knows, 0 to 1. */
  readonly coverage: number
}

/** A table that is mostly unknown belongs to another program, even if some headers are the same. */
const leastCoverage = 0.5

/** The layouts that the headers of a table fit, the best first; the order of the columns does not matter. */
export function recogniseLayouts(table: Table): Recognised[] {
  const named = table.columns.filter(({ name }) => name !== '')
  const names = new Set(named.map(({ name }) => name))
  return layouts
    .filter(({ distinctive, needs }) => distinctive.filter((name) => names.has(name)).length >= needs)
    .map((layout) => ({ layout, coverage: matchLayout(table, layout.columns).length / named.length }))
    .filter(({ layout, coverage }) => layout.isOfMore === true || coverage >= leastCoverage)
    .sort((a, b) => b.coverage - a.coverage)
}

/** Of the headers that a table or a saved mapping has, so many must be in both. */
const leastShared = 0.75

/** The saved mappings that were made for tables with the headers of this one, the best first. */
export function recogniseSaved(table: Table, saved: readonly Mapping[]): Mapping[] {
  const ours = headersOf(table.columns)
  return saved
    .map((mapping) => ({
      mapping,
      shared: sharedPart(ours, headersOf(mapping.columns.map(({ column }) => column))),
    }))
    .filter(({ shared }) => shared >= leastShared)
    .sort((a, b) => b.shared - a.shared)
    .map(({ mapping }) => mapping)
}

const headersOf = (columns: readonly ColumnRef[]): ReadonlySet<string> =>
  new Set(columns.filter(({ name }) => name !== '').map(({ name, occurrence }) => `${occurrence} ${name}`))

function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((header) => other.has(header)).length
  return both === 0 ? 0 : both / (one.size + other.size - both)
}
