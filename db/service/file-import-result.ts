import type { TakenRecords } from '../domain/taken-records.ts'
import type { Uid } from '../domain/uid.ts'
import { unmappedColumns } from '../exchange/import/contact/draft/apply-mapping.ts'
import { leftColumns } from '../exchange/import/contact/mapping/left-columns.ts'
import { organizationKey } from '../exchange/import/contact/plan/named-organizations.ts'
import type {
  ImportPlan,
  NamedInRow,
  PlannedRow,
  RefusedValue,
  RowReason,
  RowVerdict,
} from '../exchange/import/contact/plan/plan.ts'
import { columnsBeyond } from '../exchange/import/contact/mapping/suggest-mapping.ts'
import type { ImportPart } from '../exchange/import/import-part.ts'
import type { ImportSource } from '../exchange/import/import-source.ts'
import { partNotes } from '../exchange/import/part-notes.ts'
import type { ReadingProblem } from '../exchange/import/reading-problem.ts'
import { isTaken, rowsOf, verdictCounts } from './import-counts.ts'

/** Something of a file that was not taken as it stands. */
export interface FileProblem {
  /** Name of the file. */
  readonly file: string
  readonly line: number
  readonly code: RowReason['code']
  readonly detail: string
  /** Of a single cell: the column, and what stands in it. */
  readonly column?: string
  readonly value?: string
}

interface NamedRow extends FileProblem {
  readonly name: string
}

interface AmbiguousRow extends NamedRow {
  readonly contacts: readonly Uid[]
  /** The names that it has of organizations of which several are called so, and which these are. */
  readonly organizations: readonly Pick<NamedInRow, 'text' | 'candidates'>[]
}

/** Counts of rows, by what became of them. */
export interface FileImportResult extends Readonly<Record<Exclude<RowVerdict, 'error'>, number>> {
  readonly layout: string | null
  /** Rows, cards or entries of the files. */
  readonly rows: number
  /** What sort of records came in: of a calendar interactions and follow-ups. */
  readonly taken: readonly TakenRecords[]
  readonly errors: readonly FileProblem[]
  /** Cells that own fields could not hold, of rows that were taken or are here. */
  readonly refused: readonly FileProblem[]
  /** What was taken, if perhaps not as it was meant. */
  readonly notes: readonly FileProblem[]
  /** Rows that were left out: what each is the same as, or why it was left alone. */
  readonly skippedRows: readonly NamedRow[]
  /** Rows that were written onto a contact that was here: who it is. */
  readonly updatedRows: readonly (NamedRow & { readonly contact: Uid })[]
  /** Rows that wait for a person: who each may be. */
  readonly ambiguousRows: readonly AmbiguousRow[]
  /** Words that became choices of own fields, after the name of the field. */
  readonly choicesAdded: readonly string[]
  /** All columns of which nothing was taken although something stands in them; a note names the first. */
  readonly columnsLeft: readonly { readonly file: string; readonly columns: readonly string[] }[]
  readonly plan: ImportPlan
  readonly source: ImportSource
  /** What to undo; null when nothing changed, or nothing was to be written. */
  readonly batch: Uid | null
}

/** What became of the files, for whoever imports them at once. */
export function summarise(source: ImportSource, plan: ImportPlan, batch: Uid | null): FileImportResult {
  const { error: _error, withoutCell: _cells, ...counts } = verdictCounts(plan)
  return {
    layout: layoutsOf(source),
    rows: rowsOf(source),
    ...counts,
    errors: rowsThat(plan, 'error').map(toProblem(source)),
    refused: plan.rows.flatMap(refusedOf(source)),
    notes: notesOf(source, plan),
    ...namedRows(source, plan),
    choicesAdded: [...new Set(plan.rows.filter(isTaken).flatMap(({ choicesAdded = [] }) => choicesAdded))],
    columnsLeft: source.parts.flatMap(columnsLeftOf),
    plan,
    source,
    batch,
  }
}

function columnsLeftOf({ name: file, table: mapped, directory }: ImportPart) {
  if (mapped === null) return directory?.columnsLeft ?? []
  const { table, mapping } = mapped
  const unmapped = unmappedColumns(table, mapping).map(({ name }) => name)
  const columns = [...leftColumns(table, mapping), ...columnsBeyond(mapping), ...unmapped]
  return columns.length > 0 ? [{ file, columns }] : []
}

/** Whether a row names an organization so. */
export const namesOrganization = ({ plan }: Pick<FileImportResult, 'plan'>, name: string): boolean =>
  plan.rows.some(({ organizations = [] }) =>
    organizations.some(({ text }) => organizationKey(text) === organizationKey(name)),
  )

