import type { Translate } from '../domain/i18n/translator.ts'
import { writeReport, type ReportDestination, type ReportFormat } from '../exchange/export/write-report.ts'
import type { ExportManifest } from '../exchange/export/write-out.ts'
import { contactReport } from '../report/contact-report.ts'
import { isChamber, type ContactReportRequest } from '../report/reported-contacts.ts'
import type { ReportDocument } from '../report/document.ts'
import { listChambers as queryChambers, type NamedChamber } from '../store/queries/interaction-chamber.ts'
import { readOf, type Session } from './session.ts'

export { REPORT_FORMATS as reportFormats } from '../exchange/export/write-report.ts'
export { isChamber }
export type { ContactReportRequest, ExportManifest, NamedChamber, ReportFormat }

export const listChambers = (session: Session): Promise<NamedChamber[]> => queryChambers(readOf(session))

/** The report as a document; it says how many contacts the clearance withholds, survivors' not counted. */
export const makeContactReport = (
  session: Session,
  request: ContactReportRequest,
  t: Translate,
): Promise<ReportDocument> => contactReport(readOf(session), request, { t, clock: session.store.clock })

/** Errors: those of `writeReport`. */
export async function writeContactReport(
  session: Session,
  request: ContactReportRequest,
  destination: ReportDestination & { readonly t: Translate },
): Promise<{ readonly manifest: ExportManifest; readonly document: ReportDocument }> {
  const { t, ...place } = destination
  const document = await makeContactReport(session, request, t)
  return { document, manifest: await writeReport(document, place) }
}
