import { reportMarks } from '../../domain/report-marks.ts'
import type { ReportCell, ReportColumn } from '../../report/cell.ts'
import type { Redaction, ReportDocument, ReportFact, ReportPeriod } from '../../report/document.ts'
import type { ReportTotal } from '../../report/total.ts'
import { utf8, type ByteSource } from './byte-source.ts'

/**
 * The shape of a report as JSON. A row is an object by column key with every key present; dates are `2026-03-09`, times
 * `14:30`, nothing is null. Text is exactly the vault's: no spreadsheet reads JSON, so nothing is neutralised.
 */
export interface ReportJson {
  readonly format: (typeof reportMarks)['format']
  readonly version: (typeof reportMarks)['version']
  readonly title: string
  readonly period: ReportPeriod | null
  readonly generatedAt: string
  readonly zone: string
  readonly filters: readonly ReportFact[]
  readonly redactions: readonly Redaction[]
  readonly columns: readonly ReportColumn[]
  readonly totals: readonly ReportTotal[]
  readonly rows: readonly Readonly<Record<string, ReportCell>>[]
}

/** A report as JSON (`ReportJson`), UTF-8 without a byte order mark, one row a line. */
export function renderJson(document: ReportDocument): ByteSource {
  return utf8(jsonPieces(document))
}

function* jsonPieces(document: ReportDocument): Generator<string> {
  const { title, period, generatedAt, zone, filters, redactions, columns, totals } = document
  const head = { title, period, generatedAt, zone, filters, redactions, columns, totals }
  const opening = JSON.stringify({ ...reportMarks, ...head } satisfies Omit<ReportJson, 'rows'>)
  yield `${opening.slice(0, -1)},"rows":[`
  let before = '\n'
  for (const row of document.rows) {
    yield before + JSON.stringify(Object.fromEntries(columns.map(({ key }, at) => [key, row[at]])))
    before = ',\n'
  }
  yield '\n]}\n'
}
