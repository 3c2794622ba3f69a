import { useEffect, useSyncExternalStore } from 'react'
import type { Crumb } from '../../ui/breadcrumbs.tsx'

const listeners = new Set<() => void>()
let current: readonly Crumb[] = []

function set(crumbs: readonly Crumb[]): void {
  current = crumbs
  for (const listener of listeners) listener()
}

/** The trail below the screen's own name. */
export const useCrumbs = (): readonly Crumb[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => current,
  )

/** What the screen in sight is about, in the bar above: the name of a contact. */
export function useCrumb(label: string | undefined): void {
  useEffect(() => {
    set(label === undefined ? [] : [{ id: 'here', label }])
    return () => set([])
  }, [label])
}
