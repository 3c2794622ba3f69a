import type { GridColumn, GridLayout, GridSort } from './grid-column.ts'
import { hideColumn, moveColumnTo, neighbourOf, resizeColumn } from './grid-layout.ts'
import { withSort } from './grid-sort.ts'

export type ColumnCommand =
  | { readonly do: 'sort'; readonly direction: GridSort['direction']; readonly isAlso: boolean }
  | { readonly do: 'clearSort' | 'hide' | 'wider' | 'narrower' }
  | { readonly do: 'move'; readonly step: -1 | 1 }

export interface ColumnState<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: GridLayout
  readonly onLayoutChange: (layout: GridLayout) => void
  readonly sorts: readonly GridSort[]
  readonly onSortsChange: (sorts: readonly GridSort[]) => void
}

/** Pixels a key press widens or narrows by. */
const keyStep = 16

/** Does to a column what its menu or a key says. `width` is how wide it is drawn. */
export function runColumnCommand<Row>(
  state: ColumnState<Row>,
  id: string,
  command: ColumnCommand,
  width: number,
): void {
  const { columns, layout, onLayoutChange, sorts, onSortsChange } = state
  const column = columns.find((candidate) => candidate.id === id)
  if (!column) return
  switch (command.do) {
    case 'sort':
      return onSortsChange(withSort(sorts, { column: id, direction: command.direction }, command.isAlso))
    case 'clearSort':
      return onSortsChange(sorts.filter((sort) => sort.column !== id))
    case 'hide':
      return onLayoutChange(hideColumn(layout, id))
    case 'wider':
      return onLayoutChange(resizeColumn(layout, column, width + keyStep))
    case 'narrower':
      return onLayoutChange(resizeColumn(layout, column, width - keyStep))
    case 'move': {
      const neighbour = neighbourOf(columns, layout, id, command.step)
      if (neighbour) onLayoutChange(moveColumnTo(columns, layout, id, neighbour))
    }
  }
}
