import { collapseSpace, fold } from '../../../domain/fold.ts'
import { filledCells, isBlankRow } from './blank-row.ts'
import { looksLikeData } from './find-header.ts'
import type { TableRow } from './table-file.ts'

/** Tells the header of another table below the first: it begins with a header of the first, and most of it are headers. */
export function laterHeaderTest(
  header: TableRow,
  isKnown: (name: string) => boolean,
): (row: TableRow) => boolean {
  const own = new Set(filledCells(header).map(plain))
  return (row) => {
    const cells = filledCells(row)
    const isHeaded = cells.length > 1 && own.has(plain(cells[0] ?? '')) && !cells.some(looksLikeData)
    return isHeaded && cells.filter(isKnown).length * 2 > cells.length
  }
}

const plain = (name: string): string => fold(collapseSpace(name)).trim()

interface StackedRows {
  /** Each with its cells below the columns of all tables. */
  readonly rows: readonly TableRow[]
  /** Columns of the first table, and those that only others have. */
  readonly names: readonly string[]
  readonly headers: readonly TableRow[]
  /** What stands above them and below a blank line. */
  readonly titles: readonly TableRow[]
}

interface Stack {
  /** Without blank ones. */
  readonly rows: readonly TableRow[]
  readonly names: readonly string[]
  readonly isHeader: (row: TableRow) => boolean
  /** The same with blank ones. */
  readonly all: readonly TableRow[]
}

/** The rows of tables that stand one below the other, read each by its own header. */
export function takeLaterTables({ rows, names: first, isHeader, all }: Stack): StackedRows {
  const headers = rows.filter(isHeader)
  const titles = headers.flatMap((header) => titleOf(header, all))
  const names = [...first]
  const placed: TableRow[] = []
  let placeOf: ((at: number) => number) | null = null
  for (const row of rows) {
    if (titles.includes(row)) continue
    if (isHeader(row)) placeOf = placesIn(row, names)
    else placed.push(placeOf === null ? row : realigned(row, placeOf))
  }
  return { rows: placed, names, headers, titles }
}

/** Where each column of a table goes among the names, to which those are added that none of them is. */
function placesIn({ cells }: TableRow, names: string[]): (at: number) => number {
  const taken = new Set<number>()
  const places = new Map<number, number>()
  const add = (name: string): number => names.push(name) - 1
  for (const [at, name] of cells.entries()) {
    if (plain(name) === '') continue
    const known = names.findIndex((other, place) => plain(other) === plain(name) && !taken.has(place))
    const place = known < 0 ? add(collapseSpace(name)) : known
    taken.add(place)
    places.set(at, place)
  }
  return (at) => {
    const place = places.get(at) ?? add('')
    places.set(at, place)
    return place
  }
}

function realigned(row: TableRow, placeOf: (at: number) => number): TableRow {
  const cells: string[] = []
  for (const [at, cell] of row.cells.entries()) if (cell.trim() !== '') cells[placeOf(at)] = cell
  return { ...row, cells: Array.from(cells, (cell: string | undefined) => cell ?? '') }
}

function titleOf(header: TableRow, all: readonly TableRow[]): TableRow[] {
  const at = all.indexOf(header) - 1
  const [before, title] = [all[at - 1], all[at]]
  if (title === undefined || filledCells(title).length !== 1) return []
  return before === undefined || isBlankRow(before) || title.line > before.line + 1 ? [title] : []
}
