import { useEffect, useState } from 'react'

/** A value once it has stayed the same for a moment: what is costly to show follows a walk through rows at its end. */
export function useSettled<T>(value: T, milliseconds = 120): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
