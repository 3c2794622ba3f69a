import { CsvError, parse } from 'csv-parse/sync'
import { checkMarks, maximumCells, maximumRecords } from '../source-limit.ts'
import { SyntaxFault } from '../syntax-fault.ts'
import { trimRow } from './trim-row.ts'
import { delimiters, type Delimiter, type Guess, type TableOptions, type TableRow } from './table-file.ts'

/** Characters of one record. No cell of a real file comes near; an unclosed quote would swallow the rest of the file. */
const maximumRecord = 100_000

/** Records that a delimiter is judged by. */
const sampleRecords = 200

interface TextTable {
  readonly rows: readonly TableRow[]
  readonly delimiter: Guess<Delimiter>
  readonly isQuoted: Guess<boolean>
}

/**
 * The rows of a delimited text, of whatever width each is. Where its quotes do not pair, they are taken for letters.
 * @throws SyntaxFault with the line where quotes do not pair although they are told to; RangeError for too much of it.
 */
export function parseTextTable(text: string, options: TableOptions): TextTable {
  const { delimiter: told, body, line } = takeDelimiterLine(text)
  const given = options.delimiter ?? told
  const ranked = rankDelimiters(body)
  const delimiter = given ?? ranked[0] ?? ','
  checkMarks(body, /[\n\r]/g, maximumRecords)
  checkMarks(body, new RegExp(`[\n${delimiter}]`, 'g'), maximumCells)
  const { records, isQuoted } = parseQuoted(body, { delimiter, isQuoted: options.isQuoted })
  return {
    rows: records.map((row) => trimRow({ line: row.line + line, cells: row.cells })),
    delimiter: guess(delimiter, given !== undefined, ranked),
    isQuoted: guess(isQuoted, options.isQuoted !== undefined, [true, false]),
  }
}

const guess = <T>(value: T, isGiven: boolean, all: readonly T[]): Guess<T> => ({
  value,
  isGiven,
  alternatives: all.filter((other) => other !== value),
})

/** Excel writes the delimiter above the table ("sep=;") for its own use. */
function takeDelimiterLine(text: string) {
  const match = /^sep=([,;\t|])\r?\n/i.exec(text)
  return {
    delimiter: match?.[1] as Delimiter | undefined,
    body: text.slice(match?.[0].length ?? 0),
    line: match ? 1 : 0,
  }
}

interface Dialect {
  readonly delimiter: Delimiter
  readonly isQuoted: boolean
}

interface Told {
  readonly delimiter: Delimiter
  readonly isQuoted: boolean | undefined
}

function parseQuoted(text: string, { delimiter, isQuoted }: Told) {
  if (isQuoted !== undefined) return { records: parseOrRefuse(text, { delimiter, isQuoted }), isQuoted }
  try {
    return { records: parseRecords(text, { delimiter, isQuoted: true }), isQuoted: true }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { records: parseOrRefuse(text, { delimiter, isQuoted: false }), isQuoted: false }
  }
}

function parseOrRefuse(text: string, dialect: Dialect): TableRow[] {
  try {
    return parseRecords(text, dialect)
  } catch (error) {
    throw error instanceof CsvError ? new SyntaxFault(faultLine(error), error.code) : error
  }
}

function faultLine(error: CsvError): number {
  const line: unknown = error['lines']
  return typeof line === 'number' ? line : 1
}

interface Parsed {
  readonly record: string[]
  readonly info: { readonly bytes: number }
}

function parseRecords(text: string, dialect: Dialect): TableRow[] {
  const bytes = Buffer.from(text)
  const lineAfter = lineCounter(bytes)
  let line = 1
  return parseWith(bytes, dialect).map(({ record, info }) => {
    const row = { line, cells: record }
    line = lineAfter(info.bytes)
    return row
  })
}

/** `lines` of csv-parse counts a CRLF inside quotes twice, so the line breaks before each record are counted here. */
function lineCounter(bytes: Uint8Array) {
  let [at, line] = [0, 1]
  return (end: number): number => {
    for (; at < end; at++) if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line++
    return line
  }
}

const parseWith = (bytes: Buffer, { delimiter, isQuoted }: Dialect, to?: number): Parsed[] =>
  parse(bytes, {
    delimiter,
    info: true,
    // A space before a quote belongs to neither (`1, "two"`); inside of quotes white space stays.
    ltrim: true,
    max_record_size: maximumRecord,
    quote: isQuoted ? '"' : false,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    ...(to !== undefined && { to }),
  }) as unknown as Parsed[]

/** A delimiter that cuts most records into the same number of cells is likelier, and the more so the more cells. */
function rankDelimiters(text: string): Delimiter[] {
  const sample = Buffer.from(text.slice(0, 2 * maximumRecord))
  const scored = delimiters.map((delimiter) => ({ delimiter, score: score(sample, delimiter) }))
  return scored.sort((a, b) => b.score - a.score).map(({ delimiter }) => delimiter)
}

function score(sample: Buffer, delimiter: Delimiter): number {
  const widths = widthsOf(sample, delimiter)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [mode = 1, times = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return widths.length === 0 ? 0 : (times / widths.length) ** 2 * Math.log2(mode)
}

function widthsOf(sample: Buffer, delimiter: Delimiter): number[] {
  for (const isQuoted of [true, false])
    try {
      const records = parseWith(sample, { delimiter, isQuoted }, sampleRecords)
      return records
        .filter(({ record }) => record.some((cell) => cell !== ''))
        .map(({ record }) => record.length)
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
    }
  return []
}
