import { widthOf, type Table } from './shape-table.ts'
import { isSameRow } from './take-groups.ts'
import type { SourceSheet, TableRow } from './table-file.ts'

/** Headers are English as those of programs are; it becomes an own field unless somebody says otherwise. */
const sheetColumn = 'Sheet'

/** What programs call a sheet that nobody has named. */
const nameless =
  /^(?:sheet|hoja|tabelle|feuil(?:le)?|blad|planilha|folha|foglio|arkusz|list|blatt|シート) ?\d*$/iu

/** Lines of another sheet among which its header is looked for. */
const mostAbove = 20

/** One list on several sheets ("North", "South"): each row says in a column of its own on which it stands. */
export function withSheetColumn(table: Table, sheet: number, sheets: readonly SourceSheet[]): Table {
  const here = sheets[sheet]
  const name = here?.name ?? null
  const header = here?.rows.find(({ line }) => line === table.headerLine.value)
  if (name === null || nameless.test(name) || header === undefined || header.cells.length < 2) return table
  const hasTwin = sheets.some((other, at) => at !== sheet && hasRow(other, header))
  if (!hasTwin || table.columns.some((column) => column.name === sheetColumn)) return table
  const index = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), widthOf(table))
  const onSheet = (row: TableRow): TableRow => ({
    ...row,
    cells: Array.from({ length: index + 1 }, (_, at) => (at === index ? name : (row.cells[at] ?? ''))),
  })
  return {
    ...table,
    columns: [...table.columns, { index, name: sheetColumn, occurrence: 1 }],
    rows: table.rows.map(onSheet),
  }
}

const hasRow = ({ rows }: SourceSheet, header: TableRow): boolean =>
  rows.slice(0, mostAbove).some((row) => isSameRow(header, row))
