import { basename, extname } from 'node:path'
import { restore } from '../../domain/neutralise.ts'
import { applyMapping } from './contact/draft/apply-mapping.ts'
import type { ContactBook } from './contact/draft/contact-draft.ts'
import { contactTable } from './contact/mapping/contact-table.ts'
import {
  savedName,
  type DateOrder,
  type Mapping,
  type MappingColumn,
  type Target,
} from '../../domain/import-mapping.ts'
import { asWritten, nounAsWritten } from './contact/mapping/as-written.ts'
import { labelMarkedAsOwn } from '../../domain/own-header.ts'
import { keptAsOwn } from './contact/mapping/reads-as-own.ts'
import { mappingFor, suggestMapping, type MappingHints } from './contact/mapping/suggest-mapping.ts'
import type { ImportPart, MappedTable } from './import-part.ts'
import { ownReport } from './own-report.ts'
import { attachNotes } from './record/attach-notes.ts'
import { linkSheets } from './record/link-sheets.ts'
import { namedByKeys } from './record/named-by-keys.ts'
import { withSheetColumn } from './table/sheet-column.ts'
import type { ShapeOptions } from './table/shape-table.ts'
import type { OwnFieldColumn, SourceSheet, TableFile, TableOptions, TableRow } from './table/table-file.ts'
import { looseRolesIn, tableRemarks } from './table-remarks.ts'
import type { UntrustedReader } from './untrusted-reader.ts'

/** What a person says about a file instead of the guesses. */
export interface PartOptions extends TableOptions, Pick<ShapeOptions, 'headerLine' | 'footerLine'> {
  /** The layout to map by; null for none, left out to recognise one. */
  readonly layout?: string | null | undefined
  readonly mapping?: Mapping | undefined
  /** How 3/4/2026 is meant. */
  readonly dateOrder?: DateOrder | undefined
}

interface ContactFile extends MappingHints {
  readonly path: string
  readonly options?: PartOptions | undefined
  /** What a person says about single sheets. */
  readonly optionsOf?: ((sheet: number) => PartOptions | undefined) | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * The contacts of one file, whatever it is: a vCard or LDIF address book, a table, a workbook (a part for each sheet),
 * or records in JSON or YAML. @throws AppError `file.*`, `job.cancelled`.
 */
export async function readContacts(reader: UntrustedReader, file: ContactFile): Promise<ImportPart[]> {
  const { path, signal } = file
  switch (extname(path).toLowerCase()) {
    case '.vcf':
    case '.vcard':
      return [toBookPart(path, 'vCard', await reader.readAs('cards', { path }, signal))]
    case '.ldif':
    case '.ldi':
      return [toBookPart(path, 'LDIF', await reader.readAs('entries', { path }, signal))]
    case '.json':
    case '.jsonl':
    case '.ndjson':
    case '.yaml':
    case '.yml': {
      const { mendGarbled } = file.options ?? {}
      const tables = await reader.readAs('records', { path, mendGarbled }, signal)
      return attachNotes(
        toTableParts({ ...tables, sheets: linkSheets(tables.sheets).map(namedByKeys) }, file),
      )
    }
    default: {
      const { encoding, delimiter, isQuoted, mendGarbled } = file.options ?? {}
      const told = {
        ...(encoding && { encoding }),
        ...(delimiter && { delimiter }),
        ...(isQuoted !== undefined && { isQuoted }),
        ...(mendGarbled !== undefined && { mendGarbled }),
      }
      const table = await reader.readAs('table', { path, ...told }, signal)
      return toTableParts(ownReport(unguarded(withoutStrayQuotes(table))), file)
    }
  }
}

/** After a change of one part of a file those of it that tell of each other do so again. */
export function attachAnew(parts: readonly ImportPart[], changed: ImportPart): ImportPart[] {
  const together = parts.filter(({ path }) => path === changed.path)
  if (changed.table?.file.format !== 'records' || together.length === 1) return [...parts]
  const bare = together.map((part) => (part.table ? mapPart(part, part.table) : part))
  const attached = attachNotes(bare)
  return parts.map((part) => attached[together.indexOf(part)] ?? part)
}

/** Where quotes enclose nothing, one that opens a cell is a slip: without it. */
function withoutStrayQuotes(file: TableFile): TableFile {
  if (file.text === null || file.text.isQuoted.value || file.text.isQuoted.isGiven) return file
  const strayQuoteLines: number[] = []
  const bare = (row: TableRow): TableRow => {
    if (!row.cells.some(isOpened)) return row
    strayQuoteLines.push(row.line)
    return { ...row, cells: row.cells.map((cell) => (isOpened(cell) ? cell.trim().slice(1) : cell)) }
  }
  const sheets = file.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(bare) }))
  return { ...file, sheets, text: { ...file.text, strayQuoteLines } }
}

