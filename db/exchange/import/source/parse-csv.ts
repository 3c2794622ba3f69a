import { quote } from '../reading-problem.ts'
import type { SourceFault, SourceRecord } from './source-document.ts'
import { checkMarks, maximumRecords } from './source-limit.ts'
import { SyntaxFault } from './syntax-fault.ts'
import { neverClosed, parseQuoted } from '../table/parse-text-table.ts'
import type { TableRow } from '../table/table-file.ts'

interface ParsedTable {
  readonly records: SourceRecord[]
  readonly faults: SourceFault[]
}

/**
 * A comma-separated table with a header line. A row of another width, or whose quote is never closed as where a file was
 * cut off, is a fault; the others are still read.
 * @throws SyntaxFault with the line when quotes enclose nothing; RangeError when there is too much of it.
 */
export function parseCsv(text: string): ParsedTable {
  checkMarks(text, /[\n,]/g)
  checkMarks(text, /\n/g, maximumRecords)
  const { records: rows, isQuoted } = parseQuoted(text, { delimiter: ',', isQuoted: undefined })
  const open = isQuoted ? undefined : rows.find(({ cells }) => cells.some((cell) => cell.startsWith('"')))
  if (open) throw new SyntaxFault(open.line, neverClosed)
  const [header, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const names = (header?.cells ?? []).map((name) => name.trim())
  const faults: SourceFault[] = []
  const records = rest.flatMap((row) => {
    const code = faultOf(row, names.length)
    if (code === undefined) return toRecord(row, names)
    faults.push({ line: row.line, code, detail: quote(row.cells.join(' | ')) })
    return []
  })
  return { records, faults }
}

function faultOf({ cells, isTorn }: TableRow, width: number): SourceFault['code'] | undefined {
  if (isTorn) return 'row.torn'
  if (cells.length === width) return undefined
  return cells.length > width ? 'row.tooWide' : 'row.tooNarrow'
}

const toRecord = ({ line, cells }: TableRow, names: readonly string[]): SourceRecord => ({
  key: null,
  line,
  value: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
  lines: {},
})
