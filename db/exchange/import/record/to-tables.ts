import { reportMarks } from '../../../domain/report-marks.ts'
import {
  asOneRecord,
  isList,
  isMapping,
  lineAt,
  type SourceDocument,
  type SourceMapping,
  type SourceRecord,
  type SourceValue,
} from '../source/source-document.ts'
import { maximumValues } from '../source/source-limit.ts'
import type { OwnFieldColumn, SourceSheet, TableFile, TableRow } from '../table/table-file.ts'

interface FlatRecord {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/**
 * The records of a JSON or YAML file as sheets, so that they are mapped as tables are: one sheet of a list of records, or
 * one of each list that a mapping of lists names (`companies`, `contacts`). Each has a line of its own, counted on where
 * several stand on one. Nested records become columns with dots, as
 * `address.city` and `emails.1.email`; lists of words one cell with ` ::: ` between them.
 */
export function toTables(document: SourceDocument): TableFile {
  return { format: 'records', text: null, sheets: sheetsOf(document), hiddenSheets: [] }
}

function sheetsOf(document: SourceDocument): SourceSheet[] {
  const ownSheet = sheetOfReport(document)
  if (ownSheet !== null) return [ownSheet]
  const named = document.shape === 'map' ? document.records.flatMap((record) => listsIn(record)) : []
  if (named.length > 0) return withoutHeads(named).map(({ name, items }) => toSheet(name, items))
  const listed = document.records.map(({ value }) => value)
  if (document.shape === 'list' && listed.length > 1 && listed.every(isRow)) return [sheetOfRows(document)]
  const isOne = document.shape === 'map' && document.records.every(({ value }) => !isMapping(value))
  const records = isOne ? [asOneRecord(document)] : document.records
  const isKeyed = document.shape === 'map' && !isOne && records.every(isUnderOuterId)
  const sheet = toSheet(
    null,
    records.map(({ line, key, value }) => withOuterId(flat(line, value), isKeyed ? key : null)),
  )
  const keys = namesInKeys(records)
  return [{ ...sheet, ...(keys && { keys }), ...(document.faults.length > 0 && { unread: document.faults }) }]
}

/** Of a report that Caucus wrote only its rows are records; null for any other document. */
function sheetOfReport({ shape, records }: SourceDocument): SourceSheet | null {
  if (shape !== 'map') return null
  const said = new Map(records.map((record) => [record.key, record]))
  const isOwn =
    Object.entries(reportMarks).every(([mark, value]) => said.get(mark)?.value === String(value)) &&
    ['generatedAt', 'zone'].every((stamp) => typeof said.get(stamp)?.value === 'string')
  const rows = isOwn ? said.get('rows') : undefined
  if (rows === undefined || !isList(rows.value)) return null
  const sheet = toSheet(
    null,
    rows.value.map((item, at) => flat(lineAt(rows, [at]), item)),
  )
  const title = said.get('title')?.value
  return {
    ...sheet,
    isOwn: true,
    ...(typeof title === 'string' && { title }),
    ownFields: ownFieldsIn(said.get('columns')?.value ?? null),
  }
}

/** The columns that are no field of every vault, and what they are called. */
function ownFieldsIn(columns: SourceValue): ReadonlyMap<string, OwnFieldColumn> {
  const listed = isList(columns) ? columns.filter(isMapping) : []
  return new Map(
    listed.flatMap(({ key, label, type }) =>
      typeof key === 'string' && key.startsWith(ownPrefix) && typeof label === 'string' && label !== ''
        ? [[key, { label, isNumber: type === 'number' || type === 'integer' }]]
        : [],
    ),
  )
}

const ownPrefix = 'field.'

const isPlain = (value: SourceValue): value is string | null => value === null || typeof value === 'string'
const isRow = (value: SourceValue): value is readonly (string | null)[] =>
  isList(value) && value.length > 1 && value.every(isPlain)

/** Rows as lists, as spreadsheets answer programs: the first of them may be the header. */
function sheetOfRows({ records, faults }: SourceDocument): SourceSheet {
  const rows = records.map(({ line, value }) => ({
    line,
    cells: isRow(value) ? value.map((cell) => cell ?? '') : [],
  }))
  const sheet = { name: null, rows: distinctLines(rows), uncalculated: 0 }
  return faults.length > 0 ? { ...sheet, unread: faults } : sheet
}

/** Each has a line of its own, counted on where several stand on one. */
function distinctLines(rows: readonly TableRow[]): TableRow[] {
  let last = 0
  return rows.map((row) => {
    last = Math.max(row.line, last + 1)
    return { ...row, line: last }
  })
}

/** `{ "Ana Ruiz": { "email": … } }`: keys that may be what their records are called; null where one is no name. */
function namesInKeys(records: readonly SourceRecord[]): readonly string[] | null {
  const keys = records.map(({ key }) => key ?? '')
  const areNames =
    records.length > 1 && records.every(({ value }) => isMapping(value)) && keys.every(isLikeName)
  return areNames ? keys : null
}

/** Services count their records, or give them keys of signs: "a1", "user_b", "-NxAbC". */
const isLikeName = (key: string): boolean => /^\p{L}[^\p{N}_@]*$/u.test(key)

/** What a service gave out for one record of all that there are, and no count: "-NxAbC1", a UUID. */
const outerId = /^-\w[\w-]{4,}$|^(?=.*\d)[\w-]{16,}$/u

const isUnderOuterId = ({ key, value }: SourceRecord): boolean =>
  isMapping(value) && key !== null && outerId.test(key)

/** What a record is kept under is an id of it, beside one that it has itself. */
function withOuterId({ line, cells }: FlatRecord, key: string | null): FlatRecord {
  if (key === null) return { line, cells }
  return { line, cells: new Map([[cells.has('id') ? 'External ID' : 'id', key], ...cells]) }
}

interface NamedList {
  readonly name: string
  readonly items: readonly FlatRecord[]
}

/** Beside `rows` a list of `columns` says what they hold, and is none of records. */
const withoutHeads = (lists: readonly NamedList[]): readonly NamedList[] =>
  lists.some(({ name }) => name === 'rows') ? lists.filter(({ name }) => name !== 'columns') : lists

/** An answer of a service wraps its lists: `{ data: { people: […] } }`. */
const deepest = 3

/** The lists of records under one entry, by the names next to them. */
function listsIn(record: SourceRecord, path: readonly string[] = []): NamedList[] {
  const value = path.reduce<SourceValue>(
    (at, name) => (isMapping(at) ? (at[name] ?? null) : null),
    record.value,
  )
  const name = path.at(-1) ?? record.key ?? ''
  if (isList(value) && value.some(isMapping))
    return [{ name, items: value.map((item, at) => flat(lineAt(record, [...path, at]), item)) }]
  if (!isMapping(value) || path.length === deepest || describesSomebody(value)) return []
  return Object.keys(value).flatMap((key) => listsIn(record, [...path, key]))
}

/** A record that has lists of its own, as of its phones, is not what they are wrapped in. */
const describesSomebody = (value: SourceMapping): boolean =>
  Object.keys(value).some((key) => /name|nombre|e-?mail/iu.test(key))

function toSheet(name: string | null, records: readonly FlatRecord[]): SourceSheet {
  const columns = [...new Set(records.flatMap(({ cells }) => [...cells.keys()]))]
  if (columns.length * records.length > maximumValues) throw new RangeError('too many cells')
  const header: TableRow = { line: records[0]?.line ?? 1, cells: columns }
  const rows = distinctLines(
    records.map(({ line, cells }) => ({ line, cells: columns.map((column) => cells.get(column) ?? '') })),
  )
  return { name, rows: [header, ...rows], uncalculated: 0, isRecords: true }
}

function flat(line: number, value: SourceValue): FlatRecord {
  const cells = new Map<string, string>()
  flatten(value, '', cells)
  return { line, cells }
}

function flatten(value: SourceValue, path: string, cells: Map<string, string>): void {
  const under = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`)
  if (value === null) return
  if (typeof value === 'string') cells.set(path === '' ? 'value' : path, value)
  else if (isMapping(value))
    for (const [name, item] of Object.entries(value)) flatten(item, under(name), cells)
  else if (isList(value) && value.every((item) => typeof item === 'string'))
    cells.set(path === '' ? 'value' : path, value.join(' ::: '))
  else if (isList(value)) for (const [at, item] of value.entries()) flatten(item, under(at + 1), cells)
}
