import { useEffect, type ReactNode } from 'react'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import { goTo } from '../../app/api/navigation.ts'
import { listPaths } from './list-view.ts'
import { openView } from './list-memory.ts'

export interface SavedViewRouteProps {
  readonly list: FilteredNoun
  readonly id: string
  /** The list itself. */
  readonly screen: ReactNode
}

/** Opens a view of a list that the address names; the list's own address takes its place. */
export function SavedViewRoute({ list, id, screen }: SavedViewRouteProps) {
  useEffect(() => {
    openView(list, id)
    goTo(listPaths[list], { replace: true })
  }, [list, id])
  return screen
}
