import { useLayoutEffect, useRef, useState } from 'react'
import type { DataGridProps } from './data-grid.tsx'
import type { GridCursor } from './grid-cursor.ts'
import { editableFrom } from './grid-edit.ts'
import type { GridPages } from './grid-pages.ts'
import type { RowEditing } from './grid-row.tsx'
import type { GridTable } from './grid-table.ts'
import { placeOf, type OpenCell, type OpenCellState } from './open-cell.ts'

interface CellEditing<Row> {
  /** What the rows need of it: the same as long as the grid is there. */
  readonly ofRows: RowEditing<Row>
  /** False where nothing can be changed. */
  readonly begin: (index: number, column: string | null) => boolean
}

interface EditingOptions<Row> extends OpenCellState<Row> {
  readonly props: Pick<DataGridProps<Row>, 'editLabel' | 'onNothingToEdit' | 'rowId'>
  readonly table: GridTable<Row>
  readonly pages: GridPages<Row> | null
  readonly cursor: GridCursor
  readonly total: number
}

/** Begins and ends the change of a cell; when that ends, the focus is on its row again. */
export function useCellEditing<Row>(options: EditingOptions<Row>): CellEditing<Row> {
  const latest = useRef(options)
  useLayoutEffect(() => {
    latest.current = options
  })
  const [steady] = useState<CellEditing<Row>>(() => ({
    begin: (index, column) => beginCell(latest.current, index, column),
    ofRows: {
      end: (index, column, how) => {
        const { cell, table, open } = latest.current
        if (cell?.index !== index || cell.column !== column) return
        const next = cell.row && editableFrom(columnsOf(table), cell.row, { column, end: how })
        open(next === undefined ? null : { ...cell, column: next })
        if (next === undefined) focusRowOf(cell, latest.current)
      },
      label: (column, row) => latest.current.props.editLabel?.(column, row) ?? column,
    },
  }))
  return steady
}

const columnsOf = <Row>({ shown }: GridTable<Row>) => shown.map(({ column }) => column)

function beginCell<Row>(
  { pages, table, props, open }: EditingOptions<Row>,
  index: number,
  wanted: string | null,
): boolean {
  const row = pages?.row(index)
  const first = row && editableFrom(columnsOf(table), row, { column: null, end: 'next' })
  const column = wanted ?? first
  if (column !== undefined) open({ index, column, row, list: pages?.source.list })
  else if (row !== undefined) props.onNothingToEdit?.()
  return column !== undefined
}

/** Where it stands by now; what went where nobody knows leaves the focus on what is in its place. */
function focusRowOf<Row>({ index, row }: OpenCell<Row>, options: EditingOptions<Row>): void {
  const { cursor, pages, props, total } = options
  const place = row === undefined ? -1 : placeOf(row, { pages, rowId: props.rowId })
  if (total > 0) cursor.focus(place < 0 ? Math.min(index, total - 1) : place)
}
