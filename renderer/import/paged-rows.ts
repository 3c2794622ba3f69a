import { useMemo, useState } from 'react'
import { defaultLayout } from '../ui/data-grid/grid-column.ts'
import type { GridSource } from '../ui/data-grid/grid-source.ts'

interface Paged<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

interface Listed {
  /** What is asked for. */
  readonly filter: object
  /** What of it makes another list: with the rest the same rows are only asked for anew. */
  readonly list: object
}

const unsorted = { sorts: [], onSortsChange: () => undefined }

/** What a grid shows of rows in their own order, asked for page by page; no source until their number is known. */
export function usePagedRows<Row>(
  listed: Listed,
  first: Paged<Row> | undefined,
  page: (offset: number, limit: number) => Promise<Paged<Row>>,
) {
  const [layout, onLayoutChange] = useState(defaultLayout)
  const [filter, list] = [JSON.stringify(listed.filter), JSON.stringify(listed.list)]
  const total = first?.total
  const source = useMemo<GridSource<Row> | null>(
    () =>
      total === undefined
        ? null
        : { total, list, page: async (offset, limit) => (await page(offset, limit)).rows },
    [filter, list, total],
  )
  return { source, layout, onLayoutChange, ...unsorted }
}
