import { fold } from '../domain/fold.ts'
import type { Translate } from '../domain/i18n/translator.ts'
import { instantNow } from '../domain/instant.ts'
import type { LocalDate } from '../domain/local-date.ts'
import { sensitivityRank } from '../domain/sensitivity.ts'
import { writeReport, type ReportDestination, type ReportFormat } from '../exchange/export/write-report.ts'
import type { ExportManifest } from '../exchange/export/write-out.ts'
import { contactReport, type ContactReportRow } from '../report/contact-report.ts'
import type { ReportDocument } from '../report/document.ts'
import type { ReadDb } from '../store/access.ts'
import type { InteractionFilter } from '../store/lists/interaction-conditions.ts'
import { interactionList } from '../store/lists/interaction-list.ts'
import {
  chambersOfInteractions,
  listChambers as queryChambers,
  type NamedChamber,
} from '../store/queries/interaction-chamber.ts'
import type { Member } from '../store/queries/member.ts'
import { reading } from '../store/store.ts'
import { readOf, type Session } from './session.ts'

export { REPORT_FORMATS as reportFormats } from '../exchange/export/write-report.ts'
export type { ExportManifest, NamedChamber, ReportFormat }

export interface ContactReportRequest {
  /** Local dates, both included. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** One of our own people who took part. */
  readonly owner?: Member
  /** A kind (`upper`) or a name (`Vermont Senate`) of chambers, in any case. */
  readonly chamber?: string
}

export const listChambers = (session: Session): Promise<NamedChamber[]> => queryChambers(readOf(session))

/** Whether the word that a person gave means the chamber. */
export const isChamber = (word: string, { kind, name }: NamedChamber): boolean =>
  [fold(kind), fold(name)].includes(fold(word))

/** The report as a document; it says how many contacts the clearance withholds, survivors' not counted. */
export async function makeContactReport(
  session: Session,
  request: ContactReportRequest,
  t: Translate,
): Promise<ReportDocument> {
  const { from, to, owner, chamber } = request
  const shown = await reportedContacts(readOf(session), request)
  const { clock } = session.store
  return contactReport(t, {
    from,
    to,
    owner: owner?.name ?? null,
    chamber: chamber ?? null,
    generatedAt: instantNow(clock),
    zone: clock.zone,
    rows: shown,
    withheld: await countWithheld(session, request, shown.length),
  })
}

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

async function countWithheld(
  session: Session,
  request: ContactReportRequest,
  shown: number,
): Promise<number> {
  if (sensitivityRank(session.clearance) >= sensitivityRank('restricted')) return 0
  const all = await reportedIds(reading(session.store, 'restricted'), request)
  return all.length - shown
}

const chunk = 500

async function reportedContacts(read: ReadDb, request: ContactReportRequest): Promise<ContactReportRow[]> {
  const ids = await reportedIds(read, request)
  const rows: ContactReportRow[] = []
  for (const some of inChunks(ids)) {
    const [found, chambers] = await Promise.all([
      interactionList.rows(read, some),
      chambersOfInteractions(read, some),
    ])
    const byId = new Map(found.map((row) => [row.rowId, row]))
    for (const id of some) {
      const row = byId.get(id)
      if (row) rows.push({ ...row, chambers: chambers.get(id) ?? [] })
    }
  }
  return rows
}

async function reportedIds(
  read: ReadDb,
  { from, to, owner, chamber }: ContactReportRequest,
): Promise<number[]> {
  const filter: InteractionFilter = { status: 'happened', from, to, ...(owner && { member: owner.id }) }
  const ids = interactionList.ids(read, filter, [{ by: 'date' }])
  if (chamber === undefined) return ids
  const kept: number[] = []
  for (const some of inChunks(ids)) {
    const chambers = await chambersOfInteractions(read, some)
    kept.push(...some.filter((id) => chambers.get(id)?.some((one) => isChamber(chamber, one))))
  }
  return kept
}

function* inChunks(ids: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < ids.length; at += chunk) yield ids.slice(at, at + chunk)
}
