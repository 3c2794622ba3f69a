import { memo } from 'react'
import { CheckMark } from '../check-mark.tsx'
import { classNames } from '../class-names.ts'
import { Skeleton } from '../skeleton.tsx'
import text from '../text.module.css'
import { CellEditor } from './cell-editor.tsx'
import styles from './data-grid.module.css'
import type { CellEdit, EditEnd } from './grid-edit.ts'
import type { GridPress } from './grid-press.ts'
import type { ShownColumn } from './grid-table.ts'

export interface GridRowProps<Row> {
  /** Undefined while its page is on the way. */
  readonly row: Row | undefined
  /** Whether the list itself is not there yet, and all of its columns are to be seen coming. */
  readonly isOpening: boolean
  readonly index: number
  /** Distance from the top of the list, in pixels. */
  readonly top: number
  readonly shown: readonly ShownColumn<Row>[]
  readonly isCurrent: boolean
  /** The one row the Tab key reaches. */
  readonly isTabStop: boolean
  /** Undefined where rows cannot be ticked. */
  readonly isTicked: boolean | undefined
  readonly loadingLabel: string
  readonly press: GridPress
  /** The line it stands on, heads of groups counted. */
  readonly line: number
  /** The column that is being changed. */
  readonly edited: string | undefined
  readonly editing: RowEditing<Row>
}

export interface RowEditing<Row> {
  /** What is changed, read aloud: the column and the row. */
  readonly label: (column: string, row: Row) => string
  readonly end: (index: number, column: string, end: EditEnd) => void
}

/** The column of a cell that can be changed. */
const columnOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-column]')?.getAttribute('data-column') ?? null) : null

/** Heads count as the first row for assistive technology, and rows from one. */
const ariaRowIndex = (index: number) => index + 2

function Row<R>(props: GridRowProps<R>) {
  const { row, isOpening, index, line, top, shown, isCurrent, isTabStop, isTicked, loadingLabel, press } =
    props
  const { edited, editing } = props
  const offset = isTicked === undefined ? 1 : 2
  // A list dragged past draws hundreds of such rows a second: they have a bar in the first column and no more.
  const isPassing = row === undefined && !isOpening
  return (
    <div
      role="row"
      aria-rowindex={ariaRowIndex(line)}
      aria-selected={isTicked}
      aria-current={isCurrent || undefined}
      aria-busy={row === undefined || undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-index={index}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => press.row(index, event)}
      onDoubleClick={(event) => press.open(index, columnOf(event.target))}
    >
      {isTicked !== undefined && (
        <div
          role="gridcell"
          aria-colindex={1}
          className={styles.tick}
          onClick={(event) => press.tick(index, event)}
        >
          {!isPassing && <CheckMark state={isTicked ? 'on' : 'off'} />}
        </div>
      )}
      {(isPassing ? shown.slice(0, 1) : shown).map(({ column }, place) =>
        row === undefined ? (
          <div key={column.id} role="gridcell" aria-colindex={place + offset} className={styles.cell}>
            {place === 0 && <span className={text.hidden}>{loadingLabel}</span>}
            <Skeleton width={(index + place) % 3 === 0 ? 'half' : 'most'} />
          </div>
        ) : edited === column.id && column.edit?.(row) ? (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={place + offset}
            className={classNames(styles.cell, styles.edited)}
          >
            <CellEditor
              edit={column.edit(row) as CellEdit}
              label={editing.label(column.header, row)}
              onEnd={(end) => editing.end(index, column.id, end)}
            />
          </div>
        ) : (
          <Cell key={column.id} row={row} column={column} place={place + offset} />
        ),
      )}
    </div>
  )
}

/** Drawn again only when something about it has changed: lists scroll past quickly. */
export const GridRow = memo(Row) as typeof Row

interface CellProps<R> extends Pick<ShownColumn<R>, 'column'> {
  readonly row: R
  readonly place: number
}

function Cell<R>({ row, column, place }: CellProps<R>) {
  const content = column.cell(row)
  const title = column.title?.(row) ?? (typeof content === 'string' ? content : undefined)
  return (
    <div
      role="gridcell"
      aria-colindex={place}
      data-column={column.edit?.(row) ? column.id : undefined}
      title={title}
      className={classNames(
        styles.cell,
        column.align === 'end' && styles.end,
        column.wraps && styles.wraps,
        column.isName && styles.name,
      )}
    >
      {typeof content === 'string' ? <bdi>{content}</bdi> : content}
    </div>
  )
}
