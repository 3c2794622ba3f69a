import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ListNoun } from '../../../db/domain/listed.ts'
import type { ListedRows, ListRequest, PageRequest, WithFields } from '../../../electron/contract/list.ts'
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

interface ListExtras {
  /** What else each row brings: fields by which the list can be narrowed. */
  readonly fields?: readonly string[]
  /** What a group is called, by the value that its rows have. The same function while nothing changed. */
  readonly groupLabel?: (value: string | number | null) => string
}

const noFields: readonly string[] = []

/** What is asked of the list of one noun. */
export type ListOf<N extends ListNoun> = ListRequest & { readonly noun: N }

/**
 * A list held in the vault process: filtered and sorted once, paged by its number, opened anew when it changes. Its
 * rows are those of its noun: `useList({ noun: 'person', filter: {}, sort: [] })`.
 */
export function useList<N extends ListNoun>(
  request: ListOf<N>,
  { fields = noFields, groupLabel }: ListExtras = {},
): ListState<ListedRows[N] & WithFields> {
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
  const wanted = fields.join('\n')
  const source = useMemo<GridSource<ListedRows[N] & WithFields> | null>(
    () =>
      data
        ? {
            total: data.total,
            list,
            groups:
              data.groups?.map(({ value, count }) => ({
                label: groupLabel?.(value) ?? String(value),
                count,
              })) ?? null,
            page: (offset, limit) =>
              pageOf<N>({ list: data.list, offset, limit, fields: [...fields] }, () =>
                client.invalidateQueries({ queryKey }),
              ),
          }
        : null,
    [data, wanted, groupLabel],
  )
  return { source, held: data?.list ?? null, error: error instanceof Failure ? error : null }
}

/** A list that the vault process let go is opened again. */
async function pageOf<N extends ListNoun>(
  page: PageRequest,
  reopen: () => Promise<void>,
): Promise<readonly (ListedRows[N] & WithFields)[]> {
  try {
    return (await ask('list', 'page', page)) as readonly (ListedRows[N] & WithFields)[]
  } catch (error) {
    if (error instanceof Failure && error.data.code === 'record.notFound') void reopen()
    throw error
  }
}
