import { CsvError, parse } from 'csv-parse/sync'
import type { SourceFault, SourceRecord } from './source-document.ts'
import { checkMarks, maximumRecords } from './source-limit.ts'
import { SyntaxFault } from './syntax-fault.ts'

/** No cell of a real file comes near; an unclosed quote would otherwise swallow the rest of the file. */
const maximumRecord = 100_000

interface ParsedTable {
  readonly records: SourceRecord[]
  readonly faults: SourceFault[]
}

/**
 * A comma-separated table with a header line. A row of another width is a fault, the others are still read.
 * @throws SyntaxFault with the line when the quoting breaks; RangeError when there is too much of it.
 */
export function parseCsv(text: string): ParsedTable {
  checkMarks(text, /[\n,]/g)
  checkMarks(text, /\n/g, maximumRecords)
  const faults: SourceFault[] = []
  try {
    const rows: unknown = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim()),
      info: true,
      max_record_size: maximumRecord,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => void faults.push(toFault(error)),
    })
    return { records: (rows as Row[]).map(toRecord), faults: faults }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new SyntaxFault(toFault(error).line, error.code)
  }
}

interface Row {
  readonly record: Record<string, string>
  readonly info: { readonly lines: number }
}

const toRecord = ({ record, info }: Row): SourceRecord => ({
  key: null,
  line: info.lines,
  value: record,
  lines: {},
})

function toFault(error: CsvError | undefined): SourceFault {
  const line: unknown = error?.['lines']
  return { line: typeof line === 'number' ? line : 1, detail: error?.code ?? 'CSV' }
}
