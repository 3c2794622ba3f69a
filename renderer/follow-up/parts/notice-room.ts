import { useEffect, useState, type RefObject } from 'react'

/** As much as notices take at the foot of the window, in pixels. */
const noticeRoom = 112

const steps = [0, 0.25, 0.5, 0.75, 0.9, 1]

/** Whether an element reaches down to where notices stand, while it grows and is scrolled. */
export function useIsUnderNotices(ref: RefObject<HTMLElement | null>): boolean {
  const [isUnder, setUnder] = useState(false)
  useEffect(() => {
    const look: IntersectionObserverCallback = (entries) => {
      const last = entries.at(-1)
      if (last?.rootBounds) setUnder(last.boundingClientRect.bottom > last.rootBounds.bottom)
    }
    const observer = new IntersectionObserver(look, {
      rootMargin: `0px 0px -${noticeRoom}px 0px`,
      threshold: steps,
    })
    if (ref.current) observer.observe(ref.current)
    return () => observer.disconnect()
  }, [ref])
  return isUnder
}
