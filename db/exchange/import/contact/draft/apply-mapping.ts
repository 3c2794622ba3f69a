import { collapseSpace, fold } from '../../../../domain/fold.ts'
import { prepareEmail } from '../../../../domain/matching/compare-points.ts'
import { displayName } from '../../../../domain/person-name.ts'
import { lineLimit } from '../../../../domain/text.ts'
import { isUid } from '../../../../domain/uid.ts'
import { quote } from '../../reading-problem.ts'
import { placeName } from '../../table/place-name.ts'
import { isFilledColumn, widthOf, type Table, type TableColumn } from '../../table/shape-table.ts'
import type { TableRow } from '../../table/table-file.ts'
import { columnOfField } from '../mapping/column-of-field.ts'
import { settledAmongOrganizations } from './among-organizations.ts'
import type { ContactDraft } from './contact-draft.ts'
import { deletedIn } from './deleted-rows.ts'
import { addressPoint } from './draft-address.ts'
import { addPoint, finishDraft, newDraft, type DraftInProgress } from './draft-builder.ts'
import { saysNoPerson, settleName } from './draft-name.ts'
import { forbidContact } from './forbid-contact.ts'
import type { ColumnRef, Mapping, MappingColumn, Target } from '../../../../domain/import-mapping.ts'
import { placeCell } from '../cell/place-cell.ts'
import { refusedSections } from './refused-section.ts'
import type { RowProblem } from './row-problem.ts'
import { isAmbiguousDate } from '../cell/written-date.ts'

interface AppliedMapping {
  readonly drafts: readonly ContactDraft[]
  readonly problems: readonly RowProblem[]
}

/**
 * What the rows of a table say about contacts, and whether Caucus wrote it. Every row gives a draft or a problem, one with
 * several records both.
 */
export function applyMapping(table: Table, mapping: Mapping, isOwn = false): AppliedMapping {
  const reader = rowReader(table, mapping, isOwn)
  const drafts: ContactDraft[] = []
  const problems: RowProblem[] = []
  const companions = new Set<string>()
  const width = widthOf(table)
  const isDeleted = deletedIn(table)
  for (const row of table.rows) {
    if (row.isTorn) {
      problems.push({ ...row, code: 'row.torn', detail: quote(row.cells.join(' | ')) })
      continue
    }
    if (isDeleted(row)) {
      const name = nameIn(reader.read(row).drafts)
      problems.push({ ...row, code: 'row.deleted', detail: quote(name), ...(name && { name }) })
      continue
    }
    const extra = row.cells.slice(width).filter((cell) => cell.trim() !== '')
    if (extra.length > 0) {
      const name = nameIn(reader.read(row).drafts)
      problems.push({ ...row, code: 'row.tooWide', detail: quote(extra.join(' | ')), ...(name && { name }) })
      continue
    }
    const read = reader.read(row)
    problems.push(...read.problems)
    drafts.push(...read.drafts.filter((draft, at) => at === 0 || isNew(companions, draft)))
  }
  return { drafts: settledAmongOrganizations(drafts), problems }
}

/** Whom a row that is refused seems to be about. */
function nameIn([draft]: readonly ContactDraft[]): string {
  const text = (field: string) => String(draft?.fields[field] ?? '')
  const person = { given: text('givenName'), family: text('familyName'), suffix: text('suffix') }
  return draft?.noun === 'organization' ? text('name') : displayName(person)
}

/** An account stands again in the row of each of its people: it is taken once. */
function isNew(seen: Set<string>, draft: ContactDraft): boolean {
  const key = JSON.stringify({ ...draft, line: 0 })
  return seen.size < seen.add(key).size
}

const keyOf = ({ name, occurrence }: ColumnRef): string => `${occurrence} ${name}`

interface ResolvedColumn extends MappingColumn {
  readonly index: number
}

