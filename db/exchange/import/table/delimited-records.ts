import { CsvError, parse } from 'csv-parse/sync'
import type { Delimiter } from './table-file.ts'

/** Bytes of a usual record. A quote that is never closed would swallow the rest of the file. */
const usualRecord = 100_000

export interface Dialect {
  readonly delimiter: Delimiter
  readonly isQuoted: boolean
}

/** A record of any width, and where it ends, in bytes from where reading began. */
export interface DelimitedRecord {
  readonly cells: readonly string[]
  readonly end: number
  /** Its quotes do not pair. */
  readonly isTorn?: true
}

interface DelimitedRecords {
  readonly records: readonly DelimitedRecord[]
  /** Why reading ended before the text did. */
  readonly fault: CsvError | null
}

interface ReadLimits {
  /** Records to read; all unless given. */
  readonly most?: number
  /** Bytes of one record. */
  readonly longest?: number
}

/** The records of a delimited text, up to where its quotes fail. */
export function readRecords(
  bytes: Uint8Array,
  { delimiter, isQuoted }: Dialect,
  { most = -1, longest = usualRecord }: ReadLimits = {},
): DelimitedRecords {
  const records: DelimitedRecord[] = []
  try {
    parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      delimiter,
      // A space before a quote belongs to neither (`1, "two"`); inside of quotes white space stays.
      ltrim: true,
      max_record_size: longest,
      on_record: (cells: string[], { bytes: end }) =>
        void records.push({ cells: isQuoted ? cells.map(withoutQuotes) : cells, end }),
      quote: isQuoted ? '"' : false,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      to: most,
    })
    return { records, fault: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { records, fault: error }
  }
}

/** A space may stand behind the closing quote, too (`"one" ,2`): the parser then takes the quotes for letters. */
const withoutQuotes = (cell: string): string =>
  cell.startsWith('"') ? cell.replace(/^"([^"]*)"\s+$/u, '$1') : cell
