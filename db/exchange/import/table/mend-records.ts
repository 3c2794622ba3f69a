import { readRecords, type DelimitedRecord, type Dialect } from './delimited-records.ts'
import { swallowsRows, type TableSense } from './swallowed-rows.ts'

/** Bytes of the longest record: a note as long as one may be, in whatever script. */
const longestRecord = 4_200_000

/** Lines of a record that is longer than usual. More are rows that a quote has swallowed. */
const mostLinesOfOne = 1000

/** Records that may be torn, in all and of each hundred: beyond it the quotes of the text enclose nothing. */
const [mostTorn, mostTornOfHundred] = [20, 5]

/** Lines that are looked through for the row with which a torn text goes on. */
const mostTornLines = 500

/**
 * The records of a text, whose quotes may not all pair: one whose quote is never closed is torn, from there to the next line
 * that is as wide as the others, or to the end of what was cut off. Undefined where too many are torn, or quotes seem to
 * enclose nothing.
 */
export function mendRecords(bytes: Uint8Array, dialect: Dialect): DelimitedRecord[] | undefined {
  const records: DelimitedRecord[] = []
  let [at, torn] = [0, 0]
  for (;;) {
    const rest = bytes.subarray(at)
    const { records: read, fault } = readRecords(rest, dialect)
    const sense = senseOf(bytes, [...records, ...read], dialect)
    const isWhole = ({ record, from }: Placed) =>
      !swallowsRows(rest.subarray(from, record.end), record, sense)
    const whole = takeWhile(placed(read), isWhole)
    for (const { record } of whole) records.push({ ...record, end: at + record.end })
    if (fault === null && whole.length === read.length)
      return torn * 100 <= mostTornOfHundred * Math.max(20, records.length) ? records : undefined
    at = records.at(-1)?.end ?? 0
    const next = longRecord({ bytes, at, sense, dialect }) ?? tornRecord({ bytes, at, sense, dialect })
    if (next === undefined || (next.isTorn && ++torn > mostTorn)) return undefined
    records.push(next)
    at = next.end
  }
}

interface Placed {
  readonly record: DelimitedRecord
  readonly from: number
}

const placed = (records: readonly DelimitedRecord[]): Placed[] =>
  records.map((record, at) => ({ record, from: records[at - 1]?.end ?? 0 }))

function takeWhile<T>(all: readonly T[], isTaken: (one: T) => boolean): readonly T[] {
  const end = all.findIndex((one) => !isTaken(one))
  return end < 0 ? all : all.slice(0, end)
}

interface Place {
  readonly bytes: Uint8Array
  readonly at: number
  readonly sense: TableSense
  readonly dialect: Dialect
}

function senseOf(bytes: Uint8Array, records: readonly DelimitedRecord[], { delimiter }: Dialect): TableSense {
  const width = usualWidth(records)
  const rows = records.slice(1)
  const isAddressed = (column: number) =>
    rows.filter(({ cells }) => cells[column]?.includes('@')).length * 2 > rows.length
  return {
    delimiter,
    width,
    addressed: Array.from({ length: width }, (_, column) => column).filter(isAddressed),
    longestFirst: width === 2 ? longestFirst(rows) : 0,
    isSpaced: new TextDecoder().decode(bytes.subarray(0, lineEnd(bytes, 0))).includes(`${delimiter} `),
  }
}

/** One in twenty may be a slip. */
function longestFirst(rows: readonly DelimitedRecord[]): number {
  const ofOneLine = rows.filter(({ cells }) => !cells.some((cell) => /[\n\r]/u.test(cell)))
  const others = rows.length - ofOneLine.length
  const isUsual = others > 1 && others * 100 > mostTornOfHundred * rows.length
  return isUsual
    ? 0
    : ofOneLine.reduce((longest, { cells: [first = ''] }) => Math.max(longest, first.length), 0)
}

function usualWidth(records: readonly DelimitedRecord[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** One that holds a text longer than usual, and is otherwise as the others are. */
function longRecord({ bytes, at, sense, dialect }: Place): DelimitedRecord | undefined {
  const rest = bytes.subarray(at)
  const [record] = readRecords(rest, dialect, { most: 1, longest: longestRecord }).records
  if (record === undefined || record.cells.length !== sense.width) return undefined
  if (swallowsRows(rest.subarray(0, record.end), record, sense)) return undefined
  const lines = rest.subarray(0, record.end).reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0)
  return lines > mostLinesOfOne ? undefined : { ...record, end: at + record.end }
}

/** From a quote that is never closed to the line that begins a row again, or to the end of the text. */
function tornRecord(place: Place): DelimitedRecord | undefined {
  const { bytes, at, sense, dialect } = place
  if (sense.width < 2 || !hasEnclosed(bytes, dialect)) return undefined
  let end = lineEnd(bytes, at)
  for (let lines = 1; end < bytes.length && !beginsRow(place, end); lines++) {
    if (lines === mostTornLines) return undefined
    end = lineEnd(bytes, end)
  }
  return { cells: cellsOf(bytes.subarray(at, end), dialect), end, isTorn: true }
}

const beginsRow = ({ bytes, sense, dialect }: Place, at: number): boolean =>
  readRecords(bytes.subarray(at), dialect, { most: 1 }).records[0]?.cells.length === sense.width

function lineEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.subarray(from).findIndex((byte) => byte === 0x0a || byte === 0x0d) + from
  if (end < from) return bytes.length
  return bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? end + 2 : end + 1
}

/** Whether some cell is enclosed in quotes: else they are letters. */
const hasEnclosed = (bytes: Uint8Array, { delimiter }: Dialect): boolean =>
  new RegExp(`(?:^|[\\n\\r${delimiter}])"(?:[^"\\n\\r]|"")*"(?:[\\n\\r${delimiter}]|$)`, 'u').test(
    new TextDecoder().decode(bytes),
  )

/** Its cells as far as they can be told: as if the quote were closed at the end. */
function cellsOf(bytes: Uint8Array, dialect: Dialect): readonly string[] {
  const text = new TextDecoder().decode(bytes).trimEnd()
  const closed = readRecords(Buffer.from(`${text}"`), dialect).records
  return closed.length === 1 && closed[0] ? closed[0].cells : [text]
}