function layoutsOf({ parts }: ImportSource): string | null {
  const layouts = new Set(parts.flatMap(({ layout }) => layout ?? []))
  return layouts.size === 0 ? null : [...layouts].join(', ')
}

const rowsThat = ({ rows }: ImportPlan, wanted: RowVerdict) =>
  rows.filter(({ verdict }) => verdict === wanted)

const notesOf = (source: ImportSource, { rows }: ImportPlan): FileProblem[] => [
  ...source.parts.flatMap((part) => partNotes(part).filter(isToldApart).map(inFile(part.name))),
  ...rows.filter(isRemarkable).map(toProblem(source)),
  ...rows.flatMap(leftOutOf(source)),
  ...rows.flatMap(choicesOf(source)),
  ...rows.flatMap(toldOf(source)),
  ...rows.flatMap(remarksOf(source)),
]

/** What is no day is told before any row is in the window; here the row tells it, with its column. */
const isToldApart = ({ code }: ReadingProblem): boolean => code !== 'dates.unread'

function namedRows(
  source: ImportSource,
  plan: ImportPlan,
): Pick<FileImportResult, 'skippedRows' | 'updatedRows' | 'ambiguousRows'> {
  const named = (row: PlannedRow): NamedRow => ({ ...toProblem(source)(row), name: row.name })
  return {
    skippedRows: rowsThat(plan, 'skipped').map(named),
    updatedRows: rowsThat(plan, 'updated').flatMap((row) =>
      row.record === null ? [] : [{ ...named(row), contact: row.record }],
    ),
    ambiguousRows: rowsThat(plan, 'ambiguous').map((row) => ({
      ...named(row),
      contacts: row.matches.map(({ id }) => id),
      organizations: (row.organizations ?? []).filter(({ isSeveral }) => isSeveral),
    })),
  }
}

const inFile =
  (file: string) =>
  ({ line, code, detail, file: own }: ReadingProblem): FileProblem => ({
    file: own ?? file,
    line,
    code,
    detail,
  })

const toProblem =
  ({ parts }: ImportSource) =>
  (row: PlannedRow): FileProblem => ({
    file: fileOf(parts, row),
    line: row.line,
    code: row.reason?.code ?? 'noName',
    detail: row.reason?.detail ?? row.name,
  })

/** The file of a row as a person knows it; of a package, that one of its files. */
const fileOf = (parts: ImportSource['parts'], { file, inFile }: PlannedRow): string =>
  inFile ?? parts[file]?.name ?? ''

/** A new contact of which there is something to be told. */
const isRemarkable = ({ verdict, reason }: PlannedRow): boolean => verdict === 'created' && reason !== null

/** What a row that is taken names and nobody knows. */
const leftOutOf =
  ({ parts }: ImportSource) =>
  (row: PlannedRow): FileProblem[] => {
    const { line, leftOut = [] } = row
    return leftOut.length === 0 || !isTaken(row)
      ? []
      : [{ file: fileOf(parts, row), line, code: 'leftOut', detail: leftOut.join(', ') }]
  }

const refusedOf =
  ({ parts }: ImportSource) =>
  (row: PlannedRow): FileProblem[] =>
    row.verdict === 'ambiguous'
      ? []
      : (row.refused ?? []).map((cell) => ({
          file: fileOf(parts, row),
          line: row.line,
          code: 'refused',
          detail: refusedDetail(cell),
          column: cell.column,
          value: cell.value,
        }))

/** As `importReasonText` takes it. */
export const refusedDetail = ({ column, value, issue }: RefusedValue): string =>
  `${column} “${value}”: ${issue}`

const choicesOf =
  ({ parts }: ImportSource) =>
  (row: PlannedRow): FileProblem[] =>
    isTaken(row)
      ? (row.choicesAdded ?? []).map((detail) => ({
          file: fileOf(parts, row),
          line: row.line,
          code: 'choiceAdded',
          detail,
        }))
      : []

const toldOf =
  ({ parts }: ImportSource) =>
  (row: PlannedRow): FileProblem[] =>
    isTaken(row) || row.verdict === 'unchanged'
      ? (row.told ?? []).map((one) => ({ file: fileOf(parts, row), line: row.line, ...one }))
      : []

/** What of a row that is taken, or is here, has no place, or went in although it looks wrong. */
const remarksOf =
  ({ parts }: ImportSource) =>
  (row: PlannedRow): FileProblem[] =>
    row.remarks.length === 0 || !(isTaken(row) || row.verdict === 'unchanged')
      ? []
      : [{ file: fileOf(parts, row), line: row.line, code: 'remark', detail: row.remarks.join(', ') }]
