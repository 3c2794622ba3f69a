import type { SourceSheet, TableRow } from '../table/table-file.ts'

/**
 * Lists of records that refer to each other by number say so by name: beside `company_id` of a contact stands `company`,
 * the name of the one of `companies` that has this `id`.
 */
export function linkSheets(sheets: readonly SourceSheet[]): SourceSheet[] {
  const byPlural = new Map(
    sheets.flatMap((sheet) => (sheet.name === null ? [] : [[sheet.name, sheet] as const])),
  )
  return sheets.map((sheet) => addNames(sheet, byPlural))
}

const plurals = (word: string): string[] => [`${word}s`, word.replace(/y$/u, 'ies'), word]

function addNames(sheet: SourceSheet, byPlural: ReadonlyMap<string, SourceSheet>): SourceSheet {
  const [header, ...rows] = sheet.rows
  if (header === undefined) return sheet
  const links = header.cells.flatMap((name, at) => {
    const [, word = ''] = /^(\w+)_id$/u.exec(name) ?? []
    const target = plurals(word).map((plural) => byPlural.get(plural))
    const names = target.map((other) => (other ? namesById(other) : undefined)).find((known) => known)
    return word === '' || names === undefined || header.cells.includes(word) ? [] : [{ at, word, names }]
  })
  if (links.length === 0) return sheet
  const widen = ({ line, cells }: TableRow): TableRow => ({
    line,
    cells: [...cells, ...links.map(({ at, names }) => names.get(cells[at] ?? '') ?? '')],
  })
  const widerHeader = { line: header.line, cells: [...header.cells, ...links.map(({ word }) => word)] }
  return { ...sheet, rows: [widerHeader, ...rows.map(widen)] }
}

/** Undefined where the records have no names. */
function namesById({ rows: [header, ...rows] }: SourceSheet): ReadonlyMap<string, string> | undefined {
  const [id, name] = ['id', 'name'].map((column) => header?.cells.indexOf(column) ?? -1)
  if (id === undefined || name === undefined || id < 0 || name < 0) return undefined
  return new Map(rows.map(({ cells }) => [cells[id] ?? '', cells[name] ?? '']))
}
