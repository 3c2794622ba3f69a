import { useSyncExternalStore } from 'react'
import { goTo } from './navigation.ts'

let beginnings = 0
const listeners = new Set<() => void>()

/** To the page of something new; an empty one, although something is being written there, which is kept as a draft. */
export function beginAt(path: string): void {
  if (location.hash.slice(1) !== path) return goTo(path)
  beginnings += 1
  for (const listener of listeners) listener()
}

/** Another number for every page that was begun where one was open already: its key. */
export const useBeginnings = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => beginnings,
  )
