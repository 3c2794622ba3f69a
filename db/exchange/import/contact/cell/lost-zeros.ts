import { countryNamed } from '../../../../domain/country.ts'
import { fold } from '../../../../domain/fold.ts'
import type { AddressPiece, MappingColumn } from '../../../../domain/import-mapping.ts'
import type { MappedTable } from '../../import-part.ts'
import { quote, type ReadingProblem } from '../../reading-problem.ts'
import type { Table } from '../../table/shape-table.ts'
import type { TableRow } from '../../table/table-file.ts'

/** Spreadsheets take a postcode and a phone for a number, and drop the zeros and the + before it: what seems to lack them. */
export const lostZeros = ({ table, mapping }: MappedTable): ReadingProblem[] =>
  mapping.columns.flatMap((column) => {
    const cells = cellsIn(table, column)
    if (isPostcode(column))
      return told('zeros.postcodes', column, shortPostcodes(cells, placesIn(table, mapping.columns)))
    if (isTaxNumber(column))
      return told(
        'zeros.restored',
        column,
        cells.filter(({ text }) => isShort(text)),
      )
    return isPhone(column) ? told('zeros.phones', column, barePhones(cells)) : []
  })

/** Tax numbers of organizations always have nine digits. */
const digitsOfTaxNumber = 9

const isShort = (text: string): boolean => /^\d{7,}$/u.test(text) && text.length < digitsOfTaxNumber

/** An identifier with the zeros that a spreadsheet took from before it, where it is known how long it is. */
export const withZeros = (scheme: string, value: string): string =>
  scheme === 'ein' && isShort(value) ? value.padStart(digitsOfTaxNumber, '0') : value

interface Cell {
  readonly row: TableRow
  readonly text: string
}

const isPostcode = ({ target, column }: MappingColumn): boolean =>
  target.to === 'address' && target.piece === 'postcode' && !/4\s*$/u.test(column.name)

const isTaxNumber = ({ target }: MappingColumn): boolean =>
  target.to === 'externalId' && target.scheme === 'ein'

const isPhone = ({ target }: MappingColumn): boolean => target.to === 'point' && target.kind === 'phone'

const indexIn = ({ columns }: Table, { column: { name, occurrence } }: MappingColumn): number =>
  columns.find((one) => one.name === name && one.occurrence === occurrence)?.index ?? -1

function cellsIn(table: Table, column: MappingColumn): Cell[] {
  if (!isPostcode(column) && !isPhone(column) && !isTaxNumber(column)) return []
  const index = indexIn(table, column)
  return table.rows.flatMap((row) => {
    const text = row.cells[index]?.trim() ?? ''
    return text === '' ? [] : [{ row, text }]
  })
}

/** Where the row says it is. */
interface Places {
  readonly country: (row: TableRow) => string
  readonly region: (row: TableRow) => string
}

/** Of fewer digits than others of the column, which mostly have five or begin with 0; or in a state where all do. */
function shortPostcodes(cells: readonly Cell[], { country, region }: Places): Cell[] {
  const short = cells.filter(({ text, row }) => /^\d{3,4}$/u.test(text) && mayHaveFive(country(row)))
  const whole = short.length === 0 ? [] : cells.filter(({ text }) => /^\d{5}(?:-\d{4})?$/u.test(text))
  const areLost = whole.length > short.length || whole.some(({ text }) => text.startsWith('0'))
  return areLost ? short : short.filter(({ row }) => beginningWithZero.has(fold(region(row))))
}

const ofFiveDigits: ReadonlySet<string | undefined> = new Set('US PR DE ES FR IT MX'.split(' '))
const mayHaveFive = (country: string): boolean => country === '' || ofFiveDigits.has(countryNamed(country))

const beginningWithZero = new Set(
  'ct,connecticut,ma,massachusetts,me,maine,nh,new hampshire,nj,new jersey,pr,puerto rico,ri,rhode island,vt,vermont,vi'.split(
    ',',
  ),
)

function placesIn(table: Table, columns: readonly MappingColumn[]): Places {
  const read = (piece: AddressPiece) => {
    const found = columns.find(({ target }) => target.to === 'address' && target.piece === piece)
    const index = found ? indexIn(table, found) : -1
    return ({ cells }: TableRow) => cells[index]?.trim() ?? ''
  }
  return { country: read('country'), region: read('region') }
}

/** Mere digits among numbers that begin with + or 0. */
function barePhones(cells: readonly Cell[]): Cell[] {
  const bare = cells.filter(({ text }) => /^[1-9]\d{6,14}$/u.test(text))
  const begun = bare.length === 0 ? 0 : cells.filter(({ text }) => /^\(?[+0]/u.test(text)).length
  return begun > bare.length ? bare : []
}

const quoted = 3

/** "ZIP (12): 4099, 5602, 1234". */
function told(
  code: ReadingProblem['code'],
  { column }: MappingColumn,
  cells: readonly Cell[],
): ReadingProblem[] {
  const [first] = cells
  if (first === undefined) return []
  const texts = cells.slice(0, quoted).map(({ text }) => text)
  return [
    { code, line: first.row.line, detail: quote(`${column.name} (${cells.length}): ${texts.join(', ')}`) },
  ]
}
