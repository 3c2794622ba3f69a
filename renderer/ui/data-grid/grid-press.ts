import { useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { GridCursor } from './grid-cursor.ts'
import { rowAfterKey } from './grid-keys.ts'
import type { GridTicks } from './grid-ticks.ts'

interface PressOptions {
  readonly cursor: GridCursor
  /** Undefined where rows cannot be ticked. */
  readonly ticks: GridTicks | undefined
  readonly total: number
  readonly open: (index: number) => void
  /** From the first row up. */
  readonly leave: () => void
  /** Begins to change a cell: the one that was pressed, else the first that can be. */
  readonly edit: (index: number, column: string | null) => boolean
  /** What is ticked, else the current row. */
  readonly copy: (() => void) | undefined
}

export interface GridPress {
  readonly key: (event: KeyboardEvent) => void
  readonly row: (index: number, event: MouseEvent) => void
  readonly tick: (index: number, event: MouseEvent) => void
  readonly open: (index: number, column: string | null) => void
}

/** The row whose own focus an event comes from; undefined inside a cell or in the heads. */
export function rowIndexOf(target: EventTarget): number | undefined {
  const index = target instanceof HTMLElement ? target.dataset['index'] : undefined
  return index === undefined ? undefined : Number(index)
}

/** What keys and clicks on rows do. */
export function gridPress(options: PressOptions): GridPress {
  const { cursor, ticks } = options
  return {
    key(event) {
      const index = rowIndexOf(event.target)
      if (index === undefined || event.altKey) return
      const act = event.ctrlKey || event.metaKey ? commandKey(event, options) : rowKey(event, index, options)
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      act()
    },
    row(index, event) {
      if (ticks && event.shiftKey) ticks.extend(index)
      else if (ticks && (event.ctrlKey || event.metaKey)) ticks.toggle(index)
      cursor.focus(index)
    },
    tick(index, event) {
      event.stopPropagation()
      if (event.shiftKey) ticks?.extend(index)
      else ticks?.toggle(index)
      cursor.focus(index)
    },
    open: (index, column) => {
      if (column === null || !options.edit(index, column)) options.open(index)
    },
  }
}

/** The same functions at every drawing, so that rows that have not changed are not drawn again. */
export function useSteadyPress(press: GridPress): GridPress {
  const latest = useRef(press)
  useLayoutEffect(() => {
    latest.current = press
  })
  const [steady] = useState<GridPress>(() => ({
    key: (event) => latest.current.key(event),
    row: (index, event) => latest.current.row(index, event),
    tick: (index, event) => latest.current.tick(index, event),
    open: (index, column) => latest.current.open(index, column),
  }))
  return steady
}

type Act = (() => void) | undefined

const commandKey = ({ key }: KeyboardEvent, { ticks, copy }: PressOptions): Act =>
  key === 'a' ? ticks?.all : key === 'c' && !hasMarkedText() ? copy : undefined

/** Words that somebody marked are what they mean to copy. */
const hasMarkedText = (): boolean => (getSelection()?.toString() ?? '') !== ''

function rowKey(event: KeyboardEvent, index: number, options: PressOptions): Act {
  const { ticks, cursor, open, leave, total } = options
  if (event.key === 'Enter') return () => open(index)
  if (event.key === 'F2') return () => void options.edit(index, null)
  if (event.key === 'x') return () => ticks?.toggle(index)
  if (event.key === ' ') return event.shiftKey ? () => ticks?.extend(index) : () => ticks?.toggle(index)
  // Escape with nothing ticked belongs to whatever is around the grid.
  if (event.key === 'Escape') return ticks?.clear() ? () => undefined : undefined
  if (event.key === 'ArrowUp' && index === 0) return leave
  const next = rowAfterKey(event.key, index, { total, pageRows: cursor.pageRows() })
  if (next === undefined) return undefined
  return () => {
    if (event.shiftKey) ticks?.extendFrom(index, next)
    cursor.focus(next)
  }
}
