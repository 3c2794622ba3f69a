import { filledCells, isBlankRow } from './blank-row.ts'
import type { TableRow } from './table-file.ts'

const totals =
  /^(?:grand |sub)?(?:totals?|totales|count|sum|average|suma|somme|summe|gesamt|insgesamt|soma)\b(?!.*@)/i

/**
 * The line where totals, copyright notes and the like begin: lines of one or two cells at the end of a table of three
 * columns and more, set off by the word "total", or by a blank line where nothing stands beyond the second column.
 */
export function findFooter(rows: readonly TableRow[], width: number): number | null {
  if (width < 3) return null
  const tail = rows.slice(rows.findLastIndex((row) => !isNote(row)) + 1)
  const offset = rows.length - tail.length
  if (offset === 0) return null
  const first = tail.find((row, at) => !isBlankRow(row) && isSetOff(rows, offset + at))
  return first?.line ?? null
}

const isNote = (row: TableRow): boolean => {
  const cells = filledCells(row)
  return cells.length <= 2 && !cells.some((cell) => cell.includes('@'))
}

function isSetOff(rows: readonly TableRow[], at: number): boolean {
  const [before, row] = [rows[at - 1], rows[at]]
  if (!before || !row) return false
  const isAfterGap =
    isBlankRow(before) || (row.line > before.line + 1 && !before.cells.join('').includes('\n'))
  const isNarrow = row.cells.findLastIndex((cell) => cell.trim() !== '') < 2
  return totals.test(filledCells(row)[0]?.trim() ?? '') || (isAfterGap && isNarrow)
}
