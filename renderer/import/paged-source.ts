import { useMemo } from 'react'
import type { GridSource } from '../ui/data-grid/grid-source.ts'

interface Paged<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** Pages that are asked for one by one, as a list of the grid; null until its length is known. */
export function usePagedSource<Row>(
  list: string,
  first: Paged<Row> | undefined,
  page: (offset: number, limit: number) => Promise<Paged<Row>>,
): GridSource<Row> | null {
  const total = first?.total
  return useMemo(
    () =>
      total === undefined
        ? null
        : { total, list, page: async (offset, limit) => (await page(offset, limit)).rows },
    [list, total],
  )
}
