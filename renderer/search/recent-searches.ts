import { useSyncExternalStore } from 'react'

const most = 6
const listeners = new Set<() => void>()
let recent: readonly string[] = []

/** Keeps what was looked for, newest first: in memory only, gone with the window. */
export function rememberSearch(text: string): void {
  if (text === '' || recent[0] === text) return
  recent = [text, ...recent.filter((one) => one !== text)].slice(0, most)
  for (const listener of listeners) listener()
}

export const useRecentSearches = (): readonly string[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => recent,
  )
