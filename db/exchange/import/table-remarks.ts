import type { ColumnRef, Target } from '../../domain/import-mapping.ts'
import { missingColumns, unmappedColumns } from './contact/draft/apply-mapping.ts'
import { isAssistants } from './contact/cell/assistants-phone.ts'
import { isOfVoicemail } from './contact/cell/opt-out.ts'
import type { ContactDraft } from './contact/draft/contact-draft.ts'
import { datesIn } from './contact/draft/date-remarks.ts'
import { leftColumns } from './contact/mapping/left-columns.ts'
import { namesContacts } from './contact/mapping/named-contacts.ts'
import { lostZeros } from './contact/cell/lost-zeros.ts'
import { isOfAnotherPerson } from './contact/mapping/other-person.ts'
import { columnsBeyond } from './contact/mapping/suggest-mapping.ts'
import type { MappedTable } from './import-part.ts'
import { quote, quoteNames, type ReadingProblem } from './reading-problem.ts'
import { isBlankRow } from './table/blank-row.ts'
import type { Table } from './table/shape-table.ts'
import type { TableRow } from './table/table-file.ts'

/** What is told of the table as a whole. */
export const tableRemarks = (mapped: MappedTable): ReadingProblem[] => [
  ...nothingIn(mapped),
  ...zerosIn(mapped),
  ...foreignBytesIn(mapped),
  ...garbledIn(mapped),
  ...columnsApart(mapped),
  ...nobodyNamed(mapped),
  ...turnedIn(mapped.table),
  ...groupsIn(mapped.table),
  ...sumsIn(mapped.table),
  ...headingsIn(mapped.table),
  ...laterTables(mapped.table),
  ...rowsAbove(mapped.table),
  ...rowsBelow(mapped.table),
  ...columnsLeft(mapped),
  ...columnsTooMany(mapped),
  ...columnsOfOthers(mapped),
  ...columnsOfVoicemail(mapped),
  ...sheetsLeft(mapped),
  ...cellsWithoutValue(mapped),
  ...strayQuotes(mapped),
  ...datesIn(mapped),
  ...lostZeros(mapped),
]

/** What they were to enclose may have been more than their cell. */
function strayQuotes({ file, table: { rows } }: MappedTable): ReadingProblem[] {
  const lines = file.text?.strayQuoteLines ?? []
  const row = rows.find(({ line }) => line === lines[0])
  return row === undefined
    ? []
    : [{ code: 'cells.strayQuote', line: row.line, detail: quote(`${lines.length}: ${textOf(row)}`) }]
}

/** Of several sheets some may be blank. */
function nothingIn({ file, sheet, table }: MappedTable): ReadingProblem[] {
  const { headerLine, rows } = table
  if (file.sheets.every((sheet) => sheet.rows.every(isBlankRow)))
    return sheet === 0 ? [{ code: 'file.empty', line: 1, detail: '' }] : []
  return rows.length === 0 && headerLine.value !== null
    ? [{ code: 'table.noRows', line: headerLine.value, detail: '' }]
    : []
}

/** A mapping may have been made for another file. */
function columnsApart({ table, mapping }: MappedTable): ReadingProblem[] {
  const line = table.headerLine.value ?? 1
  const told = (code: ReadingProblem['code'], columns: readonly ColumnRef[]): ReadingProblem[] =>
    columns.length === 0 ? [] : [{ code, line, detail: quoteNames(columns.map(({ name }) => name)) }]
  return [
    ...told('columns.missing', missingColumns(table, mapping)),
    ...told('columns.unmapped', unmappedColumns(table, mapping)),
  ]
}

/** Rows of people that no column names are refused, or called by an address. */
function nobodyNamed({ table, mapping }: MappedTable): ReadingProblem[] {
  if (table.rows.length === 0 || namesContacts(table, mapping)) return []
  const detail = quote(table.columns.map(({ name }) => name).join(', '))
  return [{ code: 'columns.noName', line: table.headerLine.value ?? 1, detail }]
}

function zerosIn({ file }: MappedTable): ReadingProblem[] {
  const count = file.text?.zeroBytes ?? 0
  return count === 0 ? [] : [{ code: 'text.zeroBytes', line: 1, detail: String(count) }]
}

/** One by one: each line has to be looked at. */
const foreignBytesIn = ({ file }: MappedTable): ReadingProblem[] =>
  (file.text?.foreignLines ?? []).slice(0, mostForeignLines).map((line) => ({
    code: 'text.foreignBytes',
    line,
    detail: quote(textOf(file.sheets[0]?.rows.findLast((row) => row.line <= line) ?? { line, cells: [] })),
  }))

/** What was made of the letters of the sheet, or might be. */
function garbledIn({ file, sheet }: MappedTable): ReadingProblem[] {
  const garbled = file.sheets[sheet]?.garbled
  if (garbled === undefined) return []
  const { isMended, count, first } = garbled
  if (isMended.isGiven && !isMended.value) return []
  const code = isMended.value ? 'text.garbled' : 'text.perhapsGarbled'
  return [{ code, line: first.line, detail: quote(`${count}: ${first.text} → ${first.mended}`) }]
}

const mostForeignLines = 1000

const turnedIn = ({ isTurned, rows, headerLine }: Table): ReadingProblem[] =>
  isTurned ? [{ code: 'rows.turned', line: headerLine.value ?? 1, detail: String(rows.length) }] : []

