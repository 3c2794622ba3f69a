import { useMemo } from 'react'
import type { MatchKind } from '../../db/domain/matching/subject.ts'
import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import { ask, useRead } from '../app/api/queries.ts'
import type { GridSource } from '../ui/data-grid/grid-source.ts'

export interface GroupFilter {
  readonly atLeast: 'same' | 'likely' | 'maybe'
  readonly noun: MatchKind | null
}

interface WantedGroups extends GroupFilter {
  /** Only those that hold at least so surely (0 to 1) and that nobody has to look at. */
  readonly sure?: number
  /** Read at all. */
  readonly isWanted?: boolean
}

/** The groups that fit, page by page; anew whenever something is changed. */
export function useGroups({ atLeast, noun, sure, isWanted = true }: WantedGroups) {
  const wanted = useMemo(
    () => ({ atLeast, ...(noun !== null && { noun }), ...(sure !== undefined && { sure }) }),
    [atLeast, noun, sure],
  )
  const { data, error, dataUpdatedAt } = useRead(
    'duplicates',
    'list',
    { ...wanted, limit: 1, offset: 0 },
    { keepPrevious: sure === undefined, enabled: isWanted },
  )
  const source = useMemo<GridSource<DuplicateGroup> | null>(
    () =>
      data
        ? {
            total: data.total,
            list: JSON.stringify(wanted),
            page: async (offset, limit) =>
              (await ask('duplicates', 'list', { ...wanted, offset, limit })).rows,
          }
        : null,
    // The same answer at another time is another list: what is on other pages may have changed.
    // oxlint-disable-next-line react/exhaustive-deps
    [data, wanted, dataUpdatedAt],
  )
  return { source, error, toLookAt: data?.toLookAt ?? 0 }
}
