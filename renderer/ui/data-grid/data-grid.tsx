import {
  useImperativeHandle,
  useMemo,
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
import text from '../text.module.css'
import { useCellEditing } from './cell-editing.ts'
import type { ColumnState } from './column-commands.ts'
import styles from './data-grid.module.css'
import type { EditedCell } from './grid-edit.ts'
import { useGridCursor, type GridCurrent, type GridCursor } from './grid-cursor.ts'
import { GridHead } from './grid-head.tsx'
import { GridLines, type GridGroup } from './grid-lines.ts'
import type { GridPages } from './grid-pages.ts'
import { gridPress, rowIndexOf, useSteadyPress, type GridPress } from './grid-press.ts'
import { GridRow, type RowEditing } from './grid-row.tsx'
import { useGridPages } from './grid-rows.ts'
import { isSelected, selectionState, type GridSelection } from './grid-selection.ts'
import type { GridSource } from './grid-source.ts'
import { useGridTable, type GridTable } from './grid-table.ts'
import { useGridTicks, type GridTicks } from './grid-ticks.ts'
import { useOpenCell, type OpenCell } from './open-cell.ts'

export interface GridHandle {
  /** Puts the focus on the current row. */
  readonly focus: () => void
  /** Makes another row current, scrolls to it and focuses it. */
  readonly moveTo: (index: number) => void
  /** From the current row, with the focus; to the first where none is current. */
  readonly step: (by: number) => void
  /** Ticks the current row, or takes its tick away; the first where none is current. */
  readonly tick: () => void
  /** Ticks every row. */
  readonly tickAll: () => void
  /** Changes the cells of the current row in their place. */
  readonly edit: () => void
  /** Changes a cell in its place, wherever in the list that is. */
  readonly editCell: (cell: EditedCell) => void
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
  /** Ctrl+C: what is ticked, else the current row. */
  readonly onCopy?: (index: number | null) => void
  /** F2, where no column in sight can be changed. */
  readonly onNothingToEdit?: () => void
  /** What is read aloud of a cell that is being changed: the column, and the name of its row. */
  readonly editLabel?: (column: string, row: Row) => string
  /** Below the rows, in the columns that have one: a sum. */
  readonly totals?: Readonly<Record<string, ReactNode>> | undefined
  /** Enter or a double click. */
  readonly onOpen?: (row: Row, index: number) => void
  /** Rows of one line, with more room, or of two lines for the columns that wrap. */
  readonly density?: keyof typeof rowRem
  /** Seen below the heads when there are no rows: an `EmptyState`. */
  readonly empty: ReactNode
  readonly ref?: Ref<GridHandle>
}

/** Rows drawn while a list is being opened. */
const placeholders = 12
const rowRem = { compact: 1.75, roomy: 2, 'two-line': 2.75 } as const
/** Of the column of boxes: the page margin comes on top. */
const tickWidth = '1.75rem'

/**
 * A list of any length: rows come in pages and only those in sight are drawn. The Tab key stops once at the heads and
 * once at the rows; arrows, J and K, Page Up and Down, Home and End move, Space or X ticks, with Shift a range, Ctrl+A
 * everything, Enter opens, F2 changes the cells of the row in their place (Tab goes on to the next), Ctrl+C copies.
 * Sorting, width, place and hiding of columns are in their menus too.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { source, density = 'compact', selection } = props
  const scroller = useRef<HTMLDivElement>(null)
  const pages = useGridPages(source)
  const table = useGridTable(props)
  const total = source?.total ?? placeholders
  const { onCurrentChange } = props
  const groups = source?.groups ?? null
  const { cell, open: openCell } = useOpenCell({ pages, rowId: props.rowId })
  // The row of the cell that is being changed stays, also where the list has become too short for it.
  const drawn = Math.max(total, cell === null ? 0 : cell.index + 1)
  const lines = useMemo(() => new GridLines(groups, drawn), [groups, drawn])
  const hasFoot = props.totals !== undefined
  const cursor = useGridCursor({
    pages,
    lines,
    total,
    rowRem: rowRem[density],
    scroller,
    hasFoot,
    onCurrentChange,
  })
  const ticks = useGridTicks({ pages, rowId: props.rowId, selection, onChange: props.onSelectionChange })
  const open = (index: number) => {
    const row = pages?.row(index)
    if (row !== undefined) props.onOpen?.(row, index)
  }
  const leave = () => focusHeads(scroller.current)
  const editing = useCellEditing({ props, table, pages, cursor, total, cell, open: openCell })
  const { onCopy } = props
  const copy = onCopy && (() => onCopy(cursor.current))
  const press = useSteadyPress(
    gridPress({ cursor, ticks: selection && ticks, total, open, leave, copy, edit: editing.begin }),
  )
  useImperativeHandle(props.ref, () => gridHandle({ cursor, ticks, total, edit: editing.begin }))
  const isEmpty = source?.total === 0 && cell === null
  return (
    <div className={styles.frame}>
      <GridFrame props={props} table={table} cursor={cursor} press={press} scroller={scroller}>
        <GridHead
          {...props}
          shown={table.shown}
          ticked={selection && selectionState(selection, source?.records ?? source?.total ?? 0)}
          onTickAll={ticks.toggleAll}
          onLeave={() => cursor.focus(cursor.tabStop)}
        />
        <GridBody
          props={props}
          pages={pages}
          table={table}
          cursor={cursor}
          press={press}
          cell={cell}
          editing={editing.ofRows}
        />
        {props.totals && <GridFoot totals={props.totals} table={table} isTicked={selection !== undefined} />}
      </GridFrame>
      {isEmpty && <div className={styles.empty}>{props.empty}</div>}
      {pages?.hasFailed && <GridFailure retry={() => pages.retry()} />}
    </div>
  )
}

interface HandledGrid {
  readonly cursor: GridCursor
  readonly ticks: GridTicks
  readonly total: number
  readonly edit: ReturnType<typeof useCellEditing>['begin']
}

function gridHandle({ cursor, ticks, total, edit }: HandledGrid): GridHandle {
  const { current, tabStop, focus, show } = cursor
  const step = (by: number) => {
    if (total > 0) focus(current === null ? tabStop : Math.max(0, Math.min(current + by, total - 1)))
  }
  const tick = () => {
    if (total === 0) return
    ticks.toggle(tabStop)
    focus(tabStop)
  }
  const tickAll = () => {
    if (total === 0) return
    ticks.all()
    focus(tabStop)
  }
  return {
    focus: () => focus(tabStop),
    moveTo: focus,
    step,
    tick,
    tickAll,
    edit: () => void edit(tabStop, null),
    editCell: ({ index, column }) => {
      show(index)
      edit(index, column)
    },
  }
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
    '--grid-ticks': selection ? `calc(var(--page-x) + ${tickWidth})` : '0px',
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
      aria-rowcount={source ? source.total + (source.groups?.length ?? 0) + 1 : -1}
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
  readonly cell: OpenCell<Row> | null
  readonly editing: RowEditing<Row>
}

function GridBody<Row>({ props, pages, table, cursor, press, cell, editing }: GridBodyProps<Row>) {
  const { source, selection, rowId } = props
  const { loadingRow } = useUiLabels().grid
  const rowAt = (index: number) => (index === cell?.index ? cell.row : pages?.row(index))
  const isTicked = (row: Row | undefined) =>
    selection && row !== undefined ? isSelected(selection, rowId(row)) : selection && false
  return (
    <div role="rowgroup" className={styles.body} style={{ height: cursor.height }}>
      {cursor.items.map(({ line, index: place, top }) =>
        line.kind === 'head' ? (
          <GroupHead key={`head ${line.place}`} group={line.group} line={place} top={top} />
        ) : (
          <GridRow
            key={line.row}
            row={rowAt(line.row)}
            isOpening={source === null}
            index={line.row}
            line={place}
            top={top}
            shown={table.shown}
            isCurrent={line.row === cursor.current}
            isTabStop={source !== null && line.row === cursor.tabStop}
            isTicked={isTicked(rowAt(line.row))}
            loadingLabel={loadingRow}
            press={press}
            edited={line.row === cell?.index ? cell.column : undefined}
            editing={editing}
          />
        ),
      )}
    </div>
  )
}

interface GroupHeadProps {
  readonly group: GridGroup
  readonly line: number
  readonly top: number
}

/** Heads count as the first row for assistive technology, and rows from one. */
function GroupHead({ group: { label, count }, line, top }: GroupHeadProps) {
  const { rows } = useUiLabels().grid
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={styles.groupHead}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className={styles.groupWords}>
        <bdi>{label}</bdi> <span className={text.count}>{rows(count)}</span>
      </div>
    </div>
  )
}

interface GridFootProps<Row> {
  readonly totals: Readonly<Record<string, ReactNode>>
  readonly table: GridTable<Row>
  readonly isTicked: boolean
}

/** What the columns come to, over all rows. */
function GridFoot<Row>({ totals, table, isTicked }: GridFootProps<Row>) {
  return (
    <div role="rowgroup" className={styles.foot}>
      <div role="row" className={styles.totals}>
        {isTicked && <div role="gridcell" className={styles.tickHead} />}
        {table.shown.map(({ column }) => (
          <div
            key={column.id}
            role="gridcell"
            className={classNames(
              styles.cell,
              column.align === 'end' && styles.end,
              column.isName && styles.nameHead,
            )}
          >
            {totals[column.id]}
          </div>
        ))}
      </div>
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
