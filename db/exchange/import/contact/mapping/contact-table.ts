import { failedRowsColumns } from '../../../../domain/failed-rows-header.ts'
import { shapeTable, type ShapeOptions, type Table } from '../../table/shape-table.ts'
import { turnedList } from '../../table/turned-list.ts'
import type { SourceSheet } from '../../table/table-file.ts'
import { headerKey } from './header-key.ts'
import { genericColumns } from '../layout/generic.ts'
import { layouts } from '../layout/layouts.ts'
import type { Mapping } from '../../../../domain/import-mapping.ts'

/** Numbers within a header ("E-mail 2 Address") say nothing about what it means. */
const withoutNumbers = (name: string): string => headerKey(name).replace(/\d+/g, '')

const known = new Set(
  [...layouts.flatMap(({ columns }) => columns), ...genericColumns]
    .flatMap(({ names }) => names)
    .map(withoutNumbers),
)

/**
 * The table that a sheet of contacts holds, also where it has one field a line. Its header is told by what such tables,
 * or saved mappings, call columns; of rows that failed before, what was said about them is no part.
 */
export function contactTable(
  sheet: SourceSheet,
  options: ShapeOptions = {},
  saved: readonly Mapping[] = [],
): Table {
  const remembered = new Set(saved.flatMap(({ columns }) => columns.map(({ column }) => column.name)))
  const isKnownHeader = (name: string): boolean =>
    known.has(withoutNumbers(name)) || (name !== '' && remembered.has(name))
  const isTold = options.headerLine !== undefined || options.footerLine !== undefined
  const turned = isTold ? null : turnedList(sheet, isKnownHeader)
  const table = {
    ...shapeTable(turned ?? sheet, { ...options, isKnownHeader }),
    ...(turned && { isTurned: true }),
  }
  const own = failedRowsColumns(table.columns.map(({ name }) => name))
  return own === 0 ? table : { ...table, columns: table.columns.slice(own) }
}
