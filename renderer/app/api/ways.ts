import { useSyncExternalStore } from 'react'

/** Whether there is a place to go back to, and one to go forward to. */
interface Ways {
  readonly isBackOpen: boolean
  readonly isForwardOpen: boolean
}

function listen(listener: () => void): () => void {
  navigation.addEventListener('currententrychange', listener)
  return () => navigation.removeEventListener('currententrychange', listener)
}

export const useWays = (): Ways => ({
  isBackOpen: useSyncExternalStore(listen, () => navigation.canGoBack),
  isForwardOpen: useSyncExternalStore(listen, () => navigation.canGoForward),
})
