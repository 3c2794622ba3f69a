import { useMemo } from 'react'
import type { SavedViewId } from '../../db/domain/saved-view.ts'
import { useRead } from '../app/api/queries.ts'

/** A search that is kept in the vault, under a name. */
export interface KeptSearch {
  readonly id: SavedViewId
  readonly name: string
  readonly text: string
}

export function useKeptSearches(): readonly KeptSearch[] {
  const { data } = useRead('savedView', 'list', { list: 'search' })
  return useMemo(
    () => (data ?? []).map(({ id, name, definition }) => ({ id, name, text: definition.search ?? '' })),
    [data],
  )
}
