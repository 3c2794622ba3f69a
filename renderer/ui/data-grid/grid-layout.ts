import { columnLimits, type GridColumn, type GridLayout } from './grid-column.ts'

type Columns = readonly Pick<GridColumn<never>, 'id'>[]

/** Every column’s id in the order of the layout. */
export function orderedIds(columns: Columns, { order }: GridLayout): string[] {
  const known = new Set(columns.map(({ id }) => id))
  const placed = [...new Set(order.filter((id) => known.has(id)))]
  return [...placed, ...columns.map(({ id }) => id).filter((id) => !placed.includes(id))]
}

const visibleIds = (columns: Columns, layout: GridLayout) =>
  orderedIds(columns, layout).filter((id) => !layout.hidden.includes(id))

/** Puts a column in the place of another, which makes room on the side it came from. */
export function moveColumnTo(columns: Columns, layout: GridLayout, from: string, to: string): GridLayout {
  const order = orderedIds(columns, layout)
  const [source, target] = [order.indexOf(from), order.indexOf(to)]
  if (source < 0 || target < 0 || source === target) return layout
  order.splice(target, 0, ...order.splice(source, 1))
  return { ...layout, order }
}

/** The visible neighbour a step towards the start (-1) or the end (1). */
export function neighbourOf(
  columns: Columns,
  layout: GridLayout,
  id: string,
  step: -1 | 1,
): string | undefined {
  const visible = visibleIds(columns, layout)
  const index = visible.indexOf(id)
  return index < 0 ? undefined : visible[index + step]
}

export const hideColumn = (layout: GridLayout, id: string): GridLayout => ({
  ...layout,
  hidden: [...layout.hidden.filter((hidden) => hidden !== id), id],
})

export function resizeColumn<Row>(layout: GridLayout, column: GridColumn<Row>, width: number): GridLayout {
  const { minWidth = columnLimits.minWidth, maxWidth = columnLimits.maxWidth } = column
  const kept = Math.round(Math.min(maxWidth, Math.max(minWidth, width)))
  return { ...layout, widths: { ...layout.widths, [column.id]: kept } }
}

interface SizedColumn {
  readonly id: string
  readonly size: number
  readonly grow: number
  readonly isResized: boolean
}

/** CSS grid tracks: a resized column keeps its width, growing ones share what is left, and somebody always does. */
export function gridTracks(columns: readonly SizedColumn[]): string {
  const grows: number[] = columns.map(({ grow, isResized }) => (isResized ? 0 : grow))
  const last = columns.length - 1
  if (last >= 0 && !grows.some((grow) => grow > 0)) grows[last] = 1
  return columns
    .map(({ size }, index) => (grows[index] === 0 ? `${size}px` : `minmax(${size}px, ${grows[index]}fr)`))
    .join(' ')
}