/** The columns of the mapping that the table has, wherever they stand in it. */
function resolveColumns(table: Table, mapping: Mapping) {
  const byKey = new Map(table.columns.map((column) => [keyOf(column), column.index]))
  const indexOf = (column: ColumnRef) => byKey.get(keyOf(column))
  const columns = mapping.columns.flatMap((entry): ResolvedColumn[] => {
    const index = indexOf(entry.column)
    return index === undefined || entry.target.to === 'leave' ? [] : [{ ...entry, index }]
  })
  return { columns, indexOf }
}

/** Columns that a mapping takes something from and the table lacks: it may have been saved for another export. */
export function missingColumns(table: Table, mapping: Mapping): ColumnRef[] {
  const { indexOf } = resolveColumns(table, mapping)
  return mapping.columns
    .filter(({ column, target }) => target.to !== 'leave' && indexOf(column) === undefined)
    .map(({ column }) => column)
}

/** Columns of the table that a mapping says nothing of; one without a header by its place, where something stands in it. */
export function unmappedColumns(table: Table, mapping: Mapping): ColumnRef[] {
  const mapped = new Set(mapping.columns.map(({ column }) => keyOf(column)))
  const says = (column: TableColumn) => column.name !== '' || isFilledColumn(table, column)
  return table.columns
    .filter((column) => !mapped.has(keyOf(column)) && says(column))
    .map(({ name, occurrence, index }) => ({ name: name || placeName(index), occurrence }))
}

/** Without what other programs write around a text: `="0123"` so that a spreadsheet keeps its zeros, links of Notion. */
function bareText(text: string): string {
  const formula = /^="([^"]*)"$/u.exec(text.trim())?.[1]
  if (formula !== undefined) return formula
  return text.includes('notion.so/') ? text.replaceAll(notionLink, '') : text
}

const notionLink = /\s*\(https:\/\/(?:www\.)?notion\.so\/[^()\s]*\)/gu

const isNamePart = (target: MappingColumn['target']): boolean =>
  target.to === 'field' && (target.field === 'givenName' || target.field === 'familyName')

/** Words of blank cells that people are called by as well ("Na Li"), unless other columns are left blank by the same word. */
function namesAmong(table: Table, columns: readonly ResolvedColumn[], blank: ReadonlySet<string>) {
  const others = table.columns.filter(
    ({ index }) => !columns.some((column) => column.index === index && isNamePart(column.target)),
  )
  const used = new Set(
    others
      .flatMap(({ index }) => table.rows.map(({ cells }) => cells[index]?.trim() ?? ''))
      .filter((word) => blank.has(word.toLowerCase())),
  )
  return (written: string): boolean => /^\p{L}+$/u.test(written) && !used.has(written)
}

/** Nothing is left of it on one line: characters that nobody sees. */
const saysNothing = (text: string, { to }: Target): boolean =>
  !runsOn.has(to) && !/[^\s\p{Cc}\p{Cf}]/u.test(text) && collapseSpace(text) === ''

/** As programs write it in JSON. */
const emptyList = '[]'

