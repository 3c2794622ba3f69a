import { fold } from '../../../../domain/fold.ts'
import type { Table } from '../../table/shape-table.ts'
import type { TableRow } from '../../table/table-file.ts'
import { headerKey } from '../mapping/header-key.ts'

/** Programs export what lies in their bin as well, and say so in a column. */
export const deletedKey = 'isdeleted'

const yes = new Set(['1', 'true', 'yes', 'y'])
const no = new Set(['0', 'false', 'no', 'n', ''])

/** Which rows were deleted where they come from. */
export function deletedIn({ columns, rows }: Table): (row: TableRow) => boolean {
  const index = columns.find(({ name }) => headerKey(name) === deletedKey)?.index
  const said = ({ cells }: TableRow) => fold(cells[index ?? -1] ?? '').trim()
  const isFlag = index !== undefined && rows.every((row) => yes.has(said(row)) || no.has(said(row)))
  return (row) => isFlag && yes.has(said(row))
}
