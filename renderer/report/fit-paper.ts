import { useLayoutEffect, useState, type RefObject } from 'react'

/** Smaller than this nobody reads it: then the desk is scrolled. */
const smallest = 0.6

/**
 * By how much a paper is made smaller so that its widest table fits its desk, as a printer does it. Measured anew when the
 * desk or what lies on it changes.
 */
export function useFit(paper: RefObject<HTMLElement | null>): number {
  const [fit, setFit] = useState(1)
  useLayoutEffect(() => {
    const sheet = paper.current
    const desk = sheet?.parentElement
    if (!sheet || !desk) return undefined
    const look = () => setFit(Math.max(smallest, Math.min(1, roomOf(desk) / leastWidth(sheet))))
    look()
    const resized = new ResizeObserver(look)
    resized.observe(desk)
    for (const part of sheet.children) resized.observe(part)
    return () => resized.disconnect()
  })
  return fit
}

function roomOf(desk: HTMLElement): number {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(desk)
  return desk.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)
}

/** The width below which its contents would not fit, at full size. */
function leastWidth(sheet: HTMLElement): number {
  const { width, zoom } = sheet.style
  Object.assign(sheet.style, { width: 'min-content', zoom: '1' })
  const least = sheet.offsetWidth
  Object.assign(sheet.style, { width, zoom })
  return least
}