function groupsIn({ groups }: Table): ReadingProblem[] {
  const [first] = groups
  if (first === undefined) return []
  return [{ code: 'rows.groups', line: first.line, detail: quote(groups.map(({ name }) => name).join('; ')) }]
}

const sumsIn = ({ sums }: Table): ReadingProblem[] =>
  sums.slice(0, 1).map(({ line }) => ({
    code: 'rows.sums',
    line,
    detail: quote(sums.map(textOf).join('; ')),
  }))

const headingsIn = ({ headings = [] }: Table): ReadingProblem[] =>
  headings.slice(0, 1).map(({ line }) => ({
    code: 'rows.headings',
    line,
    detail: quote(headings.map(textOf).join('; ')),
  }))

const laterTables = ({ later = [] }: Table): ReadingProblem[] =>
  later.map((row) => ({ code: 'rows.secondTable', line: row.line, detail: quote(textOf(row)) }))

const textOf = ({ cells }: TableRow): string => cells.filter((cell) => cell !== '').join(' | ')

/** The table may begin further up. */
const rowsAbove = ({ above, headerLine: { value: line } }: Table): ReadingProblem[] =>
  above.length === 0 || line === null
    ? []
    : [{ code: 'rows.above', line, detail: quote(above.map(textOf).join('; ')) }]

/** Totals and notes are told: a last contact of whom little is known can look like them. */
const rowsBelow = ({ below }: Table): ReadingProblem[] =>
  below.slice(0, 1).map(({ line }) => ({
    code: 'rows.below',
    line,
    detail: quote(below.map(textOf).join('; ')),
  }))

/** A layout knows what of its columns says nothing about a contact; it may be wanted all the same. */
function columnsLeft({ table, mapping }: MappedTable): ReadingProblem[] {
  const names = leftColumns(table, mapping)
  if (names.length === 0) return []
  const detail = quoteNames(names)
  return [{ code: 'columns.left', line: table.headerLine.value ?? 1, detail }]
}

function columnsTooMany({ table, mapping }: MappedTable): ReadingProblem[] {
  const names = columnsBeyond(mapping)
  if (names.length === 0) return []
  const detail = quoteNames(names)
  return [{ code: 'columns.tooMany', line: table.headerLine.value ?? 1, detail }]
}

/** What is said of a spouse or an assistant is kept, and is none of the contact's own. */
function columnsOfOthers({ table, mapping }: MappedTable): ReadingProblem[] {
  const names = mapping.columns.flatMap(({ column, target }) =>
    isKeptApart(target) && isOfAnotherPerson(column.name) ? column.name : [],
  )
  if (names.length === 0) return []
  return [{ code: 'columns.ofAnother', line: table.headerLine.value ?? 1, detail: quote(names.join(', ')) }]
}

/** Nobody is kept from being called by that: who calls has to see it. */
function columnsOfVoicemail({ table, mapping }: MappedTable): ReadingProblem[] {
  const names = mapping.columns.flatMap(({ column, target }) =>
    target.to === 'custom' && isOfVoicemail(column.name) ? column.name : [],
  )
  if (names.length === 0) return []
  return [{ code: 'columns.ofVoicemail', line: table.headerLine.value ?? 1, detail: quote(names.join(', ')) }]
}

const isKeptApart = (target: Target): boolean =>
  target.to === 'custom' || (target.to === 'point' && isAssistants(target.label ?? null))

/** "Title (12)": what is no role, as no organization is named. */
export function looseRolesIn({ table }: MappedTable, drafts: readonly ContactDraft[]): ReadingProblem[] {
  const labels = Map.groupBy(
    drafts.flatMap(({ looseRoles = [] }) => looseRoles),
    (label) => label,
  )
  if (labels.size === 0) return []
  const detail = quote([...labels].map(([label, some]) => `${label} (${some.length})`).join(', '))
  return [{ code: 'roles.loose', line: table.headerLine.value ?? 1, detail }]
}

/** Told once for the file. */
const sheetsLeft = ({ file, sheet }: MappedTable): ReadingProblem[] =>
  sheet > 0 || file.hiddenSheets.length === 0
    ? []
    : [{ code: 'sheets.hidden', line: 1, detail: quote(file.hiddenSheets.join(', ')) }]

/** What spreadsheets write for a formula that failed. */
const failedFormula = /^#(?:N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV\/0!|SPILL!|CALC!)$/iu

/** Cells that say nothing although something was meant to stand in them. */
function cellsWithoutValue({ file, sheet, table }: MappedTable): ReadingProblem[] {
  const failed = table.rows.flatMap(({ line, cells }) =>
    cells.filter((cell) => failedFormula.test(cell)).map((cell) => ({ line, cell })),
  )
  const { uncalculated: count = 0, lostTexts } = file.sheets[sheet] ?? {}
  const line = table.headerLine.value ?? 1
  const words = [...new Set(failed.map(({ cell }) => cell))].join(', ')
  return [
    ...failed.slice(0, 1).map((first): ReadingProblem => ({
      code: 'cells.failed',
      line: first.line,
      detail: `${failed.length}: ${words}`,
    })),
    ...(lostTexts
      ? [{ code: 'cells.lostText', line: lostTexts.line, detail: String(lostTexts.count) } as const]
      : []),
    ...(count > 0 ? [{ code: 'cells.uncalculated', line, detail: String(count) } as const] : []),
  ]
}
