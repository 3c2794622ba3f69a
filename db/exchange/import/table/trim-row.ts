import type { TableRow } from './table-file.ts'

/** The row without the blank cells at its end: in a wide table most cells are. */
export function trimRow({ line, cells }: TableRow): TableRow {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return { line, cells: last === cells.length - 1 ? cells : cells.slice(0, last + 1) }
}
