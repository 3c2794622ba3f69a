import {
  useImperativeHandle,
  useRef,
  type CSSProperties,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { useUiLabels } from '../labels.tsx'
import type { ColumnState } from './column-commands.ts'
import styles from './data-grid.module.css'
import { useGridCursor, type GridCurrent, type GridCursor } from './grid-cursor.ts'
import { GridHead } from './grid-head.tsx'
import type { GridPages } from './grid-pages.ts'
import { gridPress, rowIndexOf, useSteadyPress, type GridPress } from './grid-press.ts'
import { GridRow } from './grid-row.tsx'
import { useGridPages } from './grid-rows.ts'
import { isSelected, selectionState, type GridSelection } from './grid-selection.ts'
import type { GridSource } from './grid-source.ts'
import { useGridTable, type GridTable } from './grid-table.ts'
import { useGridTicks } from './grid-ticks.ts'

export interface GridHandle {
  /** Puts the focus on the current row. */
  readonly focus: () => void
  /** Makes another row current, scrolls to it and focuses it. */
  readonly moveTo: (index: number) => void
}

export interface DataGridProps<Row> extends ColumnState<Row> {
  /** What is listed; the accessible name. */
  readonly label: string
  /** `null` while the list is being opened. */
  readonly source: GridSource<Row> | null
  readonly rowId: (row: Row) => string
  /** Left out, rows cannot be ticked. */
  readonly selection?: GridSelection
  readonly onSelectionChange?: (selection: GridSelection) => void
  /** Another row is current, or the current one has come or changed. */
  readonly onCurrentChange?: (current: GridCurrent<Row> | null) => void
  /** Enter or a double click. */
  readonly onOpen?: (row: Row, index: number) => void
  readonly density?: 'compact' | 'roomy'
  /** Seen below the heads when there are no rows: an `EmptyState`. */
  readonly empty: ReactNode
  readonly ref?: Ref<GridHandle>
}

/** Rows drawn while a list is being opened. */
const placeholders = 12
const rowRem = { compact: 1.75, roomy: 2 } as const
/** Of the column of boxes: the page margin comes on top. */
const tickWidth = '1.75rem'

/**
 * A list of any length: rows come in pages and only those in sight are drawn. The Tab key stops once at the heads and
 * once at the rows; arrows, J and K, Page Up and Down, Home and End move, Space or X ticks, with Shift a range, Ctrl+A
 * everything, Enter opens. Sorting, width, place and hiding of columns are in their menus too.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { source, density = 'compact', selection } = props
  const scroller = useRef<HTMLDivElement>(null)
  const pages = useGridPages(source)
  const table = useGridTable(props)
  const total = source?.total ?? placeholders
  const { onCurrentChange } = props
  const cursor = useGridCursor({ pages, total, rowRem: rowRem[density], scroller, onCurrentChange })
  const ticks = useGridTicks({ pages, rowId: props.rowId, selection, onChange: props.onSelectionChange })
  const open = (index: number) => {
    const row = pages?.row(index)
    if (row !== undefined) props.onOpen?.(row, index)
  }
  const leave = () => focusHeads(scroller.current)
  const press = useSteadyPress(gridPress({ cursor, ticks: selection && ticks, total, open, leave }))
  useImperativeHandle(props.ref, () => ({ focus: () => cursor.focus(cursor.tabStop), moveTo: cursor.focus }))
  const isEmpty = source?.total === 0
  return (
    <div className={styles.frame}>
      <GridFrame props={props} table={table} cursor={cursor} press={press} scroller={scroller}>
        <GridHead
          {...props}
          shown={table.shown}
          ticked={selection && selectionState(selection, source?.total ?? 0)}
          onTickAll={ticks.toggleAll}
          onLeave={() => cursor.focus(cursor.tabStop)}
        />
        <GridBody props={props} pages={pages} table={table} cursor={cursor} press={press} />
      </GridFrame>
      {isEmpty && <div className={styles.empty}>{props.empty}</div>}
      {pages?.hasFailed && <GridFailure retry={() => pages.retry()} />}
    </div>
  )
}

const focusHeads = (grid: HTMLElement | null) =>
  grid?.querySelector<HTMLElement>('[role=columnheader][tabindex="0"]')?.focus()

interface GridParts<Row> {
  readonly props: DataGridProps<Row>
  readonly table: GridTable<Row>
  readonly cursor: GridCursor
  readonly press: GridPress
}

interface GridFrameProps<Row> extends GridParts<Row> {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}

/** What scrolls, with the roles and the tracks of its columns. */
function GridFrame<Row>({ props, table, cursor, press, scroller, children }: GridFrameProps<Row>) {
  const { label, source, selection, density = 'compact' } = props
  const style = {
    '--grid-tracks': selection ? `calc(var(--page-x) + ${tickWidth}) ${table.tracks}` : table.tracks,
    '--grid-min': selection
      ? `calc(var(--page-x) + ${tickWidth} + ${table.minWidth}px)`
      : `${table.minWidth}px`,
  }
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={source ? source.total + 1 : -1}
      aria-colcount={table.shown.length + (selection ? 1 : 0)}
      aria-multiselectable={selection && true}
      aria-busy={source === null || undefined}
      data-density={density}
      className={classNames(styles.grid, source?.total !== 0 && styles.filled, !selection && styles.plain)}
      style={style as CSSProperties}
      onKeyDown={press.key}
      onFocus={({ target }) => cursor.setCurrent(rowIndexOf(target) ?? cursor.current)}
    >
      {children}
    </div>
  )
}

interface GridBodyProps<Row> extends GridParts<Row> {
  readonly pages: GridPages<Row> | null
}

function GridBody<Row>({ props, pages, table, cursor, press }: GridBodyProps<Row>) {
  const { source, selection, rowId } = props
  const { loadingRow } = useUiLabels().grid
  const isTicked = (row: Row | undefined) =>
    selection && row !== undefined ? isSelected(selection, rowId(row)) : selection && false
  return (
    <div role="rowgroup" className={styles.body} style={{ height: cursor.height }}>
      {cursor.items.map(({ index, top }) => (
        <GridRow
          key={index}
          row={pages?.row(index)}
          isOpening={source === null}
          index={index}
          top={top}
          shown={table.shown}
          isCurrent={index === cursor.current}
          isTabStop={source !== null && index === cursor.tabStop}
          isTicked={isTicked(pages?.row(index))}
          loadingLabel={loadingRow}
          press={press}
        />
      ))}
    </div>
  )
}

function GridFailure({ retry }: { readonly retry: () => void }) {
  const labels = useUiLabels().grid
  return (
    <div className={styles.failed}>
      <Banner tone="danger" isAlert action={<Button onPress={retry}>{labels.retry}</Button>}>
        {labels.failed}
      </Banner>
    </div>
  )
}