function rowReader(table: Table, mapping: Mapping, isOwn: boolean) {
  const { columns, indexOf } = resolveColumns(table, mapping)
  const blank = new Set(['', emptyList, ...mapping.blankWords.map((word) => word.toLowerCase())])
  const yes = new Set(mapping.yesWords.map(fold))
  const isYes = (text: string) => yes.has(fold(text))
  const cellText = ({ cells }: TableRow, index: number | undefined) => {
    const text = index === undefined ? '' : (cells[index] ?? '')
    return text.length < 20 && (text === '' || blank.has(text.trim().toLowerCase()))
      ? ''
      : bareText(text.replaceAll('\0', ''))
  }
  const nameWords = namesAmong(table, columns, blank)
  const nameText = (row: TableRow, { index, target, record }: ResolvedColumn): string => {
    const text = cellText(row, index)
    const written = row.cells[index]?.trim() ?? ''
    if (text !== '' || !isNamePart(target) || !nameWords(written)) return text
    const others = columns.filter((one) => one.record === record && isNamePart(one.target))
    return others.some((other) => cellText(row, other.index).trim() !== '') ? written : ''
  }
  const [first] = mapping.records
  const hasOwnOrganization = mapping.records.some(({ noun }) => noun === 'organization')
  const byRecord = Map.groupBy(columns, (column) => column.record ?? first?.key ?? '')

  function readRecord(row: TableRow, key: string, draft: DraftInProgress): boolean {
    let isFilled = false
    for (const column of byRecord.get(key) ?? []) {
      const text = nameText(row, column)
      if (text.trim() === '' || saysNothing(text, column.target)) continue
      isFilled = true
      const neighbour = (other: ColumnRef) => cellText(row, indexOf(other))
      const { split, unknown, target } = column
      const { dateOrder } = mapping
      const header = headerOf(column)
      placeCell(draft, { text, header, split, unknown, dateOrder, isYes, neighbour }, target)
    }
    return isFilled
  }

  /** A text that is too long is told with its column. */
  function detailOf(row: TableRow, { code, detail }: Pick<RowProblem, 'code' | 'detail'>): string {
    const isTooLong = ({ index, target }: ResolvedColumn) =>
      !runsOn.has(target.to) && cellText(row, index).length > lineLimit
    const column = code === 'row.tooLong' ? columns.find(isTooLong) : undefined
    return column === undefined ? detail : `“${headerOf(column)}”: ${detail}`
  }

  const refusalOf = refusedSections(table)

  return {
    read(row: TableRow): AppliedMapping {
      const refusal = refusalOf(row)
      const drafts: ContactDraft[] = []
      const problems: RowProblem[] = []
      for (const { key, noun } of mapping.records) {
        const draft = newDraft(noun, row.line)
        if (!readRecord(row, key, draft) || (hasOwnOrganization && saysNoPerson(draft))) continue
        if (refusal !== null) forbidContact(draft, refusal)
        const finished = settle(draft, mapping, isOwn)
        if ('code' in finished) problems.push({ ...row, ...finished, detail: detailOf(row, finished) })
        else drafts.push(finished)
      }
      if (drafts.length + problems.length === 0) problems.push({ ...row, code: 'row.noName', detail: '' })
      return problems.some(({ code }) => code === 'row.tooLong')
        ? { drafts: [], problems }
        : { drafts, problems }
    },
  }
}

function settle(
  draft: DraftInProgress,
  { surnames, columns }: Mapping,
  isOwn: boolean,
): ContactDraft | Pick<RowProblem, 'code' | 'detail'> {
  for (const address of draft.addresses.values()) addPoint(draft, addressPoint(address))
  if (draft.fullName === null && !hasName(draft)) draft.fullName = draft.mailName
  for (const [label, pieces] of draft.datePieces) draft.custom.set(label, joinDate(pieces))
  if (hasNameParts(columns) && isNamedWhole(draft) && (isItsOwnOrganization(draft) || isOffice(draft)))
    draft.noun = 'organization'
  const columnOf = (field: string) => columnOfField(columns, field)
  if (!settleName(draft, { surnames, columnOf, isOwn })) {
    if (draft.vacancy !== null) return { code: 'row.vacant', detail: quote(draft.vacancy) }
    const told = [...draft.remarks, ...draft.doubts.map(({ text }) => text)]
    return { code: 'row.noName', detail: quote(told.join('; ')) }
  }
  const finished = { ...finishDraft(draft, columnOf), ...(isOwn && writtenOf(draft)) }
  const long = linesOf(finished).find((text) => typeof text === 'string' && text.length > lineLimit)
  return typeof long !== 'string' ? finished : { code: 'row.tooLong', detail: quote(long) }
}

