import { fieldName } from '../domain/filter/field-words.ts'
import { audienceNamed, clearanceFor } from '../domain/report-column.ts'
import { columnParts, findField, type FilteredNoun } from '../domain/filter/field.ts'
import { AppError } from '../domain/errors.ts'
import type { Translate } from '../domain/i18n/translator.ts'
import { today } from '../domain/local-date.ts'
import { markedAsOwn } from '../domain/own-header.ts'
import { mayRead } from '../domain/sensitivity.ts'
import { uidFromBytes } from '../domain/uid.ts'
import { refuseIfStopped, type Watch } from '../domain/watch.ts'
import type { ExportManifest } from '../exchange/export/write-out.ts'
import { readsAsOwn } from '../exchange/import/contact/mapping/reads-as-own.ts'
import { writeReport, type ReportDestination } from '../exchange/export/write-report.ts'
import type { ReportDocument, ReportFact } from '../report/document.ts'
import { listReport, type ListReportColumn, type ListReportRow } from '../report/list-report.ts'
import type { ReadDb } from '../store/access.ts'
import { rowsOfList } from '../store/filter/rows-of-list.ts'
import { shownValues } from '../store/filter/shown-values.ts'
import { rowsOfUids } from '../store/queries/row-id.ts'
import { visibleSql } from '../store/visible.ts'
import { ownFieldLabels, ownFilterFields } from './custom-field.ts'
import { openList, type ListRequest } from './list.ts'
import type { Picked } from './picked.ts'
import { recordExport } from './record-export.ts'
import { readOf, type ReadSession, type Session } from './session.ts'

type Destination = ReportDestination & Watch

interface WrittenList {
  readonly manifest: ExportManifest
  readonly document: ReportDocument
}

interface ListHead {
  readonly noun: FilteredNoun
  readonly title: string
  readonly t: Translate
}

interface PickedExport extends ListHead {
  readonly picked: Picked
  /** The columns: fields of the list, own ones too. */
  readonly fields: readonly string[]
}

/**
 * Writes rows of a list that somebody picked to a file. Restricted records, fields and those of survivors are left out
 * whatever the clearance, and the number of records is told. Errors: those of `writeReport`, `input.invalid` for a field
 * that the list does not have.
 */
export async function exportPicked(
  session: Session,
  { picked, fields, ...head }: PickedExport,
  destination: Destination,
): Promise<WrittenList> {
  const open: ReadSession = {
    ...session,
    clearance: mayRead(session.clearance, 'internal') ? 'internal' : 'public',
  }
  const asked = await rowsOf(readOf(session), picked)
  const rows = visibleOf(readOf(open), asked)
  const guarded = guardedFields(session, open, head.noun)
  const columns = columnsOf(
    open,
    head,
    fields.filter((key) => !guarded.has(key)),
  )
  const chosen = { ...head, columns, rows, withheld: asked.length - rows.length, filters: [] }
  return writeRows(session, open, { chosen, destination })
}

/** Own fields that the session may see and that are not to leave. */
function guardedFields(session: ReadSession, open: ReadSession, noun: FilteredNoun): ReadonlySet<string> {
  const leaving = ownFilterFields(open, noun)
  return new Set(Object.keys(ownFilterFields(session, noun)).filter((key) => !Object.hasOwn(leaving, key)))
}

/** The lists that can leave as a whole. */
export const exportedLists = ['person', 'legislator', 'organization'] as const
export type ExportedList = (typeof exportedLists)[number]

interface WholeExport extends Pick<ListRequest, 'filter' | 'where' | 'sort'> {
  readonly noun: ExportedList
  /** Left out, those that are mostly wanted and every own one. */
  readonly fields?: readonly string[] | undefined
  /** What the rows were narrowed by, in words. */
  readonly filters: readonly ReportFact[]
  readonly t: Translate
}

/**
 * Writes a whole list to a file, as far as the clearance shows it and it is meant for its audience, and says how much
 * more there is. Errors: as `exportPicked`.
 */
export function exportList(
  session: Session,
  { noun, fields, filters, t, ...request }: WholeExport,
  destination: Destination,
): Promise<WrittenList> {
  const head = { noun, title: t(`report.list.${noun}`), t }
  const clearance = clearanceFor(audienceNamed(destination.audience), session.clearance)
  const open: ReadSession = { ...session, clearance }
  const keys = fields ?? [...usualFields[noun], ...Object.keys(ownFilterFields(open, noun))]
  const columns = columnsOf(open, head, keys)
  const rows = openList(open, noun, request).ids()
  const withheld = withheldFrom(open, { noun, request, shown: rows.length })
  const chosen = { ...head, columns, rows, withheld, filters }
  return writeRows(session, open, { chosen, destination })
}

