import { useEffect, useState, useSyncExternalStore } from 'react'
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

/** Asks for the rows in sight whenever others come into it. */
export function useWantedRows<Row>(pages: GridPages<Row> | null, first: number, last: number): void {
  useEffect(() => {
    if (last >= first) pages?.want(first, last)
  }, [pages, first, last])
}
