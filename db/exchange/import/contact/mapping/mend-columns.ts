import type { MappedField } from '../../../../domain/mapped-field.ts'
import type { MappingColumn, Target } from '../../../../domain/import-mapping.ts'
import type { Table } from '../../table/shape-table.ts'
import { isCourtesy } from '../cell/courtesy.ts'
import { headerKey } from './header-key.ts'
import { withNameOrder } from './name-order.ts'
import { ownField } from './own-column.ts'
import { isOneSurname } from './surname-columns.ts'

/**
 * What headers say of columns, put right by what their cells hold: titles that are courtesies, whole names below "Nombre"
 * and their order,
 * and a second column of a name that has one place only.
 */
export function mendColumns(table: Table, columns: readonly MappingColumn[]): MappingColumn[] {
  const cells = cellsOf(table)
  const named = columns
    .map((column) => withCourtesy(withWholeName(column, { columns, cells }), cells))
    .map((column) => withNameOrder(column, cells))
  return withoutDoubles(withOneAddress(named), cells)
}

const placePieces = new Set(['town', 'city', 'region', 'postcode', 'country'])

type AddressColumn = MappingColumn & { readonly target: Extract<Target, { to: 'address' }> }

const isAddress = (column: MappingColumn): column is AddressColumn => column.target.to === 'address'

/** Beside "Home Address" a mere "City" is that of the same address, where no other address has a street. */
function withOneAddress(columns: readonly MappingColumn[]): MappingColumn[] {
  const groups = Map.groupBy(
    columns.filter(isAddress),
    ({ target, record = '' }) => `${record} ${target.group}`,
  )
  const isPlace = (group: readonly AddressColumn[]) =>
    group.every(({ target }) => placePieces.has(target.piece))
  const places = [...groups.values()].filter((group) => isPlace(group) && group[0]?.target.group === '')
  const streets = [...groups.values()].filter(
    (group) => !group.some(({ target }) => placePieces.has(target.piece)),
  )
  const [place, street] = [places[0], streets[0]?.[0]]
  if (place === undefined || street === undefined || groups.size !== 2) return [...columns]
  const moved = new Set<MappingColumn>(place)
  const { group, label } = street.target
  return columns.map((column) =>
    isAddress(column) && moved.has(column)
      ? { ...column, target: { ...column.target, group, ...(label !== undefined && { label }) } }
      : column,
  )
}

type Cells = (column: MappingColumn) => readonly string[]

/** The filled cells of a column. */
function cellsOf(table: Table): Cells {
  const filled = new Map<string, readonly string[]>()
  const keyOf = ({ name, occurrence }: MappingColumn['column']) => `${occurrence} ${name}`
  const indexes = new Map(table.columns.map((column) => [keyOf(column), column.index]))
  return ({ column }) => {
    const key = keyOf(column)
    const index = indexes.get(key)
    if (index === undefined) return []
    const known =
      filled.get(key) ??
      table.rows.map(({ cells }) => cells[index]?.trim() ?? '').filter((cell) => cell !== '')
    filled.set(key, known)
    return known
  }
}

/** What languages call the given name, the family name and the whole name alike. */
const anyName = new Set(['nombre', 'nome', 'nom', 'jmeno', 'imie'])

const isField = ({ target }: MappingColumn, field: MappedField): boolean =>
  target.to === 'field' && target.field === field

/** Where no other column has the other part of the name, cells of two words are whole names. */
function withWholeName(
  column: MappingColumn,
  { columns, cells }: { readonly columns: readonly MappingColumn[]; readonly cells: Cells },
): MappingColumn {
  const isOne = isField(column, 'givenName') || isField(column, 'familyName')
  if (!isOne || !anyName.has(headerKey(column.column.name))) return column
  const other = isField(column, 'givenName') ? 'familyName' : 'givenName'
  if (columns.some((one) => isField(one, other) || one.target.to === 'name')) return column
  const texts = cells(column)
  const whole = texts.filter((text) => /\S\s+\S/u.test(text))
  return whole.length * 2 > texts.length ? { ...column, target: { to: 'name' } } : column
}

/** "Title" and "Titre" are a courtesy to some programs, a job to others: "Mme" is no job. */
function withCourtesy(column: MappingColumn, cells: Cells): MappingColumn {
  if (column.target.to !== 'affiliation' || column.target.piece !== 'title') return column
  const texts = cells(column)
  return texts.length > 0 && texts.every(isCourtesy)
    ? { ...column, target: { to: 'field', field: 'salutation' } }
    : column
}

/** What has one place only; undefined for what there may be several of. */
function placeOf({ column, target, record = '' }: MappingColumn): string | undefined {
  const isOne =
    (target.to === 'field' && !isJoined(target.field, column.name)) ||
    target.to === 'affiliation' ||
    (target.to === 'address' && !/^(?:street|suite|building|poBox)$/u.test(target.piece))
  return isOne ? `${record} ${JSON.stringify(target)}` : undefined
}

const isJoined = (field: MappedField, header: string): boolean =>
  field === 'otherNames' ||
  field === 'languages' ||
  field === 'sensitivity' ||
  (field === 'familyName' && isOneSurname(header))

/** The second of two filled columns of one header that have one place becomes a field of one's own. */
function withoutDoubles(columns: readonly MappingColumn[], cells: Cells): MappingColumn[] {
  const taken = new Map<string, string>()
  return columns.map((column) => {
    const place = placeOf(column)
    if (place === undefined || cells(column).length === 0) return column
    const { name } = column.column
    const first = taken.get(place)
    if (first === undefined) taken.set(place, name)
    return first === name ? { ...column, target: ownField(column.column) } : column
  })
}
