import { open } from 'node:fs/promises'
import { AppError, systemCode } from '../domain/errors.ts'
import { failedRowsHeader, isFailedRowsText } from '../domain/failed-rows-header.ts'
import type { Translate } from '../domain/i18n/translator.ts'
import type { ImportPlan, PlannedRow } from '../exchange/import/contact/plan/plan.ts'
import { placeName } from '../exchange/import/table/place-name.ts'
import { widthOf, type TableColumn } from '../exchange/import/table/shape-table.ts'
import type { ImportPart, MappedTable } from '../exchange/import/import-part.ts'
import type { ImportSource } from '../exchange/import/import-source.ts'
import { resolveDestination, type Destination, type ExportManifest } from '../exchange/export/write-out.ts'
import { writeRows } from '../exchange/export/write-rows.ts'
import { importReasonText } from '../domain/import-reason.ts'
import { refusedDetail, type FileProblem } from './file-import-result.ts'
import { isWithoutCell } from './import-counts.ts'

/** A row that was not taken, or not wholly, as it stands in its file. */
interface FailedRow extends Pick<FileProblem, 'line' | 'code' | 'detail'> {
  readonly part: ImportPart
  readonly name: string
}

/**
 * The rows that an import left out because they are wrong or nobody knows whose they are, and those that it took without
 * a cell that its own field cannot hold.
 */
export function failedRows({ parts }: ImportSource, { rows }: ImportPlan): FailedRow[] {
  return rows
    .flatMap((row) => {
      const part = parts[row.file]
      const why = whyFailed(row)
      return part === undefined || why === undefined ? [] : [{ part, name: row.name, line: row.line, ...why }]
    })
    .toSorted((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part) || one.line - other.line)
}

function whyFailed(row: PlannedRow): Pick<FailedRow, 'code' | 'detail'> | undefined {
  const { verdict, reason, name, refused = [] } = row
  if (isWithoutCell(row)) return { code: 'withoutCell', detail: refused.map(refusedDetail).join('; ') }
  if (verdict !== 'error' && verdict !== 'ambiguous') return undefined
  return { code: reason?.code ?? 'noName', detail: reason?.detail ?? name }
}

/**
 * Where the rows go, checked before anything is imported. A file that is there is replaced only if it is one of failed
 * rows itself, and none of those that are read. Errors: `file.exists`, `file.missing` (the folder), `file.unreadable`,
 * `export.insideVault`.
 */
export async function failedRowsPlace(path: string, read: readonly string[]): Promise<Destination> {
  const overwrite = !read.includes(path) && (await holdsFailedRows(path))
  return { path: await resolveDestination({ path, overwrite }), overwrite }
}

/** Bytes: more than its header takes. */
const headerBytes = 200

async function holdsFailedRows(path: string): Promise<boolean> {
  try {
    await using file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes)
    return isFailedRowsText(buffer.toString('utf8', 0, bytesRead))
  } catch (error) {
    const code = systemCode(error) ?? ''
    if (holdsNothing.has(code)) return false
    throw new AppError('file.unreadable', { path, detail: code }, { cause: error })
  }
}

/** Nothing stands there, or a folder: whoever writes there says so. */
const holdsNothing = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])

/**
 * Writes them as a table in their own columns, with the line and the reason before them, to be put right and imported
 * again. Errors: those of `writeRows`.
 */
export function writeFailedRows(
  failed: readonly FailedRow[],
  { t, ...destination }: Destination & { readonly t: Translate },
): Promise<ExportManifest> {
  const columns = [...new Set(failed.flatMap(({ part }) => headersOf(part)))]
  const header = [...failedRowsHeader(t), ...columns]
  const rows = failed.map((row) => {
    const { part, line, code, detail } = row
    const cells = part.table === null ? cardCells(row) : cellsAt(part.table, line)
    const told = [part.name, String(line), importReasonText(t, { code, detail })]
    return [...told, ...columns.map((column) => cells.get(column) ?? ''), ...cellsBeyond(part, line)]
  })
  return writeRows({ header, rows }, destination)
}

const headersOf = ({ table }: ImportPart): readonly string[] =>
  table === null ? cardColumns : table.table.columns.map(headerOf)

const headerOf = ({ name, occurrence, index }: TableColumn): string =>
  name === '' ? placeName(index) : occurrence > 1 ? `${name} ${occurrence}` : name

/** What is kept of a card that was left out, so that it can be imported again as a row. */
const cardColumns = ['Name', 'Email', 'Phone', 'Organization', 'Title', 'Notes'] as const

function cardCells({ part, line, name }: FailedRow): ReadonlyMap<string, string> {
  const draft = part.drafts.find((one) => one.line === line)
  const values = (kind: string) =>
    (draft?.points ?? []).filter((point) => point.kind === kind).map(({ value }) => value)
  const roles = draft?.affiliations ?? []
  const cells = [
    [name],
    values('email'),
    values('phone'),
    roles.map(({ organization }) => organization),
    roles.flatMap(({ title }) => title ?? []),
    draft?.notes ?? [],
  ]
  return new Map(cardColumns.map((column, at) => [column, (cells[at] ?? []).join(' ::: ')]))
}

const rowAt = ({ table }: MappedTable, line: number): readonly string[] =>
  table.rows.find((one) => one.line === line)?.cells ?? []

function cellsAt(mapped: MappedTable, line: number): ReadonlyMap<string, string> {
  const { table } = mapped
  const cells = rowAt(mapped, line)
  return new Map(table.columns.map((column) => [headerOf(column), cells[column.index] ?? '']))
}

/** A row that was wider than its header stays so: nothing of it is lost, and it is told again. */
const cellsBeyond = ({ table }: ImportPart, line: number): readonly string[] =>
  table === null ? [] : rowAt(table, line).slice(widthOf(table.table))
