import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { contactTable } from '../../../db/exchange/import/contact/mapping/contact-table.ts'
import { type Mapping, type MappingColumn } from '../../../db/domain/import-mapping.ts'
import type { ShapeOptions } from '../../../db/exchange/import/table/shape-table.ts'
import { draftLine } from './draft-line.ts'

/** A sheet of a text file whose first line is 1; an empty list is a blank line. */
export const tableOf = (rows: readonly (readonly string[])[], shape: ShapeOptions = {}) =>
  contactTable(
    { name: null, rows: rows.map((cells, at) => ({ line: at + 1, cells })), uncalculated: 0 },
    shape,
  )

export const column = (
  name: string,
  target: MappingColumn['target'],
  more: Partial<MappingColumn> = {},
): MappingColumn => ({
  column: { name, occurrence: 1 },
  target,
  ...more,
})

export const mappingOf = (columns: readonly MappingColumn[], changes: Partial<Mapping> = {}): Mapping => ({
  name: 'Test',
  layout: null,
  records: [{ key: '', noun: 'person' }],
  columns: [...columns],
  dateOrder: 'monthFirst',
  surnames: 1,
  yesWords: ['yes', 'ja'],
  blankWords: ['-', 'n/a'],
  ...changes,
})

export const lines = (rows: readonly (readonly string[])[], mapping: Mapping) =>
  applyMapping(tableOf(rows), mapping).drafts.map(draftLine)
