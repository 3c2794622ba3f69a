import type { ReactNode } from 'react'
import type { CellEdit } from './grid-edit.ts'

export interface GridColumn<Row> {
  readonly id: string
  /** The head of the column, and its name in menus. */
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** The whole text on hover, where the cell may be cut. A cell that is text needs none. */
  readonly title?: (row: Row) => string | undefined
  /** In pixels at 100 % text; the first one is given before anybody resizes. */
  readonly width?: number
  readonly minWidth?: number
  readonly maxWidth?: number
  /** Share of the room that is left over; 0 keeps the width. The names column usually has 1. */
  readonly grow?: number
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end'
  readonly isSortable?: boolean
  /** Goes on in a second line, where rows have two. */
  readonly wraps?: boolean
  /** By what it is sorted, where the cell does not begin with that: "by family name". */
  readonly sortedBy?: string
  /** False for the column that says what the row is. */
  readonly isHideable?: boolean
  /** Drawn stronger: the name. */
  readonly isName?: boolean
  /** How the cell is changed in its place; undefined for a row of which it cannot be. */
  readonly edit?: (row: Row) => CellEdit | undefined
}

/** One column of the order of rows; the first in the list counts most. */
export interface GridSort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** What a person has changed of the columns. Ids that no column has any more are ignored. */
export interface GridLayout {
  /** Ids in order; columns not named follow in their own order. */
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  /** Widths in pixels of the columns that were resized. */
  readonly widths: Readonly<Record<string, number>>
}

export const defaultLayout: GridLayout = { order: [], hidden: [], widths: {} }

export const columnLimits = { width: 144, minWidth: 56, maxWidth: 960 } as const
