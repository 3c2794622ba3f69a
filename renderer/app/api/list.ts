import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ListNoun } from '../../../db/domain/listed.ts'
import type { ListedRows, ListRequest } from '../../../electron/contract/list.ts'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'
import { Failure } from './caucus.ts'
import { ask } from './queries.ts'

interface ListState<Row> {
  /** `null` while it is opened for the first time; then the older one until the newer is there. */
  readonly source: GridSource<Row> | null
  /** The number of the open list, for what is done to all of it. */
  readonly held: number | null
  readonly error: Failure | null
}

/** What is asked of the list of one noun. */
export type ListOf<N extends ListNoun> = ListRequest & { readonly noun: N }

/**
 * A list held in the vault process: filtered and sorted once, paged by its number, opened anew when it changes. Its
 * rows are those of its noun: `useList({ noun: 'person', filter: {}, sort: [] })`.
 */
export function useList<N extends ListNoun>(request: ListOf<N>): ListState<ListedRows[N]> {
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
  const source = useMemo<GridSource<ListedRows[N]> | null>(
    () =>
      data
        ? {
            total: data.total,
            list,
            page: (offset, limit) =>
              pageOf<N>(data.list, offset, limit, () => client.invalidateQueries({ queryKey })),
          }
        : null,
    [data],
  )
  return { source, held: data?.list ?? null, error: error instanceof Failure ? error : null }
}

/** A list that the vault process let go is opened again. */
async function pageOf<N extends ListNoun>(
  list: number,
  offset: number,
  limit: number,
  reopen: () => Promise<void>,
): Promise<readonly ListedRows[N][]> {
  try {
    return (await ask('list', 'page', { list, offset, limit })) as readonly ListedRows[N][]
  } catch (error) {
    if (error instanceof Failure && error.data.code === 'record.notFound') void reopen()
    throw error
  }
}
