import { useSyncExternalStore } from 'react'
import type { ListCondition } from './list-field.ts'

/** How a list stands while the vault is open: kept in the window only, and gone with it. */
export interface ListStand {
  readonly view: string
  readonly words: string
  readonly conditions: readonly ListCondition[]
  /** The row the keys act on, to come back to. */
  readonly row: number | null
  readonly isPanelHidden: boolean
}

const fresh: ListStand = { view: 'all', words: '', conditions: [], row: null, isPanelHidden: false }
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
  return [stand, (changes) => change(list, changes)]
}

function change(list: string, changes: Partial<ListStand>): void {
  stands.set(list, { ...(stands.get(list) ?? fresh), ...changes })
  for (const listener of listeners) listener()
}
