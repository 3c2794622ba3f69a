import { useEffect, useState } from 'react'

/**
 * What a file of its own holds, once it is there; at first nothing, later what was there before. For what follows the
 * first paint within a moment: `lazy` keeps what it shows instead for a third of a second at least.
 */
export function useLater<T>(load: () => Promise<T>): T | undefined {
  const [value, setValue] = useState<{ readonly is: T }>()
  useEffect(() => {
    let isWanted = true
    void load().then((is) => isWanted && setValue({ is }))
    return () => {
      isWanted = false
    }
  }, [load])
  return value?.is
}
