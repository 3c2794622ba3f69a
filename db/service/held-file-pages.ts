import { basename } from 'node:path'
import { toErrorData } from '../domain/app-error-data.ts'
import { collapseSpace, fold } from '../domain/fold.ts'
import { AppError } from '../domain/errors.ts'
import { rowPlace } from '../domain/import-row-place.ts'
import {
  ambiguousDates,
  missingColumns,
  unmappedColumns,
} from '../exchange/import/contact/draft/apply-mapping.ts'
import { columnsBeyond } from '../exchange/import/contact/mapping/suggest-mapping.ts'
import { layouts } from '../exchange/import/contact/layout/layouts.ts'
import {
  isContactKey,
  type PlannedRow,
  type RowKey,
  type RowVerdict,
} from '../exchange/import/contact/plan/plan.ts'
import type { MappedTable } from '../exchange/import/import-part.ts'
import { partNotes } from '../exchange/import/part-notes.ts'
import type { ReadingProblem } from '../exchange/import/reading-problem.ts'
import type { Guess } from '../exchange/import/table/table-file.ts'
import { refusedDetail } from './file-import-result.ts'
import { isResembling, isWithoutCell } from './import-counts.ts'
import { partAt, type HeldFileImport } from './held-file-import.ts'
import { plannedChanges } from './planned-change.ts'
import type { Session } from './session.ts'

/** What was read, as the window shows it. */
export const partsOf = ({ source }: HeldFileImport) =>
  source.parts.map((part) => ({
    name: part.name,
    rows: part.entries,
    layout: layouts.find((known) => known.name === part.layout)?.title ?? part.layout,
    table: part.table && describeTable(part.table),
    remarks: remarksOn(partNotes(part)),
  }))

/** The files that were left out as they could not be read, and why. What was dropped has a name and no place. */
export const unreadOf = ({ source }: HeldFileImport) =>
  source.unread.map(({ name, error }) => ({
    name,
    error: toErrorData(new AppError(error.code, { ...error.params, path: name })),
  }))

/** Which of the files that were chosen together these are, and which come after them. */
export function turnOf({ turns, turn }: HeldFileImport) {
  const names = (some: typeof turns) => some.flatMap(({ paths }) => paths.map((path) => basename(path)))
  return {
    at: turn,
    of: turns.length,
    files: names(turns.slice(turn, turn + 1)),
    next: names(turns.slice(turn + 1, turn + 2)),
  }
}

/** What the window shows in its own way: beside the table, its columns or its days. */
const shownElsewhere: ReadonlySet<ReadingProblem['code']> = new Set([
  'cells.uncalculated',
  'columns.left',
  'columns.missing',
  'columns.tooMany',
  'columns.unmapped',
  'dates.dayFirst',
  'dates.monthFirst',
  'rows.above',
  'rows.below',
  'sheets.hidden',
])

/** Of what is told line by line the first few. */
const mostOfAKind = 3

function remarksOn(notes: readonly ReadingProblem[]) {
  const kinds = Map.groupBy(
    notes.filter(({ code }) => !shownElsewhere.has(code)),
    ({ code }) => code,
  )
  return [...kinds.values()].flatMap((kind) =>
    kind.slice(0, mostOfAKind).map(({ code, detail }) => ({ code, detail })),
  )
}

const describeTable = ({ file, sheet, table, layouts: fitting, mapping }: MappedTable) => ({
  layouts: layouts.map(({ name, title }) => ({ name, title })),
  layout: mapping.layout,
  fits: [...fitting],
  encoding: file.text && choiceOf(file.text.encoding),
  delimiter: file.text && choiceOf(file.text.delimiter),
  garbled: garbledIn(file.sheets[sheet]),
  headerLine: lineChoice(table.headerLine, linesOf(file, sheet).slice(0, mostLines)),
  footerLine: lineChoice(table.footerLine, linesOf(file, sheet).slice(-mostLines)),
  above: table.above.length,
  below: table.below.length,
  hiddenSheets: file.hiddenSheets,
  uncalculated: file.sheets[sheet]?.uncalculated ?? 0,
  columns: table.columns.length,
})

function garbledIn(sheet: MappedTable['file']['sheets'][number] | undefined) {
  if (sheet?.garbled === undefined) return null
  const { isMended, first } = sheet.garbled
  return {
    isMended: isMended.value,
    from: first.text.slice(0, longestSample),
    to: first.mended.slice(0, longestSample),
  }
}

/** Lines at the beginning and at the end of a sheet that a person can choose where the guess is wrong. */
const mostLines = 10

const linesOf = ({ sheets }: MappedTable['file'], sheet: number): number[] =>
  (sheets[sheet]?.rows ?? []).map(({ line }) => line)

