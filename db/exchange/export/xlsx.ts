import writeExcelFile, { type Cell, type CellObject, type Row, type Sheet } from 'write-excel-file/node'
import { AppError } from '../../domain/errors.ts'
import type { ReportCell, ReportColumn } from '../../report/cell.ts'
import { factsOf, type ReportDocument, type ReportFact } from '../../report/document.ts'
import { splitText, toSheetName, toXlsxText, XLSX_CELL_LIMIT } from './xlsx-text.ts'

/** Rows of a worksheet without its header. */
export const XLSX_ROW_LIMIT = 1_048_575
/** Half of the longest string that V8 makes, because the library builds each part of the file as one string. */
const XLSX_TEXT_LIMIT = 250_000_000

const DAY = 86_400_000
/** Excel counts a 29 February 1900 that never was: dates before this are off by one there, and wrong before 1900. */
const FIRST_TRUE_DATE = '1900-03-01'
const WIDTHS = { integer: 10, number: 10, minutes: 10, date: 12, time: 9, boolean: 9 } as const
const MAX_TEXT_WIDTH = 60

/** '@' keeps a text a text even when somebody edits the cell, so that it never becomes a formula or a number. */
const TEXT = { type: String, format: '@', alignVertical: 'top' } as const
const HEADER = {
  fontWeight: 'bold',
  backgroundColor: '#E7ECF3',
  bottomBorderStyle: 'thin',
  wrap: true,
} as const
const TITLE = { fontWeight: 'bold', fontSize: 14 } as const

/**
 * A report as a workbook: a sheet with the table (typed cells, frozen header), a sheet with facts and totals, and,
 * where a text is longer than a cell may be, a sheet that continues it. No cell is a formula.
 * Throws `report.tooLarge` where a worksheet cannot hold the report.
 */
export async function* renderXlsx(document: ReportDocument): AsyncGenerator<Uint8Array> {
  refuseTooLarge(document)
  const continued = new ContinuedTexts(document.words.continued)
  const table = tableSheet(document, continued)
  const about = aboutSheet(document, continued, [table.sheet])
  const sheets = [table, about, ...continued.sheets([table.sheet, about.sheet])]
  yield await writeExcelFile(sheets).toBuffer()
}

type NamedSheet = Sheet<Buffer> & { readonly sheet: string }

function refuseTooLarge({ rows }: ReportDocument): void {
  if (rows.length > XLSX_ROW_LIMIT) {
    throw new AppError('report.tooLarge', { unit: 'rows', count: rows.length, limit: XLSX_ROW_LIMIT })
  }
  const count = rows.reduce((total, row) => row.reduce((sum: number, cell) => sum + lengthOf(cell), total), 0)
  if (count > XLSX_TEXT_LIMIT) {
    throw new AppError('report.tooLarge', { unit: 'characters', count, limit: XLSX_TEXT_LIMIT })
  }
}

const lengthOf = (cell: ReportCell): number => (typeof cell === 'string' ? cell.length : 0)

function tableSheet({ title, columns, rows }: ReportDocument, continued: ContinuedTexts): NamedSheet {
  const header = columns.map(({ label }): Cell => ({ ...continued.textCell(label), ...HEADER }))
  const widths = columns.map((column, at) => ({ width: widthOf(column, rows, at) }))
  const cellOf = (value: ReportCell, at: number): Cell =>
    typedCell(columns[at]?.type ?? 'text', value, continued)
  return {
    sheet: toSheetName(title),
    stickyRowsCount: 1,
    columns: widths,
    data: [header, ...rows.map((row) => row.map(cellOf))],
  }
}

function aboutSheet(document: ReportDocument, continued: ContinuedTexts, taken: string[]): NamedSheet {
  const facts = factsOf(document).map(({ label, value }: ReportFact): Row => [
    continued.textCell(label),
    continued.textCell(value),
  ])
  const totals = document.totals.map(({ label, value }): Row => [
    continued.textCell(label),
    numberCell(value),
  ])
  return {
    sheet: toSheetName(document.words.about, taken),
    columns: [{ width: 32 }, { width: MAX_TEXT_WIDTH }],
    data: [[{ ...continued.textCell(document.title), ...TITLE }], ...facts, [], ...totals],
  }
}

function typedCell(type: ReportColumn['type'], value: ReportCell, continued: ContinuedTexts): Cell {
  if (value === null) return null
  if (typeof value === 'boolean') return { value, type: Boolean, alignVertical: 'top' }
  if (typeof value === 'number') return numberCell(value, type === 'number' ? 'General' : '0')
  if (type === 'date' && value >= FIRST_TRUE_DATE) return dateCell(value)
  return type === 'time' ? timeCell(value) : continued.textCell(value)
}

/** Whole numbers are shown as such, also where a spreadsheet would shorten them. */
const numberCell = (value: number, format = '0'): CellObject => ({
  value,
  type: Number,
  format,
  alignVertical: 'top',
})

const dateCell = (date: string): CellObject => ({
  value: new Date(`${date}T00:00:00Z`),
  type: Date,
  format: 'yyyy-mm-dd',
  alignVertical: 'top',
})

/** A time of day is a fraction of a day. */
const timeCell = (time: string): CellObject => ({
  value: Date.parse(`1970-01-01T${time.padEnd(8, ':00')}Z`) / DAY,
  type: Number,
  format: time.length > 5 ? 'hh:mm:ss' : 'hh:mm',
  alignVertical: 'top',
})

function widthOf({ type, label }: ReportColumn, rows: ReportDocument['rows'], at: number): number {
  const least = Math.min(label.length + 2, MAX_TEXT_WIDTH)
  if (type !== 'text') return Math.max(WIDTHS[type], least)
  const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[at] ?? null)), 0)
  return Math.max(8, least, Math.min(longest + 1, MAX_TEXT_WIDTH))
}

/** Texts longer than a cell: the cell ends in a pointer to the numbered rest on a sheet of its own. Nothing is cut. */
class ContinuedTexts {
  private readonly name: string
  private readonly rows: Row[] = []
  private count = 0

  constructor(name: string) {
    this.name = name
  }

  textCell(text: string): CellObject {
    if (text.length <= XLSX_CELL_LIMIT) return shortTextCell(text)
    this.count += 1
    const pointer = ` … [${this.name} ${this.count}]`
    const [shown = ''] = splitText(text, XLSX_CELL_LIMIT - pointer.length)
    for (const piece of splitText(text.slice(shown.length), XLSX_CELL_LIMIT)) {
      this.rows.push([numberCell(this.count), shortTextCell(piece)])
    }
    return shortTextCell(shown + pointer)
  }

  sheets(taken: string[]): NamedSheet[] {
    const columns = [{ width: 8 }, { width: 100 }]
    return this.rows.length === 0 ? [] : [{ sheet: toSheetName(this.name, taken), columns, data: this.rows }]
  }
}

function shortTextCell(text: string): CellObject {
  const wrap = text.length > MAX_TEXT_WIDTH || text.includes('\n')
  return { ...TEXT, value: toXlsxText(text), ...(wrap ? { wrap } : {}) }
}
