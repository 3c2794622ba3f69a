import type { ReportCell, ReportColumn } from './cell.ts'

/**
 * How a total comes from the rows. `rows` counts them, `sum` adds a number column (nothing counts as 0), `distinct`
 * counts different values (nothing is not a value; with a separator a cell holds several), `each` gives one total a value, the most frequent first, with
 * `blank` as the name of nothing.
 */
export type TotalRule =
  | { readonly kind: 'rows'; readonly label: string }
  | { readonly kind: 'sum'; readonly label: string; readonly column: string }
  | {
      readonly kind: 'distinct'
      readonly label: string
      readonly column: string
      readonly separator?: string
    }
  | { readonly kind: 'each'; readonly label: string; readonly column: string; readonly blank: string }

export interface ReportTotal {
  readonly kind: TotalRule['kind']
  readonly label: string
  /** Key of the column it was computed from; null for the number of rows. */
  readonly column: string | null
  readonly value: number
}

type Rows = readonly (readonly ReportCell[])[]

/** Every total of a report, computed from nothing but its listed rows: a reader who adds them up gets the same. */
export function totalsOf(
  columns: readonly ReportColumn[],
  rows: Rows,
  rules: readonly TotalRule[],
): ReportTotal[] {
  return rules.flatMap((rule) => {
    if (rule.kind === 'rows')
      return [{ kind: rule.kind, label: rule.label, column: null, value: rows.length }]
    return totalsOfColumn(rule, cellsOf(columns, rows, rule.column))
  })
}

function totalsOfColumn(rule: Exclude<TotalRule, { kind: 'rows' }>, cells: ReportCell[]): ReportTotal[] {
  const { kind, label, column } = rule
  switch (rule.kind) {
    case 'sum':
      return [{ kind, label, column, value: sum(cells, column) }]
    case 'distinct':
      return [{ kind, label, column, value: countDistinct(cells, rule.separator) }]
    case 'each':
      return tally(cells).map(([cell, value]) => ({
        kind,
        label: `${label}: ${cell ?? rule.blank}`,
        column,
        value,
      }))
  }
}

function cellsOf(columns: readonly ReportColumn[], rows: Rows, key: string): ReportCell[] {
  const at = columns.findIndex((column) => column.key === key)
  if (at < 0) throw new TypeError(`A total names the column ${key}, which the report does not list`)
  return rows.map((row) => row[at] ?? null)
}

function sum(cells: ReportCell[], column: string): number {
  return cells.reduce<number>((total, cell) => {
    if (cell !== null && typeof cell !== 'number')
      throw new TypeError(`The column ${column} holds no numbers to add`)
    return total + (cell ?? 0)
  }, 0)
}

function countDistinct(cells: ReportCell[], separator: string | undefined): number {
  const parts = cells.flatMap((cell) =>
    typeof cell === 'string' && separator !== undefined ? cell.split(separator) : [cell],
  )
  return new Set(parts.filter((part) => part !== null)).size
}

function tally(cells: ReportCell[]): [ReportCell, number][] {
  const counts = new Map<ReportCell, number>()
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return [...counts].toSorted(([a, m], [b, n]) => n - m || String(a).localeCompare(String(b)))
}
