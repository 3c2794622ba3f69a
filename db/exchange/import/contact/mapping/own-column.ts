import type { Target } from '../../../../domain/import-mapping.ts'
import type { TableColumn } from '../../table/shape-table.ts'

type OwnField = Extract<Target, { readonly to: 'custom' }>

/** A field of one's own that is called as its column; the second column of one name has its number behind it. */
export const ownField = ({ name, occurrence }: Pick<TableColumn, 'name' | 'occurrence'>): OwnField => ({
  to: 'custom',
  label: `${name.slice(0, 200)}${occurrence > 1 ? ` ${occurrence}` : ''}`,
})
