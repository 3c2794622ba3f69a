import { collapseSpace } from '../../../domain/fold.ts'
import type { TableRow } from './table-file.ts'

type IsKnown = (name: string) => boolean

/**
 * The header below a row that groups its columns ("Phones" over "Home" and "Cell"), with what the groups say more; null
 * where the row above does not explain any name of it.
 */
export function groupedHeader(
  header: TableRow,
  above: TableRow | undefined,
  isKnown: IsKnown,
): TableRow | null {
  if (above === undefined || above.line !== header.line - 1) return null
  const columns = header.cells.map((cell, at) => ({ name: collapseSpace(cell), group: groupAt(above, at) }))
  const names = columns.map(({ name }) => name)
  const isAgain = ({ name }: Grouped, at: number) => name !== '' && names.indexOf(name) < at
  const isShared = ({ name }: Grouped) => names.indexOf(name) !== names.lastIndexOf(name)
  const explained = (column: Grouped) => !isKnown(column.name) && knownName(column, isKnown) !== undefined
  const isTold = columns.some(
    (column, at) => explained(column) || (isAgain(column, at) && column.group !== ''),
  )
  if (!isTold) return null
  const cells = columns.map((column, at) => {
    const plain = isKnown(column.name) && !isAgain(column, at) ? column.name : undefined
    const known = plain !== undefined && !isShared(column) ? undefined : knownName(column, isKnown)
    return known ?? plain ?? collapseSpace(`${column.group} ${column.name}`)
  })
  return { ...header, cells: cells.map((cell, at) => (columns[at]?.name === '' ? '' : cell)) }
}

interface Grouped {
  readonly name: string
  readonly group: string
}

/** A group reaches to the next one. */
const groupAt = ({ cells }: TableRow, at: number): string =>
  collapseSpace(cells.slice(0, at + 1).findLast((cell) => cell.trim() !== '') ?? '')

/** Of "Phones" over "Home" the name that others call such a column by: "Home Phone". */
function knownName({ name, group }: Grouped, isKnown: IsKnown): string | undefined {
  if (name === '' || group === '') return undefined
  const one = group.replace(/s$/u, '')
  return [`${name} ${one}`, `${group} ${name}`, `${one} ${name}`, `${name} ${group}`].find(isKnown)
}
