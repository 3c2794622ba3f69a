import { shapeTable, type ShapeOptions, type Table } from '../table/shape-table.ts'
import type { SourceSheet } from '../table/table-file.ts'
import { headerKey } from './header-key.ts'
import { genericColumns } from './layout/generic.ts'
import { layouts } from './layout/layouts.ts'

/** Numbers within a header ("E-mail 2 Address") say nothing about what it means. */
const withoutNumbers = (name: string): string => headerKey(name).replace(/\d+/g, '')

const known = new Set(
  [...layouts.flatMap(({ columns }) => columns), ...genericColumns]
    .flatMap(({ names }) => names)
    .map(withoutNumbers),
)

/** The table that a sheet of contacts holds: its header is told by what such tables call their columns. */
export const contactTable = (sheet: SourceSheet, options: ShapeOptions = {}): Table =>
  shapeTable(sheet, { ...options, isKnownHeader: (name) => known.has(withoutNumbers(name)) })
