import type { CsvError } from 'csv-parse/sync'
import { checkMarks, maximumCells, maximumRecords } from '../source/source-limit.ts'
import { SyntaxFault } from '../source/syntax-fault.ts'
import { readRecords, type DelimitedRecord } from './delimited-records.ts'
import { mendRecords } from './mend-records.ts'
import { trimRow } from './trim-row.ts'
import { delimiters, type Delimiter, type Guess, type TableOptions, type TableRow } from './table-file.ts'

/** Bytes that a delimiter is judged by, and records. */
const sampleBytes = 200_000
const sampleRecords = 200

interface TextTable {
  readonly rows: readonly TableRow[]
  readonly delimiter: Guess<Delimiter>
  readonly isQuoted: Guess<boolean>
}

/**
 * The rows of a delimited text, of whatever width each is. Where its quotes pair nowhere, they are taken for letters; a
 * row whose quote is never closed is torn, and the others are read.
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
    rows: records.map((row) => trimRow({ ...row, line: row.line + line })),
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

/** What a parser calls by a code. */
export const neverClosed = 'a quotation mark is never closed'

interface Told {
  readonly delimiter: Delimiter
  readonly isQuoted: boolean | undefined
}

/** Quotes that pair nowhere are letters; where a few do not pair, only their records are torn. */
export function parseQuoted(text: string, { delimiter, isQuoted }: Told) {
  const bytes = Buffer.from(text)
  const told = { delimiter, isQuoted: isQuoted ?? true }
  const whole = mendRecords(bytes, told)
  if (whole) return { records: toRows(bytes, whole), isQuoted: told.isQuoted }
  const asTold = { delimiter, isQuoted: isQuoted ?? false }
  const { records, fault } = readRecords(bytes, asTold)
  if (fault) throw new SyntaxFault(faultLine(fault), neverClosed)
  return { records: toRows(bytes, records), isQuoted: asTold.isQuoted }
}

function faultLine(error: CsvError): number {
  const line: unknown = error['lines']
  return typeof line === 'number' ? line : 1
}

function toRows(bytes: Uint8Array, records: readonly DelimitedRecord[]): TableRow[] {
  const lineAfter = lineCounter(bytes)
  let line = 1
  return records.map(({ cells, end, isTorn }) => {
    const row = { line, cells, ...(isTorn && { isTorn }) }
    line = lineAfter(end)
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

/** A delimiter that cuts most records into the same number of cells is likelier, and the more so the more cells. */
function rankDelimiters(text: string): Delimiter[] {
  const sample = Buffer.from(text.slice(0, sampleBytes))
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

/** Of the reading that goes further: the sample may end within quotes. */
function widthsOf(sample: Buffer, delimiter: Delimiter): number[] {
  const read = (isQuoted: boolean) => readRecords(sample, { delimiter, isQuoted }, { most: sampleRecords })
  const quoted = read(true)
  const letters = quoted.fault === null ? quoted : read(false)
  const { records } = quoted.records.length > letters.records.length / 2 ? quoted : letters
  return records.filter(({ cells }) => cells.some((cell) => cell !== '')).map(({ cells }) => cells.length)
}
