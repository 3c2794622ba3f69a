import { collapseSpace } from '../../../domain/fold.ts'
import { filledCells, isBlankRow } from './blank-row.ts'
import type { SourceSheet, TableRow } from './table-file.ts'

/** A part of a table with a title above it, and below that the header of the table. */
export interface RowGroup {
  /** Of its title. */
  readonly line: number
  readonly name: string
  /** Line of its header. */
  readonly headerLine: number
}

interface GroupedRows {
  /** What is left: each has the name of its group in the cell behind the last. */
  readonly rows: readonly TableRow[]
  readonly groups: readonly RowGroup[]
  /** What stands below the last row of a group: sums of its columns. */
  readonly sums: readonly TableRow[]
}

interface Ungrouped {
  /** Without blank ones and the header said again. */
  readonly rows: readonly TableRow[]
  readonly sheet: SourceSheet
  readonly header: TableRow | undefined
  /** Columns of the table. */
  readonly width: number
}

/** Boards are exported group by group. Without a title above a header that is said again there are no groups. */
export function takeGroups({ rows, sheet, header, width }: Ungrouped): GroupedRows {
  const groups = header && !sheet.isRecords ? groupsOf(sheet.rows, header) : []
  if (!groups.some(({ headerLine }) => headerLine !== header?.line)) return { rows, groups: [], sums: [] }
  const titles = new Set(groups.map(({ line }) => line))
  const sums = new Set(sheet.rows.filter((_, at) => isSum(sheet.rows, at, titles)).map(({ line }) => line))
  return {
    rows: rows
      .filter(({ line }) => !titles.has(line) && !sums.has(line))
      .map((row) =>
        withGroup(row, groups.findLast((group) => group.headerLine < row.line)?.name ?? '', width),
      ),
    groups,
    sums: rows.filter(({ line }) => sums.has(line)),
  }
}

const groupsOf = (all: readonly TableRow[], header: TableRow): RowGroup[] =>
  all.flatMap((row, at) => {
    const title = all[at - 1]
    const isHeaded = title !== undefined && isSameRow(header, row) && isTitleOf(title, row)
    const name = collapseSpace(title?.cells[0] ?? '')
    return isHeaded ? [{ line: title.line, name, headerLine: row.line }] : []
  })

/** One cell at the beginning of the line before. */
const isTitleOf = (title: TableRow, header: TableRow): boolean =>
  title.line + 1 === header.line && filledCells(title).length === 1 && title.cells[0]?.trim() !== ''

/** It names nothing, and a gap, another group or the end follows. */
function isSum(all: readonly TableRow[], at: number, titles: ReadonlySet<number>): boolean {
  const [row, next] = [all[at], all[at + 1]]
  if (!row || isBlankRow(row) || row.cells[0]?.trim() !== '') return false
  return !next || isBlankRow(next) || next.line > row.line + 1 || titles.has(next.line)
}

/** Cells that stand beyond the table stay beyond it. */
const withGroup = (row: TableRow, group: string, width: number): TableRow => ({
  ...row,
  cells: [...Array.from({ length: width }, (_, at) => row.cells[at] ?? ''), group, ...row.cells.slice(width)],
})

/** Exports that were put one behind the other say their header again. */
export const isSameRow = (header: TableRow, { cells }: TableRow): boolean =>
  cells.length > 1 &&
  cells.length === header.cells.length &&
  cells.every((cell, at) => cell.trim() === header.cells[at]?.trim())
