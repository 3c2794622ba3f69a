import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { ListNoun } from '../../../db/domain/listed.ts'
import type { ListedRows, ListRequest, WithFields } from '../../../electron/contract/list.ts'
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
  const list = JSON.stringify(request)
  const { data, error, paged } = useHeld({
    name: 'list.open',
    request,
    open: () => ask('list', 'open', request),
    close: (held) => ask('list', 'close', { list: held }),
  })
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
            page: async (offset, limit) =>
              (await paged(
                ask('list', 'page', { list: data.list, offset, limit, fields: [...fields] }),
              )) as readonly (ListedRows[N] & WithFields)[],
          }
        : null,
    [data, wanted, groupLabel],
  )
  return { source, held: data?.list ?? null, error }
}

interface HeldOptions<Opened> {
  /** The endpoint, whose nouns say when it is opened anew. */
  readonly name: string
  readonly request: object
  readonly open: () => Promise<Opened>
  readonly close: (list: number) => Promise<void>
}

interface Held<Opened> {
  /** The older one until the newer is there. */
  readonly data: Opened | undefined
  readonly error: Failure | null
  /** Reads a page of it. What the vault process let go is opened again. */
  readonly paged: <Page>(page: Promise<Page>) => Promise<Page>
}

/** Something held in the vault process: opened anew when what it shows changes, and closed when that is not shown. */
export function useHeld<Opened extends { readonly list: number }>(held: HeldOptions<Opened>): Held<Opened> {
  const client = useQueryClient()
  const { name, request, open, close } = held
  const queryKey = useMemo(() => [name, request], [name, JSON.stringify(request)])
  const { data, error } = useQuery<Opened>({
    queryKey,
    queryFn: open,
    placeholderData: keepPreviousData as never,
    gcTime: 0,
  })
  useEffect(() => (data ? () => void close(data.list) : undefined), [data])
  const paged = useCallback(
    async <Page>(page: Promise<Page>) => {
      try {
        return await page
      } catch (failure) {
        if (failure instanceof Failure && failure.data.code === 'record.notFound')
          void client.invalidateQueries({ queryKey })
        throw failure
      }
    },
    [client, queryKey],
  )
  return { data, error: error instanceof Failure ? error : null, paged }
}
