import { columnParts, findField, type FilteredNoun, type FilterField } from '../domain/filter/field.ts'
import { fieldName, valueWords } from '../domain/filter/field-words.ts'
import type { ShownFieldValue } from '../domain/filter/field-value.ts'
import type { Translate } from '../domain/i18n/translator.ts'
import { instantNow } from '../domain/instant.ts'
import { today } from '../domain/local-date.ts'
import { mayRead, type Clearance } from '../domain/sensitivity.ts'
import { uidFromBytes, type Uid } from '../domain/uid.ts'
import type { ExportManifest } from '../exchange/export/write-out.ts'
import { writeReport, type ReportDestination } from '../exchange/export/write-report.ts'
import type { ReportCell } from '../report/cell.ts'
import { makeReport, type ReportField } from '../report/document.ts'
import type { ReadDb } from '../store/access.ts'
import { rowsOfList } from '../store/filter/rows-of-list.ts'
import { shownValues } from '../store/filter/shown-values.ts'
import { rowsOfUids } from '../store/queries/row-id.ts'
import { reading } from '../store/store.ts'
import { visibleSql } from '../store/visible.ts'
import { listCustomFields, ownFilterFields } from './custom-field.ts'
import type { Picked } from './picked.ts'
import { recordExport } from './record-export.ts'
import type { Session } from './session.ts'

interface ListExport {
  readonly noun: FilteredNoun
  readonly title: string
  readonly picked: Picked
  /** The columns: fields of the list. */
  readonly fields: readonly string[]
  readonly t: Translate
}

/**
 * Writes rows of a list to a file: a column for each field, and the id. Restricted records and those of survivors are
 * left out whatever the clearance, and their number is told. Then History says that the file has left. Errors: those of
 * `writeReport`, `input.invalid` for a field that the list does not have.
 */
export async function exportList(
  session: Session,
  { noun, title, picked, fields, t }: ListExport,
  destination: ReportDestination,
): Promise<ExportManifest> {
  const open: Clearance = mayRead(session.clearance, 'internal') ? 'internal' : 'public'
  const read = reading(session.store, open)
  const asked = await rowsOf(reading(session.store, session.clearance), picked)
  const ids = visibleOf(read, asked)
  const keys = fields
    .flatMap((key) => columnParts[key] ?? [key])
    .filter((key, at, all) => all.indexOf(key) === at)
  const day = today(session.store.clock)
  const values = await shownValues(read, { rows: rowsOfList[noun], ids, today: day }, keys)
  const uids = uidsOf(read, ids)
  const records = ids.map((id) => ({ id: uids.get(id) ?? '', values: values.get(id) ?? {} }))
  const labels = new Map((await listCustomFields(session)).map(({ key, label }) => [key, label]))
  const own = ownFilterFields(session, noun)
  const withheld = asked.length - ids.length
  const document = makeReport({
    title,
    period: null,
    generatedAt: instantNow(session.store.clock),
    zone: session.store.clock.zone,
    filters: [],
    redactions: withheld > 0 ? [{ count: withheld, reason: t('report.moreSensitive') }] : [],
    words: {
      period: t('report.period'),
      generatedAt: t('report.generatedAt'),
      withheld: t('report.withheld'),
      about: t('report.about'),
      continued: t('report.continued'),
    },
    fields: [
      ...keys.map((key) =>
        columnOf({ t, noun, key }, { field: findField(noun, key, own), label: labels.get(key), records }),
      ),
      { key: 'id', label: t('field.id'), type: 'text', value: ({ id }) => id },
    ],
    records,
    totals: [],
  })
  const manifest = await writeReport(document, destination)
  await recordExport(session, 'export.list', manifest)
  return manifest
}

interface ExportedRow {
  readonly id: string
  readonly values: Readonly<Record<string, ShownFieldValue>>
}

interface ColumnPlace {
  readonly t: Translate
  readonly noun: FilteredNoun
  readonly key: string
}

interface ColumnContent {
  readonly field: FilterField | undefined
  /** Of a field that users made. */
  readonly label: string | undefined
  readonly records: readonly ExportedRow[]
}

/** Days, flags and whole numbers keep their type; all else is told in words. */
function columnOf(
  place: ColumnPlace,
  { field, label = fieldName(place.t, place.key), records }: ColumnContent,
): ReportField<ExportedRow> {
  const { key } = place
  const valueOf = ({ values }: ExportedRow) => values[key] ?? null
  const isWhole = records.every((row) => isWholeOrNothing(valueOf(row)))
  const type =
    field?.type === 'date' &&
    records.every((row) => typeof valueOf(row) !== 'object' || valueOf(row) === null)
      ? 'date'
      : field?.type === 'flag'
        ? 'boolean'
        : field?.type === 'number' && isWhole
          ? 'integer'
          : 'text'
  const value = (row: ExportedRow): ReportCell =>
    type === 'text' ? inWords(place, valueOf(row)) : (valueOf(row) as ReportCell)
  return { key, label, type, value }
}

const isWholeOrNothing = (value: ShownFieldValue): boolean => value === null || Number.isSafeInteger(value)

function inWords({ t, noun, key }: ColumnPlace, value: ShownFieldValue): string | null {
  if (value === null) return null
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  return (typeof value === 'object' ? value : [value])
    .map((one) => valueWords(t, { noun, key }, one))
    .join('; ')
}

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

function uidsOf(read: ReadDb, ids: readonly number[]): Map<number, Uid> {
  const rows = read.all<{ id: number; uid: Uint8Array }>(
    'select id, uid from record where id in (select value from json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, uid }) => [id, uidFromBytes(uid)]))
}
