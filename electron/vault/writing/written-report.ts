import { basename } from 'node:path'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import { writeContactReport, type ExportManifest, type ReportFormat } from '../../../db/service/report.ts'
import type { ReportChoice, WrittenReport } from '../../contract/report.ts'
import type { VaultContext } from './context.ts'
import { reportRequest } from '../report-request.ts'

type ReportFile = ReportChoice & {
  readonly format: ReportFormat
  readonly file: string
}

/** Writes the report where the person asked for it: the dialog asked about a file that was there. */
export async function writeReportFile(context: VaultContext, input: ReportFile): Promise<WrittenReport> {
  const { vault, signal } = context
  const { file, language, format, audience, columns, ...choice } = input
  context.report({ step: 'reading' })
  const request = await reportRequest(vault, choice)
  const place = { path: context.path(file), overwrite: true, signal }
  context.report({ step: 'writing' })
  const t = translator(language)
  const { manifest } = await writeContactReport(vault, request, { ...place, format, audience, columns, t })
  return writtenReport(manifest)
}

/** What the window may know of it: the name, not the path. */
export function writtenReport({ path, records, bytes, sha256, at }: ExportManifest): WrittenReport {
  return { name: basename(path), records, bytes, sha256, at }
}
