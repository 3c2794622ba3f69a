import type { ColumnRef, Mapping, MappingColumn } from '../../../../domain/import-mapping.ts'
import { isFilledColumn, type Table } from '../../table/shape-table.ts'
import { deletedKey } from '../draft/deleted-rows.ts'
import { headerKey } from './header-key.ts'
import { columnsBeyondLimit } from './suggest-mapping.ts'

const keyOf = ({ name, occurrence }: ColumnRef): string => `${occurrence} ${name}`

/** Columns in which something stands, and of which a mapping says that nothing is taken. */
export function leftColumns(table: Table, mapping: Mapping): string[] {
  const taken = new Set(mapping.columns.filter(isTaken).flatMap(columnsRead).map(keyOf))
  const beyond = new Set(columnsBeyondLimit(mapping).map(keyOf))
  const left = new Set(mapping.columns.map(({ column }) => keyOf(column)).filter((key) => !taken.has(key)))
  return table.columns
    .filter((column) => left.has(keyOf(column)) && column.name !== '' && !beyond.has(keyOf(column)))
    .filter(({ name }) => headerKey(name) !== deletedKey)
    .filter((column) => isFilledColumn(table, column))
    .map(({ name }) => name)
}

const isTaken = ({ target }: MappingColumn): boolean => target.to !== 'leave'

/** With those that say what a value is for, or that it no longer works. */
function columnsRead({ column, target }: MappingColumn): ColumnRef[] {
  const labels = 'labelColumn' in target && target.labelColumn ? [target.labelColumn] : []
  const faults = 'badColumn' in target && target.badColumn ? [target.badColumn] : []
  return [column, ...labels, ...faults]
}
