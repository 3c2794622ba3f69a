import type { ReportDocument } from '../../report/document.ts'
import type { ByteSource } from './byte-source.ts'
import { renderCsv } from './csv.ts'
import { renderJson } from './json.ts'
import { writeOut, type Destination, type ExportManifest } from './write-out.ts'
import { renderXlsx } from './xlsx.ts'

/** The formats of a report, also the endings of their files. */
export const REPORT_FORMATS = ['csv', 'xlsx', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

const RENDERERS: Record<ReportFormat, (document: ReportDocument) => ByteSource> = {
  csv: renderCsv,
  xlsx: renderXlsx,
  json: renderJson,
}

export interface ReportDestination extends Destination {
  readonly format: ReportFormat
  readonly audience: string
}

/** Writes a report to a file, through the one way out. Errors: those of `writeOut`, and `report.tooLarge`. */
export function writeReport(
  document: ReportDocument,
  destination: ReportDestination,
): Promise<ExportManifest> {
  const { format, audience } = destination
  const fields = document.columns.map((column) => column.key)
  const contents = { records: document.rows.length, fields, audience }
  return writeOut({ bytes: RENDERERS[format](document), contents }, destination)
}

/** A report that was printed elsewhere, as the file it became. */
export interface PrintedReport {
  readonly pdf: Uint8Array
  readonly records: number
  readonly fields: readonly string[]
  readonly audience: string
}

/** Writes a printed report to a file, through the same way out. Errors: those of `writeOut`. */
export function writePrintedReport(
  { pdf, ...contents }: PrintedReport,
  destination: Destination,
): Promise<ExportManifest> {
  return writeOut({ bytes: [pdf], contents }, destination)
}
