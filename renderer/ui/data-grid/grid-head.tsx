import { useRef, useState, type DragEvent, type KeyboardEvent, type PointerEvent } from 'react'
import { CheckMark } from '../check-mark.tsx'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon.tsx'
import { useUiLabels } from '../labels.tsx'
import { runColumnCommand, type ColumnCommand, type ColumnState } from './column-commands.ts'
import { ColumnMenu } from './column-menu.tsx'
import styles from './data-grid.module.css'
import text from '../text.module.css'
import { moveColumnTo, resizeColumn } from './grid-layout.ts'
import { sortAlsoBy, sortBy } from './grid-sort.ts'
import type { ShownColumn } from './grid-table.ts'

export interface GridHeadProps<Row> extends ColumnState<Row> {
  readonly shown: readonly ShownColumn<Row>[]
  /** Undefined where rows cannot be ticked. */
  readonly ticked: 'none' | 'some' | 'all' | undefined
  readonly onTickAll: () => void
  /** Arrow down: to the rows. */
  readonly onLeave: () => void
}

const marks = { none: 'off', some: 'mixed', all: 'on' } as const

/** The sticky heads: one stop of the Tab key, arrows inside it. Enter sorts, Alt+Down opens the menu. */
export function GridHead<Row>(props: GridHeadProps<Row>) {
  const { shown, ticked, onTickAll, onLeave } = props
  const labels = useUiLabels().grid
  const [place, setPlace] = useState(0)
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=columnheader]')]
    const step = stepOf(event.key, getComputedStyle(event.currentTarget).direction === 'rtl')
    if (event.altKey || event.shiftKey || !heads.includes(event.target as HTMLElement)) return
    if (event.key === 'ArrowDown') onLeave()
    else if (step === undefined) return
    else heads[Math.max(0, Math.min(heads.length - 1, place + step))]?.focus()
    event.preventDefault()
  }
  const offset = ticked === undefined ? 0 : 1
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.heads} onKeyDown={walk}>
        {ticked !== undefined && (
          <div
            role="columnheader"
            aria-colindex={1}
            tabIndex={place === 0 ? 0 : -1}
            onFocus={() => setPlace(0)}
            onClick={onTickAll}
            onKeyDown={onActivate(onTickAll)}
            className={styles.tick}
          >
            <CheckMark state={marks[ticked]} />
            <span className={text.hidden}>{labels.selectAll}</span>
          </div>
        )}
        {shown.map((column, index) => (
          <Head
            key={column.column.id}
            {...props}
            {...column}
            place={index + offset}
            isTabStop={place === index + offset}
            onFocus={() => setPlace(index + offset)}
          />
        ))}
      </div>
    </div>
  )
}

function stepOf(key: string, isRightToLeft: boolean): number | undefined {
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[key]
  return step !== undefined && Number.isFinite(step) && isRightToLeft ? -step : step
}

const onActivate = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  act()
}

interface HeadProps<Row> extends GridHeadProps<Row>, ShownColumn<Row> {
  readonly place: number
  readonly isTabStop: boolean
  readonly onFocus: () => void
}

function Head<Row>(props: HeadProps<Row>) {
  const { column, sort, place, isTabStop, onFocus, columns, layout, onLayoutChange, sorts, onSortsChange } =
    props
  const head = useRef<HTMLDivElement>(null)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const width = () => head.current?.getBoundingClientRect().width ?? 0
  const run = (command: ColumnCommand) => runColumnCommand(props, column.id, command, width())
  const sortHere = (isAlso: boolean) => {
    if (column.isSortable) onSortsChange((isAlso ? sortAlsoBy : sortBy)(sorts, column.id))
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const opens = (event.altKey && event.key === 'ArrowDown') || event.key === 'ContextMenu'
    if (opens) setMenuOpen(true)
    else if (event.key === 'Enter' || event.key === ' ') sortHere(event.shiftKey)
    else if (event.shiftKey && event.key === 'ArrowRight') run({ do: 'wider' })
    else if (event.shiftKey && event.key === 'ArrowLeft') run({ do: 'narrower' })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={head}
      role="columnheader"
      aria-colindex={place + 1}
      aria-sort={sort?.direction}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={press}
      className={classNames(
        styles.columnHead,
        column.align === 'end' && styles.end,
        column.isName && styles.nameHead,
      )}
      data-menu={isMenuOpen || undefined}
      {...useColumnDrag(column.id, (from) => onLayoutChange(moveColumnTo(columns, layout, from, column.id)))}
    >
      <span className={styles.headName} title={column.header} onClick={(event) => sortHere(event.shiftKey)}>
        <span className={styles.headWords}>
          {column.header}
          {sort && column.sortedBy && <span className={styles.sortedBy}> {column.sortedBy}</span>}
        </span>
        {sort && <Icon name={sort.direction === 'ascending' ? 'sort-up' : 'sort-down'} />}
        {sort && sorts.length > 1 && <span className={styles.place}>{sort.place}</span>}
      </span>
      <ColumnMenu
        column={column}
        isSorted={sort !== undefined}
        hasOtherSorts={sorts.length > (sort ? 1 : 0)}
        isOpen={isMenuOpen}
        onOpenChange={setMenuOpen}
        onCommand={run}
      />
      <ResizeHandle measure={width} onResize={(next) => onLayoutChange(resizeColumn(layout, column, next))} />
    </div>
  )
}

const dragType = 'application/x-caucus-column'

/** A head dragged onto another takes its place. */
function useColumnDrag(id: string, onDrop: (from: string) => void) {
  const [isOver, setOver] = useState(false)
  const isColumn = (event: DragEvent) => event.dataTransfer.types.includes(dragType)
  return {
    draggable: true,
    'data-over': isOver || undefined,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(dragType, id),
    onDragOver(event: DragEvent) {
      if (!isColumn(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false)
      if (!isColumn(event)) return
      event.preventDefault()
      onDrop(event.dataTransfer.getData(dragType))
    },
  }
}

interface ResizeHandleProps {
  readonly measure: () => number
  readonly onResize: (width: number) => void
}

/** The edge of a column. The menu and Shift with arrows do the same. */
function ResizeHandle({ measure, onResize }: ResizeHandleProps) {
  const start = useRef({ x: 0, width: 0 })
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const way = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    onResize(start.current.width + way * (event.clientX - start.current.x))
  }
  return (
    <span
      aria-hidden="true"
      className={styles.handle}
      draggable
      onDragStart={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width: measure() }
      }}
      onPointerMove={drag}
    />
  )
}
