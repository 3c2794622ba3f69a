import { useMemo } from 'react'
import type { Noun } from '../../db/domain/noun.ts'
import type { TrashedRow } from '../../electron/contract/trash.ts'
import { ask, useRead } from '../app/api/queries.ts'
import type { GridSource } from '../ui/data-grid/grid-source.ts'

/** What lies in the trash, page by page; anew whenever something is changed. */
export function useTrash(noun: Noun | null) {
  const wanted = useMemo(() => (noun === null ? {} : { noun }), [noun])
  const { data, error } = useRead('trash', 'list', { ...wanted, limit: 1, offset: 0 }, { keepPrevious: true })
  const source = useMemo<GridSource<TrashedRow> | null>(
    () =>
      data
        ? {
            total: data.total,
            list: JSON.stringify(wanted),
            page: async (offset, limit) => (await ask('trash', 'list', { ...wanted, offset, limit })).rows,
          }
        : null,
    [data, wanted],
  )
  return { source, error }
}
