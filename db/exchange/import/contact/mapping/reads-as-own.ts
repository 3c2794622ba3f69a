import type { MappedNoun, MappingColumn } from '../../../../domain/import-mapping.ts'
import { labelMarkedAsOwn } from '../../../../domain/own-header.ts'
import type { Table } from '../../table/shape-table.ts'
import { isHeaderOfList } from './as-written.ts'
import { ownField } from './own-column.ts'
import { mappingFor } from './suggest-mapping.ts'

/** Whether a column of a list that Caucus wrote comes back as a field of one's own, by what it is called alone. */
export function readsAsOwn(label: string, noun: MappedNoun): boolean {
  if (isHeaderOfList(label, noun) || labelMarkedAsOwn(label) !== undefined) return false
  const { columns } = mappingFor(headersAlone(['Name', label]), null, { noun })
  const target = columns[1]?.target
  return target?.to === 'leave' || (target?.to === 'custom' && target.label === label)
}

/** Of a list that Caucus wrote: what only looks like an address or a number stays in the field that it is of. */
export function keptAsOwn(mapped: MappingColumn, noun: MappedNoun): MappingColumn {
  const { column, target } = mapped
  const isOther = target.to !== 'custom' && target.to !== 'leave'
  return isOther && readsAsOwn(column.name, noun) ? { column, target: ownField(column) } : mapped
}

const headersAlone = (names: readonly string[]): Table => ({
  columns: names.map((name, index) => ({ index, name, occurrence: 1 })),
  rows: [],
  headerLine: { value: 1, isGiven: true, alternatives: [] },
  footerLine: { value: null, isGiven: true, alternatives: [] },
  above: [],
  below: [],
  blankRows: 0,
  groups: [],
  sums: [],
})