const usual = ['email', 'phone', 'address', 'tag', 'tier', 'owner', 'last-contact', 'do-not-contact']

/** Notes about a contact (why they matter, what not to mention) leave only when somebody asks for them. */
const usualFields: Readonly<Record<ExportedList, readonly string[]>> = {
  person: ['name', 'given-name', 'family-name', 'title', 'organization', ...usual],
  legislator: ['name', 'title', 'jurisdiction', 'chamber', 'district', 'party', 'committee', ...usual],
  organization: ['name', 'sector', 'type', 'status', 'trust', 'county', ...usual],
}

interface ShownList {
  readonly noun: ExportedList
  readonly request: ListRequest
  readonly shown: number
}

/** How many more there are for those who may read what is restricted: survivors count nowhere. */
function withheldFrom(session: ReadSession, { noun, request, shown }: ShownList): number {
  if (mayRead(session.clearance, 'restricted')) return 0
  return Math.max(0, openList({ ...session, clearance: 'restricted' }, noun, request).total - shown)
}

interface ChosenRows extends ListHead {
  readonly columns: readonly ListReportColumn[]
  readonly rows: readonly number[]
  readonly withheld: number
  readonly filters: readonly ReportFact[]
}

interface Writing {
  readonly chosen: ChosenRows
  readonly destination: Destination
}

/** The one way out of a list; then History says that the file has left. `shown`: as whom the rows are read. */
async function writeRows(
  session: Session,
  shown: ReadSession,
  { chosen, destination: { onProgress, ...place } }: Writing,
): Promise<WrittenList> {
  const { t, ...draft } = chosen
  const rows = await recordsOf(shown, chosen, { signal: place.signal, onProgress })
  const document = listReport({ ...draft, rows }, { t, clock: session.store.clock })
  const manifest = await writeReport(document, place)
  await recordExport(session, 'export.list', manifest)
  return { manifest, document }
}

const pageSize = 500

async function recordsOf(
  session: ReadSession,
  { noun, columns, rows }: ChosenRows,
  watch: Watch,
): Promise<ListReportRow[]> {
  const read = readOf(session)
  const page = { rows: rowsOfList[noun], today: today(session.store.clock) }
  const keys = columns.map(({ key }) => key)
  const records: ListReportRow[] = []
  for (let at = 0; at < rows.length; at += pageSize) {
    refuseIfStopped(watch)
    const ids = rows.slice(at, at + pageSize)
    const values = await shownValues(read, { ...page, ids }, keys)
    const uids = uidsOf(read, ids)
    records.push(...ids.map((id) => ({ id: uids.get(id) ?? '', values: values.get(id) ?? {} })))
    watch.onProgress?.(records.length, rows.length)
  }
  return records
}

/** Each once; a column that shows several fields is each of them. Error: `input.invalid`. */
function columnsOf(
  session: ReadSession,
  { noun, t }: ListHead,
  fields: readonly string[],
): ListReportColumn[] {
  const own = ownFilterFields(session, noun)
  const labels = ownFieldLabels(session)
  return [...new Set(fields.flatMap((key) => columnParts[key] ?? [key]))].map((key) => {
    const field = findField(noun, key, own)
    if (field === undefined) throw new AppError('input.invalid', { issues: [`${key}: issue.unknownField`] })
    const label = labels.get(key)
    return { key, field, label: label === undefined ? fieldName(t, key) : ownHeader(t, noun, label) }
  })
}

/** A field of one's own that is called like something else of a contact would come back as that. */
const ownHeader = (t: Translate, noun: FilteredNoun, label: string): string =>
  readsAsOwn(label, noun === 'organization' ? noun : 'person') ? label : markedAsOwn(t, label)

async function rowsOf(read: ReadDb, picked: Picked): Promise<number[]> {
  if ('ids' in picked) {
    const rows = await rowsOfUids(read, picked.ids)
    return picked.ids.flatMap((id) => rows.get(id)?.rowId ?? [])
  }
  const except = await rowsOfUids(read, picked.except)
  const left = new Set([...except.values()].map(({ rowId }) => rowId))
  return visibleOf(
    read,
    [...picked.rows].filter((id) => !left.has(id)),
  )
}

function visibleOf(read: ReadDb, ids: readonly number[]): number[] {
  const there = read.column<number>(
    `select id from record where id in (select value from json_each(?)) and ${visibleSql(read, 'record')}`,
    JSON.stringify(ids),
  )
  const shown = new Set(there)
  return ids.filter((id) => shown.has(id))
}

function uidsOf(read: ReadDb, ids: readonly number[]): Map<number, string> {
  const rows = read.all<{ id: number; uid: Uint8Array }>(
    'select id, uid from record where id in (select value from json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, uid }) => [id, uidFromBytes(uid)]))
}
