import { collapseSpace } from '../../../domain/fold.ts'
import { filledCells, isBlankRow } from './blank-row.ts'
import { findFooter, isSumRow } from './find-footer.ts'
import { rankHeaderLines, isSecondHeader } from './find-header.ts'
import { groupedHeader, headerOverNames } from './grouped-header.ts'
import { laterHeaderTest, takeLaterTables } from './later-headers.ts'
import { isSameRow, takeGroups, type RowGroup } from './take-groups.ts'
import { headingsAmong } from './take-headings.ts'
import type { Guess, SourceSheet, TableRow } from './table-file.ts'

/** A column by the name in its header, and which of the columns of that name it is, counted from 1. */
export interface TableColumn {
  readonly index: number
  /** Empty where the header is blank, and in every column of a table without a header. */
  readonly name: string
  readonly occurrence: number
}

/** The part of a sheet that is a table, and what stands around it. */
export interface Table {
  readonly columns: readonly TableColumn[]
  /** What is below the header and above the footer, without blank rows and without the header said again. */
  readonly rows: readonly TableRow[]
  /** Line of the header; null when there is none. */
  readonly headerLine: Guess<number | null>
  /** Line where totals and notes below the table begin; null when there are none. */
  readonly footerLine: Guess<number | null>
  readonly above: readonly TableRow[]
  readonly below: readonly TableRow[]
  readonly blankRows: number
  /** The titles above parts of the table that say its header again; each row says its own in the last column. */
  readonly groups: readonly RowGroup[]
  /** Sums below such a part, and in the middle of the table. */
  readonly sums: readonly TableRow[]
  /** Headers of other tables below the first, by which the rows below them were read. */
  readonly later?: readonly TableRow[]
  /** Titles between its rows that head nothing again. */
  readonly headings?: readonly TableRow[]
  /** In the file each field has a line of its own, and each contact a block of lines. */
  readonly isTurned?: boolean
}

/** Cells of its header; a row that has more has come out of step. */
export const widthOf = ({ columns }: Table): number => (columns.at(-1)?.index ?? -1) + 1

/** Whether something stands in it below its header. */
export const isFilledColumn = ({ rows }: Table, { index }: Pick<TableColumn, 'index'>): boolean =>
  rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')

export interface ShapeOptions {
  /** What a person says instead of the guess; null for a table without a header. */
  readonly headerLine?: number | null | undefined
  readonly footerLine?: number | null | undefined
  /** Whether other tables call a column so. */
  readonly isKnownHeader?: (name: string) => boolean
}

