import type { Translate } from '../domain/i18n/translator.ts'
import type { ImportPlan } from '../exchange/import/contact/plan/plan.ts'
import type { ImportPart } from '../exchange/import/import-part.ts'
import type { ImportSource } from '../exchange/import/import-source.ts'
import type { ExportManifest } from '../exchange/export/write-out.ts'
import { writeRows } from '../exchange/export/write-rows.ts'
import { importReasonText } from '../domain/import-reason.ts'
import type { FileProblem } from './file-import.ts'

/** A row that was not taken, as it stands in its file. */
interface FailedRow extends Pick<FileProblem, 'line' | 'code' | 'detail'> {
  readonly part: ImportPart
}

/** The rows that an import left out because they are wrong or nobody knows whose they are. */
export function failedRows({ parts }: ImportSource, { rows }: ImportPlan): FailedRow[] {
  return rows
    .flatMap(({ verdict, file, line, reason, name }) => {
      const part = parts[file]
      if ((verdict !== 'error' && verdict !== 'ambiguous') || part === undefined) return []
      return { part, line, code: reason?.code ?? ('noName' as const), detail: reason?.detail ?? name }
    })
    .toSorted((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part) || one.line - other.line)
}

/**
 * Writes them as a table in their own columns, with the line and the reason before them, to be put right and imported
 * again. Errors: those of `writeRows`.
 */
export function writeFailedRows(
  failed: readonly FailedRow[],
  { path, t }: { readonly path: string; readonly t: Translate },
): Promise<ExportManifest> {
  const columns = [...new Set(failed.flatMap(({ part }) => headersOf(part)))]
  const header = [t('contactImport.file'), t('contactImport.line'), t('contactImport.reason'), ...columns]
  const rows = failed.map(({ part, line, code, detail }) => {
    const cells = cellsAt(part, line)
    const told = [part.name, String(line), importReasonText(t, { code, detail })]
    return [...told, ...columns.map((column) => cells.get(column) ?? '')]
  })
  return writeRows({ header, rows }, { path, overwrite: true })
}

const headersOf = ({ table }: ImportPart): string[] =>
  (table?.table.columns ?? []).map(({ name, occurrence }) => headerOf(name, occurrence))

const headerOf = (name: string, occurrence: number): string =>
  occurrence > 1 ? `${name} ${occurrence}` : name

function cellsAt({ table }: ImportPart, line: number): ReadonlyMap<string, string> {
  const row = table?.table.rows.find((one) => one.line === line)
  const columns = table?.table.columns ?? []
  return new Map(
    columns.map(({ name, occurrence, index }) => [headerOf(name, occurrence), row?.cells[index] ?? '']),
  )
}
