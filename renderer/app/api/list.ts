import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ListRequest } from '../../../electron/contract/list.ts'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'
import { Failure } from './caucus.ts'
import { ask } from './queries.ts'

export interface ListState<Row> {
  /** `null` while it is opened for the first time; then the older one until the newer is there. */
  readonly source: GridSource<Row> | null
  readonly error: Failure | null
}

/** A list held in the vault process: filtered and sorted once, paged by its number, opened anew when it changes. */
export function useList<Row>(request: ListRequest): ListState<Row> {
  const client = useQueryClient()
  const list = JSON.stringify(request)
  const queryKey = useMemo(() => ['list.open', request], [list])
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => ask('list', 'open', request),
    placeholderData: (previous) => previous,
    gcTime: 0,
  })
  useEffect(() => (data ? () => void ask('list', 'close', { list: data.list }) : undefined), [data])
  const source = useMemo<GridSource<Row> | null>(
    () =>
      data
        ? {
            total: data.total,
            list,
            page: (offset, limit) =>
              pageOf<Row>(data.list, offset, limit, () => client.invalidateQueries({ queryKey })),
          }
        : null,
    [data],
  )
  return { source, error: error instanceof Failure ? error : null }
}

/** A list that the vault process let go is opened again. */
async function pageOf<Row>(
  list: number,
  offset: number,
  limit: number,
  reopen: () => Promise<void>,
): Promise<readonly Row[]> {
  try {
    return (await ask('list', 'page', { list, offset, limit })) as readonly Row[]
  } catch (error) {
    if (error instanceof Failure && error.data.code === 'record.notFound') void reopen()
    throw error
  }
}
