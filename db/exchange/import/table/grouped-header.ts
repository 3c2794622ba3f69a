import { collapseSpace } from '../../../domain/fold.ts'
import { filledCells } from './blank-row.ts'
import { looksLikeData } from './find-header.ts'
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
  const isTitle = filledCells(above).length === 1
  const explains = (column: Grouped) => {
    if (column.name === '') return !isTitle && isKnown(column.above)
    return column.isAgain
      ? column.group !== ''
      : !isKnown(column.name) && knownName(column, isKnown) !== undefined
  }
  return columns.some(explains)
    ? { ...header, cells: columns.map((column) => nameIn(column, isKnown)) }
    : null
}

/**
 * The header that names some columns itself and others, in its groups, by the row below it ("Contact" over "Email" and
 * "Phone"); cells merged over both rows say the same in each. Null where the row below is one of the table.
 */
export function headerOverNames(
  header: TableRow,
  below: TableRow | undefined,
  isKnown: IsKnown,
): TableRow | null {
  if (below?.line !== header.line + 1) return null
  const columns = groupedColumns(below, header)
  const own = columns.filter(({ name, above }) => name !== '' && name !== above)
  const isName = (column: Grouped) => isKnown(column.name) || knownName(column, isKnown) !== undefined
  const known = own.filter(isName)
  const mayBe = (column: Grouped) => isName(column) || (column.above === '' && !looksLikeData(column.name))
  if (!known.some(({ above, group }) => above === '' && group !== '')) return null
  if (!own.every(mayBe) || known.length * 2 <= own.length) return null
  const rest = header.cells.slice(columns.length).map(collapseSpace)
  const cells = [
    ...columns.map((column) => (own.includes(column) ? nameIn(column, isKnown) : column.above)),
    ...rest,
  ]
  return { ...header, cells, width: Math.max(header.width ?? 0, below.width ?? 0, cells.length) }
}

interface Grouped {
  readonly name: string
  /** Of the group that reaches to it: each reaches to the next one. */
  readonly group: string
  /** What stands right above it. */
  readonly above: string
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
    const own = collapseSpace(above.cells[at] ?? '')
    group = own || group
    const isAgain = name !== '' && seen.size === seen.add(name).size
    return { name, group, above: own, isShared: (counts.get(name) ?? 0) > 1, isAgain }
  })
}

/** What others call the column, where its own name is unknown or not its alone; else that, or with its group. */
function nameIn(column: Grouped, isKnown: IsKnown): string {
  const { name, group, isShared, isAgain } = column
  if (name === '') return isKnown(column.above) ? column.above : ''
  if (isKnown(name) && !isShared) return name
  return knownName(column, isKnown) ?? (isKnown(name) && !isAgain ? name : collapseSpace(`${group} ${name}`))
}

/** Of "Phones" over "Home" the name that others call such a column by: "Home Phone". */
function knownName({ name, group }: Grouped, isKnown: IsKnown): string | undefined {
  if (name === '' || group === '') return undefined
  const one = group.replace(/s$/u, '')
  return [`${name} ${one}`, `${group} ${name}`, `${one} ${name}`, `${name} ${group}`].find(isKnown)
}
