import { fold } from '../../../domain/fold.ts'
import { filledCells, isBlankRow } from './blank-row.ts'
import type { TableRow } from './table-file.ts'

/** Exports put a few lines of notes above the table, never a page. */
const searched = 40

/** Part of the widest row that a header fills at least; beyond it wider is not better. */
const wideEnough = 0.5

/** What a header line is not likely to say. */
const dataShapes = [
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  /<[^\s<>@]+@[^\s<>@]+>;?$/,
  /^(?:https?:\/\/|www\.)/i,
  /^[-+]?[\d.,\s()/:$€£%-]*\d[\d.,\s()/:$€£%-]*$/,
  /^\d{4}-\d\d-\d\d/,
  /^#(?:N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV\/0!)/,
]

export const looksLikeData = (cell: string): boolean =>
  cell.length > 80 || dataShapes.some((shape) => shape.test(cell.trim()))

/** The lines that may be the header, the likeliest first; none when the table seems to begin with data. */
export function rankHeaderLines(
  rows: readonly TableRow[],
  isKnown: (name: string) => boolean,
): readonly number[] {
  const filled = rows.slice(0, 10 * searched).filter((row) => !isBlankRow(row))
  const width = columnsFilled(filled)
  const candidates: { line: number; score: number }[] = []
  for (const row of filled.slice(0, searched)) {
    const { score, isData } = judge(row, width, isKnown)
    if (isData) break
    if (score >= 1) candidates.push({ line: row.line, score })
  }
  const isAlone = filled.length === 1 && (candidates[0]?.score ?? 0) < 3
  return isAlone ? [] : candidates.sort((a, b) => b.score - a.score).map(({ line }) => line)
}

/** Columns in which anything stands: a stray cell far to the right is one of them, however far. */
function columnsFilled(rows: readonly TableRow[]): number {
  const columns = new Set<number>()
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries()) if (cell.trim() !== '') columns.add(at)
  return Math.max(1, columns.size)
}

/** A header is as wide as the table, says what others say, and does not look like what stands below it. */
function judge(row: TableRow, width: number, isKnown: (name: string) => boolean) {
  const cells = filledCells(row)
  const known = cells.filter(isKnown).length
  const data = cells.filter((cell) => !isKnown(cell) && looksLikeData(cell)).length
  const coverage = cells.length / width
  // A note of one word that others call a column by is still a note.
  const weight = Math.min(1, coverage / wideEnough) ** 2
  return {
    score: weight * (2 + (3 * (known - data)) / cells.length),
    isData: data > known && coverage >= wideEnough,
  }
}

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** Some templates say every header twice: "First Name" and below it "CONTACT__FIRST_NAME__C". */
export function isSecondHeader(header: TableRow, next: TableRow): boolean {
  const pairs = header.cells
    .map((cell, at) => [letters(cell), letters(next.cells[at] ?? ''), next.cells[at] ?? ''] as const)
    .filter(([name]) => name !== '')
  const same = pairs.filter(
    ([name, below, written]) => /^\w+$/.test(written) && below.length > name.length && below.includes(name),
  )
  return pairs.length > 2 && same.length / pairs.length > 0.6
}
