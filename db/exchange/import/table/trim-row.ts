import type { TableRow } from './table-file.ts'

/** The row without the blank cells at its end: in a wide table most cells are. */
export function trimRow(row: TableRow): TableRow {
  const { cells } = row
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return last === cells.length - 1
    ? row
    : { ...row, cells: cells.slice(0, last + 1), ...(last >= 0 && { width: cells.length }) }
}
