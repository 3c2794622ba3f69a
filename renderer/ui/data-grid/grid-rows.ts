import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { GridPages } from './grid-pages.ts'
import type { GridSource } from './grid-source.ts'

const never = () => () => undefined
const zero = () => 0

/** The pages of a source, kept while it is the same, and a drawing with each page that comes. */
export function useGridPages<Row>(source: GridSource<Row> | null): GridPages<Row> | null {
  const [pages, setPages] = useState<GridPages<Row> | null>(() => source && new GridPages(source))
  const isStale = (pages?.source ?? null) !== source
  const fresh = isStale ? source && new GridPages(source, pages ?? undefined) : pages
  if (isStale) setPages(fresh)
  useSyncExternalStore(fresh?.subscribe ?? never, fresh?.version ?? zero)
  return fresh
}

/** Milliseconds: longer than from one frame of a drag to the next. */
const settled = 50

/**
 * Asks for the rows in sight whenever others come into it. Where the list has jumped by more than what is seen of it,
 * as at each frame while its scroll bar is dragged, it waits until the list stands still: drawing rows that are gone
 * by then took longer than a frame.
 */
export function useWantedRows<Row>(pages: GridPages<Row> | null, first: number, last: number): void {
  const asked = useRef(first)
  useEffect(() => {
    if (last < first || last < 0) return
    const ask = () => {
      asked.current = first
      pages?.want(first, last)
    }
    const hasJumped = Math.abs(first - asked.current) > last - first
    if (!hasJumped) return ask()
    const waiting = setTimeout(ask, settled)
    return () => clearTimeout(waiting)
  }, [pages, first, last])
}
