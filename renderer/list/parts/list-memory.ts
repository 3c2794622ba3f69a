import { useSyncExternalStore } from 'react'
import type { Filter } from '../../../db/domain/filter/filter.ts'
import type { ViewDefinition } from '../../../db/domain/saved-view.ts'

/** How a list stands while the vault is open: kept in the window only, and gone with it. */
export interface ListStand {
  /** The id of the view, one of the list's own or a saved one. */
  readonly view: string
  readonly words: string
  /** What was changed of the view and not kept. */
  readonly changes: ViewDefinition
  /** The row the keys act on, to come back to. */
  readonly row: number | null
  /** Null as long as nobody said. */
  readonly isPanelHidden: boolean | null
  /** Of a list that is both a queue and a table, which of them it is; null where the view says it. */
  readonly isTable: boolean | null
}

const fresh: ListStand = {
  view: 'all',
  words: '',
  changes: {},
  row: null,
  isPanelHidden: null,
  isTable: null,
}
const stands = new Map<string, ListStand>()
const listeners = new Set<() => void>()

/** The stand of a list, which outlives its screen: coming back from a contact finds it as it was. */
export function useListStand(list: string): readonly [ListStand, (changes: Partial<ListStand>) => void] {
  const stand = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => stands.get(list) ?? fresh,
  )
  return [stand, (changes) => changeStand(list, changes)]
}

/** Another view begins as it was kept. */
export const openView = (list: string, view: string): void =>
  changeStand(list, { view, changes: {}, row: null, words: '', isTable: null })

interface Narrowed {
  readonly view: string
  readonly words: string
  readonly filter: Filter
}

/** A list as a search found it: a view of its own, with words and a filter beside it. */
export const narrowView = (list: string, { view, words, filter }: Narrowed): void =>
  changeStand(list, { view, words, changes: { filter }, row: null })

function changeStand(list: string, changes: Partial<ListStand>): void {
  stands.set(list, { ...(stands.get(list) ?? fresh), ...changes })
  for (const listener of listeners) listener()
}