/** Finds the header of a sheet and what stands above and below the table: a guess that a person can change. */
export function shapeTable(sheet: SourceSheet, options: ShapeOptions = {}): Table {
  const ranked = headerLines(sheet, options)
  const headerLine = options.headerLine === undefined ? (ranked[0] ?? null) : options.headerLine
  const headerAt = headerLine === null ? -1 : sheet.rows.findIndex(({ line }) => line === headerLine)
  const header = sheet.rows[headerAt]
  const second = header && sheet.rows[headerAt + 1]
  const isSecond = header && second && !sheet.isRecords && isSecondHeader(header, second)
  const grouped = header && !sheet.isRecords ? groupedBy(sheet.rows[headerAt - 1], header, options) : null
  const over = header && !sheet.isRecords && !grouped ? overNames(header, second, options) : null
  const content = sheet.rows.slice(headerAt + (isSecond || over ? 2 : 1))
  const named = grouped ?? over ?? header
  const isLater =
    header && !sheet.isRecords && !sheet.isOwn && !grouped && !over && options.isKnownHeader
      ? laterHeaderTest(header, options.isKnownHeader)
      : () => false
  const guessed = sheet.isRecords ? null : footerBelow(content, named, isLater)
  const footerLine = options.footerLine === undefined ? guessed : options.footerLine
  const isBelow = ({ line }: TableRow) => footerLine !== null && line >= footerLine
  const body = content.filter((row) => !isBelow(row))
  const isHeader = (row: TableRow) =>
    (header && isSameRow(header, row)) || (over && second && isSameRow(second, row))
  const filled = body.filter((row) => !isBlankRow(row) && !isHeader(row))
  const {
    rows: stacked,
    names,
    headers: later,
    titles,
  } = takeLaterTables({
    rows: filled,
    names: columnNames(sheet, named, filled),
    isHeader: isLater,
    all: body,
  })
  const { rows: all, groups, sums } = takeGroups({ rows: stacked, sheet, header, width: names.length })
  // Those at the end are below the table, unless a person says that it goes on.
  const isSum = (row: TableRow) =>
    header !== undefined && !sheet.isRecords && row.line < (guessed ?? Infinity) && isSumRow(row)
  const summed = new Set(all.filter(isSum))
  const unsummed = all.filter((row) => !summed.has(row))
  const isGuessed = header !== undefined && !sheet.isRecords && !sheet.isOwn
  const headings = isGuessed ? headingsAmong(unsummed) : new Set<TableRow>()
  const rows = unsummed.filter((row) => !headings.has(row))
  return {
    columns: namedColumns(groups.length > 0 ? [...names, groupsColumn] : names),
    rows,
    headerLine: guess(headerLine, options.headerLine !== undefined, [...ranked, null]),
    footerLine: guess(footerLine, options.footerLine !== undefined, [guessed, null]),
    above: sheet.rows
      .slice(0, Math.max(0, grouped ? headerAt - 1 : headerAt))
      .filter((row) => !isBlankRow(row) && groups[0]?.line !== row.line),
    below: content.filter((row) => isBelow(row) && !isBlankRow(row)),
    blankRows: body.length - filled.length,
    groups,
    sums: [...sums, ...summed],
    headings: [...titles, ...headings].toSorted((a, b) => a.line - b.line),
    ...(later.length > 0 && { later }),
  }
}

/** Of several tables one below the other the last has a footer. */
function footerBelow(
  content: readonly TableRow[],
  header: TableRow | undefined,
  isLater: (row: TableRow) => boolean,
): number | null {
  const at = content.findLastIndex(isLater)
  const last = content[at]
  return last
    ? findFooter(content.slice(at + 1), filledCells(last).length)
    : findFooter(content, header?.cells.length ?? widest(content))
}

const groupedBy = (above: TableRow | undefined, header: TableRow, { isKnownHeader }: ShapeOptions) =>
  isKnownHeader ? groupedHeader(header, above, isKnownHeader) : null

const overNames = (header: TableRow, below: TableRow | undefined, { isKnownHeader }: ShapeOptions) =>
  isKnownHeader ? headerOverNames(header, below, isKnownHeader) : null

const headerLines = ({ rows, isRecords }: SourceSheet, { isKnownHeader }: ShapeOptions): readonly number[] =>
  isRecords ? rows.slice(0, 1).map(({ line }) => line) : rankHeaderLines(rows, isKnownHeader ?? (() => false))

/** Headers are English as those of programs are; what it holds goes to tags unless somebody says otherwise. */
const groupsColumn = 'Groups'

function guess<T>(value: T, isGiven: boolean, all: readonly T[]): Guess<T> {
  return { value, isGiven, alternatives: [...new Set(all)].filter((other) => other !== value) }
}

const widest = (rows: readonly TableRow[]): number =>
  rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)

/**
 * In a text a row that is wider than its header, blank cells at the end of that included, has come out of step. In a workbook every cell knows its column: what
 * stands beside the table is in columns without a name.
 */
function columnNames(
  { name }: SourceSheet,
  header: TableRow | undefined,
  rows: readonly TableRow[],
): string[] {
  if (!header) return blankNames(widest(rows))
  const width = Math.min(widest(rows), name === null ? (header.width ?? 0) : Infinity)
  return [...header.cells, ...blankNames(Math.max(0, width - header.cells.length))]
}

const blankNames = (count: number): string[] => Array.from({ length: count }, () => '')

function namedColumns(names: readonly string[]): TableColumn[] {
  const seen = new Map<string, number>()
  return names.map((text, index) => {
    const name = collapseSpace(text)
    const occurrence = (seen.get(name) ?? 0) + 1
    seen.set(name, occurrence)
    return { index, name, occurrence }
  })
}
