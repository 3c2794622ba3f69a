import { filledCells } from '../../table/blank-row.ts'
import type { Table } from '../../table/shape-table.ts'
import { refusalIn } from '../../table/take-headings.ts'
import type { TableRow } from '../../table/table-file.ts'

/** The title above a row, as far as the next one, where it says that nobody of its part is to be contacted. */
export function refusedSections({ headings = [], groups }: Table): (row: TableRow) => string | null {
  const titles = [
    ...headings.map((row) => ({ line: row.line, refusal: refusalIn(filledCells(row)[0] ?? '') })),
    ...groups.map(({ line, name }) => ({ line, refusal: refusalIn(name) })),
  ].toSorted((a, b) => a.line - b.line)
  if (titles.every(({ refusal }) => refusal === null)) return () => null
  return (row) => titles.findLast(({ line }) => line < row.line)?.refusal ?? null
}
