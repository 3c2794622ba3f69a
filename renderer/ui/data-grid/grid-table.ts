import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { columnLimits, type GridColumn, type GridLayout, type GridSort } from './grid-column.ts'
import { gridTracks, orderedIds } from './grid-layout.ts'

const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
})

/** Rows come in pages and are never the table’s; it keeps the columns. */
const noRows: never[] = []

export interface ShownColumn<Row> {
  readonly column: GridColumn<Row>
  /** 1-based place in the order of rows, and its direction. */
  readonly sort: { readonly place: number; readonly direction: GridSort['direction'] } | undefined
}

export interface GridTable<Row> {
  readonly shown: readonly ShownColumn<Row>[]
  /** CSS grid tracks of the shown columns. */
  readonly tracks: string
  /** The least width at which nothing is squeezed, in pixels. */
  readonly minWidth: number
}

interface GridTableOptions<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: GridLayout
  readonly sorts: readonly GridSort[]
}

/** Which columns are shown, in which order and how wide, and how they sort. */
export function useGridTable<Row>({ columns, layout, sorts }: GridTableOptions<Row>): GridTable<Row> {
  const columnById = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns])
  const definitions = useMemo(() => columns.map(toDefinition), [columns])
  const state = useMemo(() => toState(columns, layout, sorts), [columns, layout, sorts])
  const table = useTable<typeof features, never>({
    features,
    columns: definitions,
    data: noRows,
    state,
    manualSorting: true,
  })

  const visible = table.getVisibleLeafColumns()
  const sized = visible.map((column) => ({
    id: column.id,
    size: column.getSize(),
    grow: columnById.get(column.id)?.grow ?? 0,
    isResized: layout.widths[column.id] !== undefined,
  }))
  // Rows are drawn again when this array is another one.
  const shown = useMemo(
    () =>
      visible.flatMap(({ id }) => {
        const column = columnById.get(id)
        return column ? [{ column, sort: sortOf(sorts, id) }] : []
      }),
    [visible, columnById, sorts],
  )
  return { shown, tracks: gridTracks(sized), minWidth: table.getTotalSize() }
}

const toDefinition = <Row>(column: GridColumn<Row>): ColumnDef<typeof features, never> => ({
  id: column.id,
  header: column.header,
  size: column.width ?? columnLimits.width,
  minSize: column.minWidth ?? columnLimits.minWidth,
  maxSize: column.maxWidth ?? columnLimits.maxWidth,
})

const toState = <Row>(
  columns: readonly GridColumn<Row>[],
  layout: GridLayout,
  sorts: readonly GridSort[],
) => ({
  columnOrder: orderedIds(columns, layout),
  columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
  columnSizing: { ...layout.widths },
  sorting: sorts.map(({ column, direction }) => ({ id: column, desc: direction === 'descending' })),
})

function sortOf(sorts: readonly GridSort[], id: string): ShownColumn<unknown>['sort'] {
  const index = sorts.findIndex(({ column }) => column === id)
  const sort = sorts[index]
  return sort && { place: index + 1, direction: sort.direction }
}
