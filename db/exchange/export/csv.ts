import { stringify } from 'csv-stringify/sync'
import type { ReportCell, ReportColumn } from '../../report/cell.ts'
import { factsOf, type ReportDocument } from '../../report/document.ts'
import { utf8, type ByteSource } from './byte-source.ts'
import { neutralise } from '../../domain/neutralise.ts'

/** Without it Excel reads UTF-8 as Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF'
const RECORDS_A_PIECE = 500
/** The library quotes a bare line feed or carriage return only when told, once the record delimiter is given. */
const LAYOUT = { record_delimiter: 'windows', quote_record_delimiter: true } as const

/**
 * Records as CSV: UTF-8 with a byte order mark, RFC 4180 (commas, CRLF), every text neutralised. All text files of
 * records are made here. Give every record the same number of cells. Control characters stay as they are, so that
 * reading the file gives back the records: a spreadsheet does nothing with them, and what could follow them is
 * neutralised. A terminal that such a file is printed on might (SECURITY.md).
 */
export function encodeCsv(records: Iterable<readonly ReportCell[]>): ByteSource {
  return utf8(csvPieces(records))
}

/**
 * A report as CSV: title and facts above, an empty record, the table, an empty record, the totals. All records have
 * one width, for readers that insist on it.
 */
export function renderCsv(document: ReportDocument): ByteSource {
  return encodeCsv(reportRecords(document))
}

function* csvPieces(records: Iterable<readonly ReportCell[]>): Generator<string> {
  yield BYTE_ORDER_MARK
  let waiting: string[][] = []
  for (const record of records) {
    waiting.push(record.map(toText))
    if (waiting.length < RECORDS_A_PIECE) continue
    yield stringify(waiting, LAYOUT)
    waiting = []
  }
  if (waiting.length > 0) yield stringify(waiting, LAYOUT)
}

function* reportRecords(document: ReportDocument): Generator<readonly ReportCell[]> {
  const { columns, rows, totals } = document
  const width = Math.max(2, columns.length)
  const empty = widen([], width)
  yield widen([document.title], width)
  for (const fact of factsOf(document)) yield widen([fact.label, fact.value], width)
  yield empty
  yield widen(columns.map(labelOf), width)
  for (const row of rows) yield widen(row, width)
  yield empty
  for (const total of totals) yield widen([total.label, total.value], width)
}

const labelOf = (column: ReportColumn): string => column.label

function widen(cells: readonly ReportCell[], width: number): readonly ReportCell[] {
  return cells.length === width ? cells : [...cells, ...Array<null>(width - cells.length).fill(null)]
}

function toText(cell: ReportCell): string {
  if (typeof cell === 'string') return neutralise(cell)
  return cell === null ? '' : String(cell)
}
