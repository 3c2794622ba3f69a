import { useMemo } from 'react'
import type { BatchRow } from '../../electron/contract/history.ts'
import { ask, useRead } from '../app/api/queries.ts'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import type { HistoryFilter } from './history-toolbar.tsx'

/** All batches that fit, page by page; anew whenever something is changed. */
export function useBatches({ topic, member }: HistoryFilter) {
  const wanted = useMemo(
    () => ({ ...(topic !== null && { topic }), ...(member !== null && { member }) }),
    [topic, member],
  )
  const { data, error } = useRead(
    'history',
    'batches',
    { ...wanted, limit: 1, offset: 0 },
    { keepPrevious: true },
  )
  const source = useMemo<GridSource<BatchRow> | null>(
    () =>
      data
        ? {
            total: data.total,
            list: JSON.stringify(wanted),
            page: async (offset, limit) =>
              (await ask('history', 'batches', { ...wanted, offset, limit })).rows,
          }
        : null,
    [data, wanted],
  )
  return { source, error }
}
