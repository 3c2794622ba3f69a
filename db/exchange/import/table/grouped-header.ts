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
  const columns = groupedColumns(header, above)
  const explains = (column: Grouped) =>
    column.isAgain ? column.group !== '' : !isKnown(column.name) && knownName(column, isKnown) !== undefined
  return columns.some(explains)
    ? { ...header, cells: columns.map((column) => nameIn(column, isKnown)) }
    : null
}

interface Grouped {
  readonly name: string
  /** Of the group that reaches to it: each reaches to the next one. */
  readonly group: string
  /** Another column has its name, too. */
  readonly isShared: boolean
  /** One before it has. */
  readonly isAgain: boolean
}

function groupedColumns({ cells }: TableRow, above: TableRow): Grouped[] {
  const names = cells.map(collapseSpace)
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const seen = new Set<string>()
  let group = ''
  return names.map((name, at) => {
    group = collapseSpace(above.cells[at] ?? '') || group
    const isAgain = name !== '' && seen.size === seen.add(name).size
    return { name, group, isShared: (counts.get(name) ?? 0) > 1, isAgain }
  })
}

/** What others call the column, where its own name is unknown or not its alone; else that, or with its group. */
function nameIn(column: Grouped, isKnown: IsKnown): string {
  const { name, group, isShared, isAgain } = column
  if (name === '' || (isKnown(name) && !isShared)) return name
  return knownName(column, isKnown) ?? (isKnown(name) && !isAgain ? name : collapseSpace(`${group} ${name}`))
}

/** Of "Phones" over "Home" the name that others call such a column by: "Home Phone". */
function knownName({ name, group }: Grouped, isKnown: IsKnown): string | undefined {
  if (name === '' || group === '') return undefined
  const one = group.replace(/s$/u, '')
  return [`${name} ${one}`, `${group} ${name}`, `${one} ${name}`, `${name} ${group}`].find(isKnown)
}
