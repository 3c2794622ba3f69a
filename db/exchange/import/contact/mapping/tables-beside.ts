import type { ColumnRef, MappingColumn, Target } from '../../../../domain/import-mapping.ts'
import type { Table, TableColumn } from '../../table/shape-table.ts'
import { genericColumns } from '../layout/generic.ts'
import { matchLayout } from './expand-layout.ts'

/** One of several tables that stand beside each other, its columns counted as if it stood alone. */
interface TableBeside extends Table {
  /** A column as it is called among all of them. */
  readonly refOf: (column: ColumnRef) => ColumnRef
}

/** A mapping has no more records. */
const most = 10

/**
 * The tables that stand side by side in one: "Name, Email, , Name, Email". Each says who its contacts are and how they
 * are reached by the headers of the first. What only one of them says belongs to it where a blank column parts them.
 */
export function tablesBeside(table: Table): TableBeside[] {
  const sets = setsOf(table.columns, (column) => meaningOf(table, column))
  return sets.map((columns) => alone(table, columns))
}

type Meaning = (column: TableColumn) => Target | undefined

const meaningOf = (table: Table, column: TableColumn): Target | undefined =>
  matchLayout({ ...table, columns: [column] }, genericColumns)[0]?.mapped[0]?.target

const isPersons = (target: Target | undefined): boolean =>
  target?.to === 'name' || (target?.to === 'field' && /^(?:given|family)Name$/u.test(target.field))

const isOrganizations = (target: Target | undefined): boolean =>
  target?.to === 'affiliation' && target.piece === 'organization'

function setsOf(columns: readonly TableColumn[], meaning: Meaning): (readonly TableColumn[])[] {
  const anchor =
    columns.find((column) => isPersons(meaning(column))) ??
    columns.find((column) => isOrganizations(meaning(column)))
  const starts = anchor === undefined ? [] : startsOf(columns, anchor)
  if (starts.length < 2 || starts.length > most) return [columns]
  const sets = starts.map((start, at) => columns.slice(start, starts[at + 1]))
  const [first = [], ...more] = sets
  const naming = first.filter((column) => isPersons(meaning(column)) || column === anchor)
  const isWhole = (set: readonly TableColumn[]) =>
    naming.every(({ name }) => set.some((column) => column.name === name)) &&
    set.some((column) => isIn(first, column) && meaning(column)?.to === 'point')
  if (!more.every(isWhole)) return [columns]
  const isParted = more.every((_, at) => columns[(starts[at + 1] ?? 0) - 1]?.name === '')
  const loose = isParted ? [] : more.flat().filter((column) => !isIn(first, column))
  return [[...first, ...loose], ...more.map((set) => set.filter((column) => !loose.includes(column)))]
}

const isIn = (set: readonly TableColumn[], { name }: TableColumn): boolean =>
  name !== '' && set.some((column) => column.name === name)

/** Where each table begins: what stands before the name in the first stands so in all. */
function startsOf(columns: readonly TableColumn[], anchor: TableColumn): number[] {
  const before = columns.indexOf(anchor)
  return columns
    .flatMap(({ name }, at) => (name === anchor.name ? at : []))
    .map((at) => (columns[at - before]?.name === columns[0]?.name ? at - before : at))
    .map((start, at) => (at === 0 ? 0 : start))
}

function alone(table: Table, columns: readonly TableColumn[]): TableBeside {
  const seen = new Map<string, number>()
  const counted = columns.map((column) => {
    const occurrence = (seen.get(column.name) ?? 0) + 1
    seen.set(column.name, occurrence)
    return { ...column, occurrence }
  })
  const keyOf = ({ name, occurrence }: ColumnRef) => `${occurrence} ${name}`
  const refs = new Map(counted.map((column, at) => [keyOf(column), columns[at]]))
  return {
    ...table,
    columns: counted,
    refOf: (column) => {
      const { name, occurrence } = refs.get(keyOf(column)) ?? column
      return { name, occurrence }
    },
  }
}

/** What the columns of one of the tables mean, as columns of all of them. */
export function inRecord(record: string, { refOf }: TableBeside) {
  return ({ column, target, ...rest }: MappingColumn): MappingColumn => ({
    ...rest,
    column: refOf(column),
    target: withRefs(target, refOf),
    ...(record !== '' && { record }),
  })
}

function withRefs(target: Target, refOf: TableBeside['refOf']): Target {
  if (target.to !== 'point' && target.to !== 'address') return target
  const labelled = { ...target, ...(target.labelColumn && { labelColumn: refOf(target.labelColumn) }) }
  if (labelled.to !== 'point' || !labelled.badColumn) return labelled
  return { ...labelled, badColumn: refOf(labelled.badColumn) }
}
