import { fieldName } from '../domain/filter/field-words.ts'
import { findField } from '../domain/filter/field.ts'
import { AppError } from '../domain/errors.ts'
import type { Translate } from '../domain/i18n/translator.ts'
import type { Watch } from '../domain/watch.ts'
import type { ExportManifest } from '../exchange/export/write-out.ts'
import { writeReport, type ReportDestination } from '../exchange/export/write-report.ts'
import { contactList, type ContactListColumn, type ContactListRow } from '../report/contact-list.ts'
import type { ReportDocument } from '../report/document.ts'
import { listFilterableFields } from '../store/queries/custom-field.ts'
import { ownFilterFields } from './custom-field.ts'
import { openList, type ListRequest } from './list.ts'
import { recordExport } from './record-export.ts'
import { readOf, type ReadSession, type Session } from './session.ts'

/** The lists of contacts that can leave as a file. */
export const exportedLists = ['person', 'legislator', 'organization'] as const
export type ExportedList = (typeof exportedLists)[number]

interface ContactExport extends Pick<ListRequest, 'filter' | 'where' | 'sort'> {
  readonly list: ExportedList
  /** Fields of the list, own ones too; left out, those that are mostly wanted and every own one. */
  readonly columns?: readonly string[] | undefined
  /** What the rows were narrowed by, in words. */
  readonly filters?: readonly { readonly label: string; readonly value: string }[] | undefined
}

const usual = ['email', 'phone', 'address', 'tag', 'tier', 'owner', 'last-contact', 'do-not-contact']

/** Notes about a contact (why they matter, what not to mention) leave only when somebody asks for them. */
const usualColumns: Readonly<Record<ExportedList, readonly string[]>> = {
  person: ['name', 'given-name', 'family-name', 'title', 'organization', ...usual],
  legislator: ['name', 'title', 'jurisdiction', 'chamber', 'district', 'party', 'committee', ...usual],
  organization: ['name', 'sector', 'type', 'status', 'trust', 'county', ...usual],
}

/**
 * Writes a list of contacts to a file, and into History that it has left. Errors: `input.invalid` for a column that
 * the list does not have; those of `writeReport`.
 */
export async function writeContactList(
  session: Session,
  request: ContactExport,
  destination: ReportDestination & Watch & { readonly t: Translate },
): Promise<{ readonly manifest: ExportManifest; readonly document: ReportDocument }> {
  const { t, onProgress, ...place } = destination
  const document = await contactListDocument(session, request, { t, onProgress, signal: place.signal })
  const manifest = await writeReport(document, place)
  await recordExport(session, 'export.contacts', manifest)
  return { document, manifest }
}

const pageSize = 500

async function contactListDocument(
  session: ReadSession,
  request: ContactExport,
  { t, signal, onProgress }: Watch & { readonly t: Translate },
): Promise<ReportDocument> {
  const { list: noun, filters = [] } = request
  const columns = columnsOf(session, request, t)
  const list = openList(session, noun, request)
  const rows: ContactListRow[] = []
  const keys = columns.map(({ key }) => key)
  for (let at = 0; at < list.total; at += pageSize) {
    if (signal?.aborted) throw new AppError('job.cancelled', {})
    rows.push(...(await list.page(at, pageSize, keys)))
    onProgress?.(rows.length, list.total)
  }
  const withheld = withheldFrom(session, request)
  return contactList({ noun, columns, rows, withheld, filters }, { t, clock: session.store.clock })
}

/** Survivors count nowhere. A field that only others may see narrows nothing here, and cannot be asked for. */
function withheldFrom(session: ReadSession, request: ContactExport): number {
  const count = (clearance: ReadSession['clearance']) =>
    openList({ ...session, clearance }, request.list, request).total
  return session.clearance === 'survivor' ? 0 : Math.max(0, count('restricted') - count(session.clearance))
}

function columnsOf(
  session: ReadSession,
  { list, columns }: ContactExport,
  t: Translate,
): ContactListColumn[] {
  const own = ownFilterFields(session, list)
  const labels = new Map(listFilterableFields(readOf(session)).map(({ key, label }) => [key, label]))
  const keys = columns ?? [...usualColumns[list], ...Object.keys(own)]
  return [...new Set(keys)].map((key) => {
    const field = findField(list, key, own)
    if (field === undefined) throw new AppError('input.invalid', { issues: [`${key}: issue.unknownField`] })
    return { key, field, label: labels.get(key) ?? fieldName(t, key) }
  })
}
