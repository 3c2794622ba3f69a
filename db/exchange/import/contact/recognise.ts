import type { Table } from '../table/shape-table.ts'
import { matchLayout } from './expand-layout.ts'
import type { Layout } from './layout/layout.ts'
import { layouts } from './layout/layouts.ts'

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
    .filter(({ coverage }) => coverage >= leastCoverage)
    .sort((a, b) => b.coverage - a.coverage)
}
