import { readRecords, type DelimitedRecord } from './delimited-records.ts'
import type { Delimiter } from './table-file.ts'

/** What the records of a table have in common. */
export interface TableSense {
  readonly delimiter: Delimiter
  /** Cells of most of them. */
  readonly width: number
  /** Columns where most of them hold an e-mail address. */
  readonly addressed: readonly number[]
  /** A space stands behind the delimiters of rows, as it does in prose. */
  readonly isSpaced: boolean
  /** Letters of the longest first cell, in a table of two columns; 0 where cells of several lines are usual. */
  readonly longestFirst: number
}

/** Of the lines that a closed cell spans, how many have to be rows: a ragged one may be among them. */
const mostLines = 0.75

/**
 * Whether a record has swallowed rows: a quote was opened in it and never closed, and the next one, which belongs to
 * another row, was taken for its end. A closing quote that text follows is none, so that one line that is a row tells it;
 * else the lines of the cell are rows. Notes of several lines are whole.
 */
export function swallowsRows(raw: Uint8Array, { cells }: DelimitedRecord, sense: TableSense): boolean {
  if (!cells.some(hasLines)) return false
  const text = new TextDecoder().decode(raw)
  const [first = '', ...later] = text.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '')
  const rows = later.filter((line) => isRow(line, sense)).length
  if (rows === 0) return false
  const least = sense.width > 2 || sense.addressed.length > 0 ? 1 : leastOfTwo
  return (
    isBadlyClosed(text, cells) ||
    (rows >= least &&
      rows >= later.length * mostLines &&
      cellsOf(first, sense.delimiter).length === sense.width)
  )
}

const hasLines = (cell: string): boolean => /[\n\r]/u.test(cell)

/** The reader then leaves the quotes in the cell. */
const isBadlyClosed = (text: string, cells: readonly string[]): boolean =>
  cells.some(
    (cell) => cell.startsWith('"') && hasLines(cell) && !text.includes(`"${cell.replaceAll('"', '""')}"`),
  )

/** Of a table of two columns a line looks soon like a row: so many do not by chance, where the cell is well closed. */
const leastOfTwo = 2

/** As wide as the table, with an address where the others have one; else no prose, whose commas a space follows. */
function isRow(line: string, { delimiter, width, addressed, isSpaced, longestFirst }: TableSense): boolean {
  if (line.split(delimiter).length < Math.max(2, width)) return false
  const cells = cellsOf(line, delimiter)
  if (cells.length !== width) return false
  const filled = addressed.map((at) => cells[at] ?? '').filter((cell) => cell.trim() !== '')
  if (filled.length > 0) return filled.some((cell) => cell.includes('@'))
  if (width === 2) return !line.includes(`${delimiter} `) && isFirstOfTwo(cells, longestFirst)
  return isSpaced || !line.includes(`${delimiter} `)
}

const isFirstOfTwo = ([first = '', second = '']: readonly string[], longest: number): boolean =>
  first.trim() !== '' && second.trim() !== '' && first.length <= longest

/** A quote that the line leaves open is closed at its end. */
function cellsOf(line: string, delimiter: Delimiter): readonly string[] {
  if (!line.includes('"')) return line.split(delimiter)
  for (const text of [line, `${line}"`]) {
    const { records, fault } = readRecords(Buffer.from(text), { delimiter, isQuoted: true })
    if (fault === null && records.length === 1 && records[0]) return records[0].cells
  }
  return line.split(delimiter)
}
