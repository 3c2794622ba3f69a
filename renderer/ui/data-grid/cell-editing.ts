import { useRef, useState } from 'react'
import type { DataGridProps } from './data-grid.tsx'
import type { GridCursor } from './grid-cursor.ts'
import { editableFrom, type EditedCell, type EditEnd } from './grid-edit.ts'
import type { GridPages } from './grid-pages.ts'
import type { RowEditing } from './grid-row.tsx'
import type { GridTable } from './grid-table.ts'

export interface CellEditing<Row> extends RowEditing<Row> {
  readonly cell: EditedCell | null
  /** False where nothing can be changed. */
  readonly begin: (index: number, column: string | null) => boolean
}

interface EditingOptions<Row> {
  readonly props: Pick<DataGridProps<Row>, 'editLabel' | 'onNothingToEdit'>
  readonly table: GridTable<Row>
  readonly pages: GridPages<Row> | null
  readonly cursor: GridCursor
}

/** Which cell is being changed; when that ends, the focus is on its row again. */
export function useCellEditing<Row>(options: EditingOptions<Row>): CellEditing<Row> {
  const [cell, setCell] = useState<EditedCell | null>(null)
  const latest = useRef(options)
  latest.current = options
  const [steady] = useState(() => {
    const rowAt = (index: number) => latest.current.pages?.row(index)
    const columnFrom = (index: number, from: Parameters<typeof editableFrom>[2]) => {
      const row = rowAt(index)
      const columns = latest.current.table.shown.map(({ column }) => column)
      return row === undefined ? undefined : editableFrom(columns, row, from)
    }
    const begin = (index: number, wanted: string | null): boolean => {
      const column = wanted ?? columnFrom(index, { column: null, end: 'next' })
      if (column === undefined) {
        if (rowAt(index) !== undefined) latest.current.props.onNothingToEdit?.()
        return false
      }
      setCell({ index, column })
      return true
    }
    const end = (index: number, column: string, how: EditEnd): void => {
      const next = columnFrom(index, { column, end: how })
      setCell(next === undefined ? null : { index, column: next })
      if (next === undefined) latest.current.cursor.focus(index)
    }
    const label = (column: string, row: Row) => latest.current.props.editLabel?.(column, row) ?? column
    return { begin, end, label }
  })
  return { ...steady, cell }
}
