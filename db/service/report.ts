import type { Translate } from '../domain/i18n/translator.ts'
import { audienceNamed, clearanceFor, type ReportColumnKey } from '../domain/report-column.ts'
import {
  writePrintedReport as writePrintedOut,
  writeReport,
  type PrintedReport,
  type ReportDestination,
  type ReportFormat,
} from '../exchange/export/write-report.ts'
import type { Destination, ExportManifest } from '../exchange/export/write-out.ts'
import { contactReport } from '../report/contact-report.ts'
import { isChamber, type ContactReportRequest } from '../report/reported-contacts.ts'
import { factsOf, withColumns, type ReportDocument, type ReportFact } from '../report/document.ts'
import { tallyColumn, timelineOf, type Tally, type Timeline } from '../report/report-chart.ts'
import { listChambers as queryChambers, type NamedChamber } from '../store/queries/interaction-chamber.ts'
import { recordExport } from './record-export.ts'
import { readOf, type ReadSession, type Session } from './session.ts'

export { REPORT_FORMATS as reportFormats } from '../exchange/export/write-report.ts'
export { isChamber }
export type { ContactReportRequest, ExportManifest, ReportFormat }

export const listChambers = (session: ReadSession): Promise<NamedChamber[]> => queryChambers(readOf(session))

/** The report as a document; it says how many contacts are withheld from its audience, survivors' not counted. */
function makeContactReport(
  session: ReadSession,
  request: ContactReportRequest,
  { t, audience }: Pick<ReportShape, 't' | 'audience'>,
): Promise<ReportDocument> {
  const clearance = clearanceFor(audienceNamed(audience), session.clearance)
  return contactReport(readOf({ ...session, clearance }), request, { t, clock: session.store.clock })
}

interface ReportShape {
  readonly t: Translate
  /** For whom it is: nothing restricted leaves for somebody outside, whatever the clearance. */
  readonly audience: string
  /** Left out: all of them. */
  readonly columns?: readonly ReportColumnKey[] | undefined
}

/** Writes the file, and then into History that it has left. Errors: those of `writeReport`. */
export async function writeContactReport(
  session: Session,
  request: ContactReportRequest,
  destination: ReportDestination & ReportShape,
): Promise<{ readonly manifest: ExportManifest; readonly document: ReportDocument }> {
  const { columns, ...place } = destination
  const document = shaped(await makeContactReport(session, request, destination), columns)
  const manifest = await writeReport(document, place)
  await recordExport(session, 'export.report', manifest)
  return { document, manifest }
}

const shaped = (document: ReportDocument, columns: ReportShape['columns']): ReportDocument =>
  columns ? withColumns(document, columns) : document

/** The same for one that was printed. Errors: those of `writeOut`. */
export async function writePrintedReport(
  session: Session,
  report: PrintedReport,
  destination: Destination,
): Promise<ExportManifest> {
  const manifest = await writePrintedOut(report, destination)
  await recordExport(session, 'export.report', manifest)
  return manifest
}

/** What a reader sees of a report before it is written: all its figures, and the first of its rows. */
interface ReportPreview {
  readonly title: string
  /** Period, time of making, filters, what was left out. */
  readonly facts: readonly ReportFact[]
  readonly columns: ReportDocument['columns']
  readonly rows: ReportDocument['rows']
  /** How many rows there are in all. */
  readonly rowCount: number
  readonly totals: ReportDocument['totals']
  readonly redactions: ReportDocument['redactions']
  readonly charts: {
    readonly timeline: Timeline
    readonly types: readonly Tally[]
    readonly outcomes: readonly Tally[]
  }
}

/** The report with its first `limit` rows; figures and charts are those of all rows, of the columns it shows. */
export async function previewContactReport(
  session: ReadSession,
  request: ContactReportRequest,
  { limit, columns: chosen, ...shape }: ReportShape & { readonly limit: number },
): Promise<ReportPreview> {
  const { t } = shape
  const all = await makeContactReport(session, request, shape)
  const document = shaped(all, chosen)
  const { title, columns, rows, totals, redactions } = document
  const tally = (key: string) => (columns.some((column) => column.key === key) ? tallyColumn(all, key) : [])
  const charts = {
    timeline: timelineOf(all, t('report.contact')),
    types: tally('type'),
    outcomes: tally('outcome'),
  }
  const shown = { rows: rows.slice(0, limit), rowCount: rows.length }
  return { title, facts: factsOf(document), columns, ...shown, totals, redactions, charts }
}
