import type { GridColumn } from './grid-column.ts'

/** One that can be chosen for a cell. */
interface CellOption {
  readonly id: string
  readonly label: string
  readonly description?: string
}

/** What is typed into a cell until it is saved or let go. */
export interface CellTyping {
  readonly text: string
  readonly type: (text: string) => void
  /** Gives what is wrong with it, or nothing when it was kept. */
  readonly save: () => Promise<string | undefined>
  /** Tells what was wrong with it where the cell is gone. */
  readonly tellUnsaved: (why: string) => void
  readonly letGo: () => void
}

/** How a cell is changed in its place. `save` gives what is wrong with it, or nothing when it was kept. */
export type CellEdit =
  | {
      readonly kind: 'text'
      readonly value: string
      /** A hook: what is typed into it is kept outside the grid. */
      readonly useTyping: () => CellTyping
    }
  | {
      readonly kind: 'choice'
      readonly value: CellOption | null
      readonly load: (words: string) => Promise<readonly CellOption[]>
      readonly save: (option: CellOption | null) => Promise<string | undefined>
    }

/** The cell that is being changed. */
export interface EditedCell {
  readonly index: number
  readonly column: string
}

/** What ends the change of a cell: nothing more, or the next cell that can be changed. */
export type EditEnd = 'stay' | 'next' | 'previous'

/** The column to change after one, in the row; none beyond the ends. */
export function editableFrom<Row>(
  columns: readonly GridColumn<Row>[],
  row: Row,
  from: { readonly column: string | null; readonly end: EditEnd },
): string | undefined {
  const editable = columns.filter((column) => column.edit?.(row) !== undefined).map(({ id }) => id)
  if (from.column === null) return editable[0]
  if (from.end === 'stay') return undefined
  const at = editable.indexOf(from.column)
  return editable[at + (from.end === 'next' ? 1 : -1)]
}
