import { useMemo } from 'react'
import type { BatchRow } from '../../electron/contract/history.ts'
import { useHeld } from '../app/api/held.ts'
import { ask } from '../app/api/queries.ts'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import type { HistoryFilter } from './history-toolbar.tsx'

/** The newest steps that fit, page by page; anew whenever something is changed. */
export function useBatches({ topic, member, until }: HistoryFilter) {
  const wanted = useMemo(
    () => ({
      ...(topic !== null && { topic }),
      ...(member !== null && { member }),
      ...(until !== null && { until }),
    }),
    [topic, member, until],
  )
  const { data, error, paged } = useHeld({
    name: 'history.open',
    request: wanted,
    open: () => ask('history', 'open', wanted),
    close: (list) => ask('history', 'close', { list }),
  })
  const source = useMemo<GridSource<BatchRow> | null>(
    () =>
      data
        ? {
            total: data.total,
            list: JSON.stringify(wanted),
            page: (offset, limit) => paged(ask('history', 'page', { list: data.list, offset, limit })),
          }
        : null,
    [data, wanted, paged],
  )
  return { source, isLeast: data?.isLeast ?? false, error }
}
