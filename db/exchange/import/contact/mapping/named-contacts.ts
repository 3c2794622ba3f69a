import { fold } from '../../../../domain/fold.ts'
import type { Mapping, MappingColumn } from '../../../../domain/import-mapping.ts'
import { nameFamily } from '../../../../domain/matching/nicknames.ts'
import type { Table } from '../../table/shape-table.ts'

const isNamePiece = ({ target }: MappingColumn): boolean =>
  target.to === 'name' ||
  (target.to === 'field' && /^(?:name|givenName|familyName|preferredName)$/u.test(target.field))

const isOrganization = ({ target }: MappingColumn): boolean =>
  target.to === 'affiliation' && target.piece === 'organization'

/** Whether some column says who the contacts are; where organizations do, none may hold the names of people besides. */
export function namesContacts(table: Table, { records, columns }: Mapping): boolean {
  if (columns.some(isNamePiece)) return true
  const areOrganizations = records.some(({ noun }) => noun === 'organization')
  return (
    areOrganizations && columns.some(isOrganization) && !columns.some((column) => holdsPeople(table, column))
  )
}

const sampled = 200
/** Most people have a name that is not known here. */
const fewOf = 0.3

function holdsPeople({ columns, rows }: Table, { column, target }: MappingColumn): boolean {
  if (target.to !== 'custom') return false
  const index = columns.findIndex(
    ({ name, occurrence }) => name === column.name && occurrence === column.occurrence,
  )
  const cells = rows
    .slice(0, sampled)
    .map((row) => row.cells[columns[index]?.index ?? -1]?.trim() ?? '')
    .filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter(isPerson).length >= cells.length * fewOf
}

/** "Ana Ruiz": two or three words, of which the first is a given name that is known. */
function isPerson(cell: string): boolean {
  const words = cell.split(/\s+/u)
  return words.length > 1 && words.length < 4 && nameFamily(fold(words[0] ?? '')) !== undefined
}
