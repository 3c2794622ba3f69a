import { SyntaxFault } from '../../source/syntax-fault.ts'

/** A rectangle of cells: rows counted from 1, columns from 0. */
export interface Area {
  readonly firstRow: number
  readonly lastRow: number
  readonly column: number
}

/** Columns of a sheet: A to XFD. */
const maximumColumns = 16_384

/** "C7" is column 2. @throws SyntaxFault for what is no cell of a sheet. */
export function columnIndex(reference: string): number {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d+$/.exec(reference)?.[1]
  const index =
    (letters ?? '').split('').reduce((sum, letter) => sum * 26 + Number.parseInt(letter, 36) - 9, 0) - 1
  if (index < 0 || index >= maximumColumns) throw new SyntaxFault(null, `cell ${reference.slice(0, 20)}`)
  return index
}

const areaShape = /^([A-Za-z]{1,3}(\d{1,7})):[A-Za-z]{1,3}(\d{1,7})$/

export const isArea = (reference: string): boolean => areaShape.test(reference)

/** "B2:B9". */
export function parseArea(reference: string): Area {
  const [, first = '', firstRow, lastRow] = areaShape.exec(reference) ?? []
  return { firstRow: Number(firstRow), lastRow: Number(lastRow), column: columnIndex(first) }
}