/** Whom Caucus wrote the row of. */
function writtenOf({ externalIds }: DraftInProgress): Pick<ContactDraft, 'writtenOf'> {
  const uid = externalIds.map(({ value }) => value).find(isUid)
  return uid === undefined ? {} : { writtenOf: uid }
}

const headerOf = ({ column, index }: ResolvedColumn): string => column.name || placeName(index)

/** What is kept as running text, which may be longer than a line. */
const runsOn: ReadonlySet<string> = new Set(['note', 'custom'])

const hasNameParts = (columns: readonly MappingColumn[]): boolean =>
  columns.some(({ target }) => target.to === 'field' && target.field === 'familyName')

/** Nothing below the columns of given and family names, which others have. */
const isNamedWhole = (draft: DraftInProgress): boolean =>
  draft.noun === 'person' && draft.fullName !== null && !hasName(draft)

/** Address books write companies so: the whole name is that of the organization. */
const isItsOwnOrganization = (draft: DraftInProgress): boolean =>
  [...draft.affiliations.values()].some(
    ({ organization }) => organization !== undefined && fold(organization) === fold(draft.fullName ?? ''),
  )

/** Its mail goes to mailboxes of an office alone: "info@example.org". */
function isOffice({ points }: DraftInProgress): boolean {
  const emails = points.filter(({ kind }) => kind === 'email')
  return emails.length > 0 && emails.every(({ value }) => prepareEmail(value.toLowerCase()).shared)
}

const hasName = ({ fields }: DraftInProgress): boolean =>
  ['name', 'givenName', 'familyName'].some((field) => fields.has(field))

/** A day without its year is a birthday that says no age: "--04-02", as ISO 8601 writes it. */
function joinDate(pieces: ReadonlyMap<string, string>): string {
  const two = (piece: string) => (pieces.get(piece) ?? '').padStart(2, '0')
  return `${pieces.get('year') ?? '-'}-${two('month')}-${two('day')}`
}

/** What is kept as one line, of which the domain says how long it may be; numbers among it. */
function linesOf({ fields, otherNames, affiliations, tags, points, externalIds }: ContactDraft): unknown[] {
  const lines: unknown[] = [...otherNames, ...tags]
  for (const value of Object.values(fields))
    if (Array.isArray(value)) lines.push(...value)
    else lines.push(value)
  for (const { organization, title, department } of affiliations) lines.push(organization, title, department)
  for (const { value, kind, parts } of points) {
    if (kind !== 'address') lines.push(value)
    if (parts) lines.push(...Object.values(parts))
  }
  for (const { value } of externalIds) lines.push(value)
  return lines
}

interface AmbiguousDate {
  readonly line: number
  readonly column: ColumnRef
  readonly text: string
}

export interface DateCell extends AmbiguousDate {
  /** Only a field of one's own, such as a birthday, holds a day of every year. */
  readonly needsYear: boolean
}

const isDate = ({ target }: MappingColumn): boolean =>
  (target.to === 'custom' && target.form === 'date') ||
  (target.to === 'affiliation' && (target.piece === 'startOn' || target.piece === 'endOn')) ||
  (target.to === 'field' && target.field === 'memberSince')

/** The texts of all cells that the mapping reads as dates. */
export function* dateCells(table: Table, mapping: Mapping): Generator<DateCell> {
  for (const { column, index, target } of resolveColumns(table, mapping).columns.filter(isDate)) {
    const needsYear = target.to !== 'custom'
    for (const { line, cells } of table.rows)
      if (cells[index]) yield { line, column, text: cells[index], needsYear }
  }
}

/** The dates that depend on whether day or month comes first, to be shown beside the choice. */
export const ambiguousDates = (table: Table, mapping: Mapping): AmbiguousDate[] =>
  [...dateCells(table, mapping)]
    .filter(({ text }) => isAmbiguousDate(text))
    .map(({ line, column, text }) => ({ line, column, text }))