const isOpened = (cell: string): boolean => /^\s*"[^"]+$/u.test(cell)

/** Cells of a text as they were before a program kept spreadsheets from taking them for formulas. */
function unguarded(file: TableFile): TableFile {
  if (file.format !== 'text') return file
  const sheets = file.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(restore) })),
  }))
  return { ...file, sheets }
}

/** The cards of one address book. */
export const toBookPart = (path: string, layout: string, book: ContactBook): ImportPart => ({
  path,
  name: basename(path),
  layout,
  entries: book.entries,
  drafts: book.drafts,
  problems: book.problems,
  table: null,
  tasks: [],
})

function toTableParts(
  file: TableFile,
  { path, noun, saved, options = {}, optionsOf }: ContactFile,
): ImportPart[] {
  return file.sheets.map((source, sheet) => {
    const told = optionsOf?.(sheet) ?? options
    const listed = nounAsWritten(source) ?? nounOfList(source.name)
    return shapePart({ path, noun: listed ?? noun, saved, file, sheet }, told)
  })
}

/** A list or a sheet may be called what its records are. */
const nounOfList = (name: string | null): MappingHints['noun'] =>
  /^(?:compan|organi[sz]a|account|compañ|empresa)/iu.test(name ?? '') ? 'organization' : undefined

interface SheetOfFile extends MappingHints {
  readonly path: string
  readonly file: TableFile
  readonly sheet: number
}

/** One sheet as a list of contacts, shaped and mapped as guessed or as told. Reads nothing. */
export function shapePart({ path, file, sheet, ...hints }: SheetOfFile, options: PartOptions): ImportPart {
  const { headerLine, footerLine, layout, mapping: given, dateOrder } = options
  const source: SourceSheet = file.sheets[sheet] ?? { name: null, rows: [], uncalculated: 0 }
  const told = {
    ...(headerLine !== undefined && { headerLine }),
    ...(footerLine !== undefined && { footerLine }),
  }
  const table = withSheetColumn(contactTable(source, told, hints.saved), sheet, namedSheets(file))
  const suggested = suggestMapping(table, hints)
  const chosen = layout === undefined ? suggested.mapping : mappingFor(table, layout, hints)
  const mapping = { ...(given ?? ownWords(chosen, source)), ...(dateOrder && { dateOrder }) }
  const mapped = { file, sheet, table, mapping, layouts: suggested.layouts }
  const many = file.sheets.length > 1 && source.name !== null
  return mapPart({ path, name: many ? `${basename(path)} · ${source.name}` : basename(path) }, mapped)
}

/** Lists of records in JSON are called what they hold. */
const namedSheets = ({ format, sheets }: TableFile): readonly SourceSheet[] =>
  format === 'xlsx' ? sheets : []

/**
 * Caucus writes an empty cell where there is nothing: "null" and "-" are what somebody is called. Several texts of a cell
 * have `;` between them.
 */
function ownWords(mapping: Mapping, { isOwn, ownFields }: SourceSheet): Mapping {
  if (!isOwn) return mapping
  const { noun } = mapping.records[0] ?? { noun: 'person' as const }
  const columns = mapping.columns.map((column) => {
    const own = ownFields?.get(column.column.name)
    return own ? toOwnField(column, own) : withSeveral(keptAsOwn(asWritten(column, noun), noun))
  })
  return { ...mapping, blankWords: [], columns }
}

/** In JSON a field of one's own stands under the key that one vault knows it by, and is called by its label in all. */
function toOwnField({ column, target, split }: MappingColumn, own: OwnFieldColumn): MappingColumn {
  const guessed = target.to === 'custom' && split === undefined ? target.form : undefined
  const form = own.isNumber ? 'number' : guessed
  const label = labelMarkedAsOwn(own.label) ?? own.label
  return { column, target: { to: 'custom', label, ...(form && { form }) } }
}

const withSeveral = (column: MappingColumn): MappingColumn =>
  column.split === undefined && hasSeveral(column.target) ? { ...column, split: ';' } : column

const hasSeveral = (target: Target): boolean =>
  (target.to === 'point' && target.kind === 'web') ||
  (target.to === 'address' && target.piece === 'full') ||
  (target.to === 'affiliation' && target.piece === 'organization')

/** The same with another mapping. */
export function mapPart(part: Pick<ImportPart, 'path' | 'name'>, table: MappedTable): ImportPart {
  const { unread = [], isOwn = false } = table.file.sheets[table.sheet] ?? {}
  const { drafts, problems } = applyMapping(table.table, table.mapping, isOwn)
  return {
    path: part.path,
    name: part.name,
    layout: savedName(table.mapping.layout) ?? table.mapping.layout,
    entries: table.table.rows.length + unread.length,
    drafts,
    problems: [...unread, ...problems, ...tableRemarks(table), ...looseRolesIn(table, drafts)],
    table,
    tasks: [],
  }
}
