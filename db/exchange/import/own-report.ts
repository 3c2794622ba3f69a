import { filledCells, isBlankRow } from './table/blank-row.ts'
import type { SourceSheet, TableFile, TableRow } from './table/table-file.ts'

/** How a report says when it was made: "2026-03-09 14:30 America/Denver". */
const stamp = /^\d{4}-\d\d-\d\d \d\d:\d\d [\w/+-]+$/u

/**
 * A list or a report that Caucus wrote itself as text or as a workbook: its table alone, every row of it, whatever it says.
 * Its title, its facts and its totals are about the table, and are told anew by whoever writes the next one. Any other file
 * as it is.
 */
export const ownReport = (file: TableFile): TableFile => ({
  ...file,
  sheets: file.format === 'xlsx' ? tableOfBook(file.sheets) : file.sheets.map(tableOfText),
})

const asOwn = (sheet: SourceSheet, head: TableRow | undefined): SourceSheet => ({
  ...sheet,
  isRecords: true,
  isOwn: true,
  title: head?.cells[0] ?? '',
})

/** The title, the facts, a blank line, the table, a blank line, the totals. */
function tableOfText(sheet: SourceSheet): SourceSheet {
  const { rows } = sheet
  const gap = rows.findIndex(isBlankRow)
  const end = rows.findLastIndex(isBlankRow)
  const isOwn = gap > 1 && end > gap + 1 && isHead(rows.slice(0, gap)) && rows.slice(end + 1).every(isTotal)
  return isOwn ? asOwn({ ...sheet, rows: rows.slice(gap + 1, end) }, rows[0]) : sheet
}

/** A title, and below it what the report is about and when it was made. */
const isHead = ([title, ...facts]: readonly TableRow[]): boolean =>
  title?.cells.length === 1 &&
  facts.every((fact) => filledCells(fact).length === 2) &&
  facts.some(({ cells }) => stamp.test(cells[1] ?? ''))

const isTotal = (row: TableRow): boolean =>
  filledCells(row).length === 2 && /^-?\d+(?:\.\d+)?$/u.test(row.cells[1] ?? '')

/** The table, a sheet about it, and perhaps one with what is too long for a cell. */
function tableOfBook(sheets: readonly SourceSheet[]): readonly SourceSheet[] {
  const [table, about, continued, ...more] = sheets
  if (table === undefined || about === undefined || more.length > 0) return sheets
  const [title] = about.rows
  const isOwn =
    title?.cells.length === 1 &&
    about.rows.every(({ cells }) => cells.length <= 2) &&
    about.rows.some(({ cells }) => stamp.test(cells[1] ?? ''))
  if (!isOwn) return sheets
  const rest = continued ? restOfTexts(continued) : new Map<string, string>()
  if (rest === null) return sheets
  return [asOwn({ ...table, rows: table.rows.map((row) => withContinuedCells(row, rest)) }, title)]
}

/** What cells point to by " … [Continued 3]"; null where a sheet is something else. */
function restOfTexts({ name, rows }: SourceSheet): Map<string, string> | null {
  const rest = new Map<string, string>()
  for (const { cells } of rows) {
    const [number = '', text = ''] = cells
    if (cells.length > 2 || !/^\d+$/u.test(number)) return null
    const pointer = ` … [${name ?? ''} ${number}]`
    rest.set(pointer, (rest.get(pointer) ?? '') + text)
  }
  return rest
}

function withContinuedCells(row: TableRow, rest: ReadonlyMap<string, string>): TableRow {
  if (rest.size === 0) return row
  return { ...row, cells: row.cells.map((cell) => continuedCell(cell, rest)) }
}

function continuedCell(cell: string, rest: ReadonlyMap<string, string>): string {
  const pointer = / … \[[^\]]* \d+\]$/u.exec(cell)?.[0]
  const more = pointer === undefined ? undefined : rest.get(pointer)
  return pointer === undefined || more === undefined ? cell : cell.slice(0, -pointer.length) + more
}
