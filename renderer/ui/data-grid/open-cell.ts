import { useState } from 'react'
import type { EditedCell } from './grid-edit.ts'
import type { GridPages } from './grid-pages.ts'

/** The cell that is being changed, with its row: the list may put another in its place meanwhile. */
export interface OpenCell<Row> extends EditedCell {
  /** The list in which it was opened: another one closes it. */
  readonly list: string | undefined
  /** Undefined while its page is on the way. */
  readonly row: Row | undefined
}

interface RowsKnown<Row> {
  readonly pages: GridPages<Row> | null
  readonly rowId: (row: Row) => string
}

export interface OpenCellState<Row> {
  readonly cell: OpenCell<Row> | null
  readonly open: (cell: OpenCell<Row> | null) => void
}

/** The cell that is being changed; its row stays where it is until that ends, and is of that record alone. */
export function useOpenCell<Row>(known: RowsKnown<Row>): OpenCellState<Row> {
  const [before, open] = useState<OpenCell<Row> | null>(null)
  const cell = before && cellNow(before, known)
  if (cell !== before) open(cell)
  return { cell, open }
}

function cellNow<Row>(cell: OpenCell<Row>, known: RowsKnown<Row>): OpenCell<Row> | null {
  if (cell.list !== known.pages?.source.list) return null
  const row = rowNow(cell, known)
  return row === cell.row ? cell : { ...cell, row }
}

/** As it is known by now: where it was, else where it has gone, else as it was. */
function rowNow<Row>({ index, row }: OpenCell<Row>, { pages, rowId }: RowsKnown<Row>): Row | undefined {
  const here = pages?.row(index)
  if (row === undefined || (here !== undefined && rowId(here) === rowId(row))) return here
  const place = placeOf(row, { pages, rowId })
  return place < 0 ? row : pages?.row(place)
}

/** Where a row stands by now, among those that have come; -1 where that is not known. */
export const placeOf = <Row>(row: Row, { pages, rowId }: RowsKnown<Row>): number =>
  pages?.indexOf((one) => rowId(one) === rowId(row)) ?? -1
