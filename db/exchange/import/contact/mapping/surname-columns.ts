import { fold } from '../../../../domain/fold.ts'
import type { MappedField } from '../../../../domain/mapped-field.ts'
import type { MappingColumn, Target } from '../../../../domain/import-mapping.ts'
import type { Table } from '../../table/shape-table.ts'
import { headerKey } from './header-key.ts'
import { ownField } from './own-column.ts'

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

const oneSurname =
  /^(?:(?:primer|segundo|primeiro|[12] ?(?:[oº]|er|ro|do)?) apell?ido|apell?ido(?: ?[12]| [pm]aterno)?|[pm]aterno)$/u

/** Whether a header asks for one of two surnames: "Segundo apellido", "Apellido materno". */
export const isOneSurname = (header: string): boolean => oneSurname.test(wordsOf(header).join(' '))

/** Which columns are the family name, by what stands beside them. */
export function settleSurnames(table: Table, columns: readonly MappingColumn[]): MappingColumn[] {
  const isFamily = (column: MappingColumn) => isField(column, 'familyName')
  return columns.some(isFamily) ? withOneFamily(table, columns) : withNameAsFamily(table, columns)
}

const isField = ({ target }: MappingColumn, field: MappedField): boolean =>
  target.to === 'field' && target.field === field

/** Only surnames that make up one name together do so: "Maiden Surname" and that of a second person are kept apart. */
function withOneFamily(table: Table, columns: readonly MappingColumn[]): MappingColumn[] {
  const [first] = columns.filter((column) => isField(column, 'familyName'))
  const hasSecondPerson = columns.some(({ column }) => /^nom[eb]r?e?2$/u.test(headerKey(column.name)))
  const isApart = (column: MappingColumn) =>
    column !== first &&
    isField(column, 'familyName') &&
    (hasSecondPerson || !isOneSurname(column.column.name)) &&
    first !== undefined &&
    cellPairs(table, first, column).some(([one, other]) => fold(one) !== fold(other))
  return columns.map((column) => (isApart(column) ? { ...column, target: ownField(column.column) } : column))
}

/** What languages call the family name and the whole name alike. */
const mereName = new Set(['name', 'naam', 'namn', 'nome', 'nombre', 'jmeno', 'imie'])

/** Beside a given name "Name" is the family name, unless its cells say the given name again. */
function withNameAsFamily(table: Table, columns: readonly MappingColumn[]): MappingColumn[] {
  const givens = columns.filter((column) => isField(column, 'givenName'))
  const isMere = (column: MappingColumn) =>
    mereName.has(headerKey(column.column.name)) && (column.target.to === 'name' || givens.length > 1)
  const name = columns.find((column) => isMere(column))
  const given = givens.find((column) => column !== name)
  if (name === undefined || given === undefined) return [...columns]
  const pairs = cellPairs(table, name, given)
  const whole = pairs.filter(([text, part]) => saysAgain(text, part)).length
  if (pairs.length === 0) return [...columns]
  const target: Target = whole * 2 > pairs.length ? { to: 'name' } : { to: 'field', field: 'familyName' }
  return columns.map((column) => (column === name ? { ...column, target } : column))
}

/** Whether a name holds the words of a part of it. */
export function saysAgain(name: string, part: string): boolean {
  const words = new Set(wordsOf(name))
  return wordsOf(part).every((word) => words.has(word))
}

/** The cells of two columns in the rows where both are filled. */
function cellPairs(table: Table, ...both: readonly [MappingColumn, MappingColumn]): [string, string][] {
  const [one, other] = both.map(({ column }) =>
    table.columns.find(({ name, occurrence }) => name === column.name && occurrence === column.occurrence),
  )
  return table.rows.flatMap(({ cells }): [string, string][] => {
    const [first, second] = [cells[one?.index ?? -1]?.trim(), cells[other?.index ?? -1]?.trim()]
    return first && second ? [[first, second]] : []
  })
}
