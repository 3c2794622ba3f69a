import { useRef } from 'react'
import type { GridPages } from './grid-pages.ts'
import {
  everythingSelected,
  nothingSelected,
  selectedCount,
  selectionState,
  toggleRow,
  withRows,
  type GridSelection,
} from './grid-selection.ts'

interface TickOptions<Row> {
  readonly pages: GridPages<Row> | null
  readonly rowId: (row: Row) => string
  readonly selection: GridSelection | undefined
  readonly onChange: ((selection: GridSelection) => void) | undefined
}

export interface GridTicks {
  /** Ticks the row or takes the tick away; the next range starts here. */
  readonly toggle: (index: number) => void
  /** Ticks from where the last tick was to here; going back unticks again. */
  readonly extend: (index: number) => void
  /** Ticks from one row to another, the first being the start unless there is one. */
  readonly extendFrom: (start: number, index: number) => void
  readonly toggleAll: () => void
  readonly all: () => void
  /** True when there was something to clear. */
  readonly clear: () => boolean
}

/** What ticking does, by mouse and by key. */
export function useGridTicks<Row>({ pages, rowId, selection, onChange }: TickOptions<Row>): GridTicks {
  const anchor = useRef<{ index: number; before: GridSelection }>(undefined)
  const question = useRef(0)
  const now = selection ?? nothingSelected
  const total = pages?.source.records ?? pages?.source.total ?? 0

  const tell = (next: GridSelection) => {
    question.current += 1
    onChange?.(next)
  }
  const toggle = (index: number) => {
    const row = pages?.row(index)
    if (row === undefined) return
    const next = toggleRow(now, rowId(row))
    anchor.current = { index, before: next }
    tell(next)
  }
  const extend = (index: number) => extendFrom(index, index)
  const extendFrom = (start: number, index: number) => {
    const from = (anchor.current ??= { index: start, before: now })
    const mine = (question.current += 1)
    const [first, last] = [Math.min(from.index, index), Math.max(from.index, index)]
    pages?.rows(first, last).then(
      (rows) => mine === question.current && onChange?.(withRows(from.before, rows.map(rowId), true)),
      // The pages remember that they failed, and the grid says so and offers to ask again.
      () => undefined,
    )
  }
  const clear = () => {
    anchor.current = undefined
    const had = selectedCount(now, total) > 0
    if (had) tell(nothingSelected)
    return had
  }
  const all = () => tell(everythingSelected)
  const toggleAll = () => (selectionState(now, total) === 'none' ? all() : clear())
  return { toggle, extend, extendFrom, toggleAll, all, clear }
}
