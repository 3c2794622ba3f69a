import { useRef } from 'react'

/** Work that is not begun again while it goes on: Enter pressed twice must not write twice. */
export function useOneAtATime(work: () => Promise<unknown>): () => Promise<void> {
  const isGoing = useRef(false)
  return async () => {
    if (isGoing.current) return
    isGoing.current = true
    try {
      await work()
    } finally {
      isGoing.current = false
    }
  }
}