const lineChoice = ({ value, alternatives }: Guess<number | null>, lines: readonly number[]) => ({
  value,
  alternatives: [...new Set([...alternatives, null, ...lines])].filter((line) => line !== value),
})

const choiceOf = <T>({ value, alternatives }: Guess<T>) => ({ value, alternatives })

const [mostSamples, longestSample, mostDates, mostNames] = [3, 60, 5, 8]

/** What the columns of a table mean now, with their first cells. Error: `record.notFound` for a file without columns. */
export function mappingOf(held: HeldFileImport, part: number) {
  const { table } = partAt(held, part)
  if (table === null) throw new AppError('record.notFound', { noun: 'record', id: String(part) })
  return {
    mapping: table.mapping,
    columns: table.table.columns.map(({ name, occurrence, index }) => ({
      name,
      occurrence,
      samples: samplesOf(table, index),
    })),
    missing: missingColumns(table.table, table.mapping).map(({ name }) => name),
    unmapped: unmappedColumns(table.table, table.mapping).map(({ name }) => name),
    beyond: columnsBeyond(table.mapping).slice(0, mostNames),
    beyondCount: columnsBeyond(table.mapping).length,
    ambiguousDates: [...new Set(ambiguousDates(table.table, table.mapping).map(({ text }) => text))].slice(
      0,
      mostDates,
    ),
  }
}

function samplesOf({ table }: MappedTable, index: number): string[] {
  const samples = new Set<string>()
  for (const { cells } of table.rows) {
    const text = collapseSpace(cells[index] ?? '').slice(0, longestSample)
    if (text !== '') samples.add(text)
    if (samples.size === mostSamples) break
  }
  return [...samples]
}

interface RowFilter {
  /** `resembling`: those that are created, but may be a contact of the vault; `withoutCell`: taken but for a cell. */
  readonly verdict: RowVerdict | keyof typeof apart | null
  readonly text: string
  /** Places of rows that are among them whatever became of them. */
  readonly kept: readonly string[]
  readonly offset: number
  readonly limit: number
}

/** Rows that are looked at apart, whatever becomes of them. */
const apart = { resembling: isResembling, withoutCell: isWithoutCell }

function fits(row: PlannedRow, verdict: RowFilter['verdict']): boolean {
  if (verdict === null) return true
  return verdict === 'resembling' || verdict === 'withoutCell' ? apart[verdict](row) : row.verdict === verdict
}

/** The rows of a plan by what becomes of them and by words of their name. */
export function heldRows(held: HeldFileImport, { verdict, text, kept, offset, limit }: RowFilter) {
  const words = fold(text).split(' ').filter(Boolean)
  const places = new Set(kept)
  const found = (held.plan?.rows ?? []).filter(
    (row) =>
      places.has(rowPlace(row.key)) ||
      (fits(row, verdict) && words.every((word) => fold(row.name).includes(word))),
  )
  return { total: found.length, rows: found.slice(offset, offset + limit).map((row) => toRow(held, row)) }
}

const toRow = ({ source }: HeldFileImport, row: PlannedRow) => {
  const { key, file, line, noun, name, verdict, reason, leftOut = [], refused = [], told = [], remarks } = row
  return {
    key,
    file: source.parts[file]?.name ?? '',
    line,
    noun,
    name,
    verdict,
    reason,
    leftOut,
    told,
    remarks,
    refused: refused.map(refusedDetail),
  }
}

/** One row closely, or what has become of it. Null when nothing stands in its place any more. */
export async function heldRow(session: Session, held: HeldFileImport, key: RowKey) {
  const rows = held.plan?.rows ?? []
  const row = rows.find((one) => one.key === key) ?? rows.find((one) => rowPlace(one.key) === rowPlace(key))
  if (row === undefined || held.plan === null) return null
  const { operations } = held.plan
  return {
    row: toRow(held, row),
    cells: cellsOf(held, row),
    changes: await plannedChanges(session, { operations, steps: row.steps }),
    matches: row.matches,
    remarks: row.remarks,
    organizations: row.organizations ?? [],
    canDecide: isContactKey(row.key),
    decision: held.decisions.get(row.key)?.kind ?? null,
  }
}

function cellsOf({ source }: HeldFileImport, { file, line }: PlannedRow) {
  const table = source.parts[file]?.table?.table
  const row = table?.rows.find((one) => one.line === line)
  if (!table || !row) return null
  return table.columns
    .map(({ name, index }) => ({ column: index, name, text: row.cells[index] ?? '' }))
    .slice(0, mostCells)
}

const mostCells = 200
