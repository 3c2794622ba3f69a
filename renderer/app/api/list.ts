import { useMemo } from 'react'
import type { LostCondition } from '../../../db/domain/filter/check-filter.ts'
import type { ListNoun } from '../../../db/domain/listed.ts'
import type { ListedRows, ListRequest, WithFields } from '../../../electron/contract/list.ts'
import type { GridSource } from '../../ui/data-grid/grid-source.ts'
import type { Failure } from './caucus.ts'
import { useHeld } from './held.ts'
import { ask } from './queries.ts'

interface ListState<Row> {
  /** `null` while it is opened for the first time; then the older one until the newer is there. */
  readonly source: GridSource<Row> | null
  /** The number of the open list, for what is done to all of it. */
  readonly held: number | null
  readonly error: Failure | null
  /** What it was asked that means nothing any more. */
  readonly lost: readonly LostCondition[]
}

interface ListExtras {
  /** What else each row brings: fields by which the list can be narrowed. */
  readonly fields?: readonly string[]
  /** What a group is called, by the value that its rows have. The same function while nothing changed. */
  readonly groupLabel?: (value: string | number | null) => string
}

const noFields: readonly string[] = []
const noneLost: readonly LostCondition[] = []

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
            records: data.records,
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
  return { source, held: data?.list ?? null, error, lost: data?.lost ?? noneLost }
}
