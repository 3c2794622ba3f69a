import { isList, isMapping, lineAt, type SourceDocument, type SourceValue } from '../source-document.ts'
import { maximumValues } from '../source-limit.ts'
import type { SourceSheet, TableFile, TableRow } from '../table/table-file.ts'

interface FlatRecord {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/**
 * The records of a JSON or YAML file as sheets, so that they are mapped as tables are: one sheet of a list of records, or
 * one of each list that a mapping of lists names (`companies`, `contacts`). Nested records become columns with dots, as
 * `address.city` and `emails.1.email`; lists of words one cell with ` ::: ` between them.
 */
export function toTables(document: SourceDocument): TableFile {
  return { format: 'records', text: null, sheets: sheetsOf(document), hiddenSheets: [] }
}

function sheetsOf({ records }: SourceDocument): SourceSheet[] {
  const named = records.filter(({ key, value }) => key !== null && isList(value) && value.some(isMapping))
  if (named.length > 0)
    return named.map((record) => {
      const items = isList(record.value) ? record.value : []
      return toSheet(
        record.key,
        items.map((item, at) => flat(lineAt(record, [at]), item)),
      )
    })
  return [
    toSheet(
      null,
      records.map(({ line, value }) => flat(line, value)),
    ),
  ]
}

function toSheet(name: string | null, records: readonly FlatRecord[]): SourceSheet {
  const columns = [...new Set(records.flatMap(({ cells }) => [...cells.keys()]))]
  if (columns.length * records.length > maximumValues) throw new RangeError('too many cells')
  const header: TableRow = { line: records[0]?.line ?? 1, cells: columns }
  const rows = records.map(({ line, cells }) => ({
    line,
    cells: columns.map((column) => cells.get(column) ?? ''),
  }))
  return { name, rows: [header, ...rows], uncalculated: 0 }
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
