import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useGridPages } from './data-grid/grid-rows.ts'
import type { GridSource } from './data-grid/grid-source.ts'

export interface QueueRows<Row> {
  readonly total: number
  readonly row: (index: number) => Row | undefined
  readonly want: (first: number, last: number) => void
}

/** Rows of the list, as far as they were seen. */
export function useQueueRows<Row>(source: GridSource<Row> | null): QueueRows<Row> {
  const pages = useGridPages(source)
  return {
    total: source?.total ?? 0,
    row: (index) => pages?.row(index),
    want: useCallback((first, last) => pages?.want(first, last), [pages]),
  }
}

export interface LineCursor {
  /** The place of the current row in the list; -1 in an empty one. */
  readonly index: number
  readonly set: (index: number) => void
  /** Moves, with the focus. */
  readonly step: (by: number) => void
  /** Of what holds the lines. */
  readonly ref: RefObject<HTMLDivElement | null>
  /** Arrow and page keys, Home and End on a line. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const strides: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
  Home: -Infinity,
  End: Infinity,
}

/** By place, not by row: what is done leaves, and the next one comes under the keys. */
export function useLineCursor(total: number, currentId: string | undefined): LineCursor {
  const [wanted, setWanted] = useState(0)
  const index = Math.min(wanted, total - 1)
  const ref = useRef<HTMLDivElement>(null)
  const isMoving = useRef(false)
  const step = useCallback(
    (by: number) => {
      isMoving.current = true
      setWanted(Math.max(0, Math.min(index + by, total - 1)))
    },
    [index, total],
  )
  useEffect(() => {
    const focused = document.activeElement
    const isFree = focused === document.body || focused?.id === 'main'
    // It moves with a row that others came before.
    const isOnLine =
      focused?.matches('li[tabindex], li > [tabindex]') === true && ref.current?.contains(focused) === true
    const line = ref.current?.querySelector<HTMLElement>('[aria-current=true]')
    if (isMoving.current || isFree || isOnLine) line?.focus({ preventScroll: true })
    isMoving.current = false
  }, [index, currentId])
  const onKeyDown = (event: KeyboardEvent) => {
    const by = strides[event.key]
    const isLine = event.target instanceof HTMLElement && event.target.ariaCurrent === 'true'
    if (by === undefined || !isLine || event.defaultPrevented) return
    step(by)
    event.preventDefault()
  }
  return { index, set: setWanted, step, ref, onKeyDown }
}

export interface Identified {
  readonly id: string
}

export interface Selection<Row extends Identified> {
  readonly rows: readonly Row[]
  readonly has: (id: Row['id']) => boolean
  readonly toggle: (row: Row) => void
  readonly clear: () => void
}

/** Lines chosen to do something to all of them. Another filter lets go of them. */
export function useSelection<Row extends Identified>(list: string): Selection<Row> {
  const [chosen, setChosen] = useState<ReadonlyMap<Row['id'], Row>>(new Map())
  const [seen, setSeen] = useState(list)
  if (seen !== list) {
    setSeen(list)
    setChosen(new Map())
  }
  return useMemo(
    () => ({
      rows: [...chosen.values()],
      has: (id) => chosen.has(id),
      toggle: (row) =>
        setChosen((current) => {
          const next = new Map(current)
          if (!next.delete(row.id)) next.set(row.id, row)
          return next
        }),
      clear: () => setChosen(new Map()),
    }),
    [chosen],
  )
}
