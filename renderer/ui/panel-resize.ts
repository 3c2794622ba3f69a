import { useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'

/** Least and most a panel may take, in pixels. */
export const panelLimits = { min: 260, max: 640 } as const

const step = 16

export const clampPanel = (width: number): number =>
  Math.round(Math.min(panelLimits.max, Math.max(panelLimits.min, width)))

/** The new width after an arrow key at the panel's inner edge; undefined for other keys. */
export function widthAfterKey(key: string, width: number, isRightToLeft: boolean): number | undefined {
  const wider = isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
  const narrower = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  if (key === wider) return clampPanel(width + step)
  if (key === narrower) return clampPanel(width - step)
  if (key === 'Home') return panelLimits.max
  if (key === 'End') return panelLimits.min
  return undefined
}

const isRightToLeft = (element: Element) => getComputedStyle(element).direction === 'rtl'

/** Pointer and keyboard on the inner edge of a panel. */
export function usePanelResize(
  side: RefObject<HTMLElement | null>,
  given: number | undefined,
  tell: ((width: number) => void) | undefined,
) {
  const [width, setWidth] = useState(given)
  const set = (next: number) => {
    setWidth(next)
    tell?.(next)
  }
  const measured = () => side.current?.getBoundingClientRect().width ?? panelLimits.min
  return {
    'aria-valuenow': width ?? panelLimits.min,
    'aria-valuemin': panelLimits.min,
    'aria-valuemax': panelLimits.max,
    onKeyDown(event: KeyboardEvent) {
      const next = widthAfterKey(event.key, measured(), isRightToLeft(event.currentTarget))
      if (next === undefined) return
      event.preventDefault()
      set(next)
    },
    onPointerDown: (event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove(event: PointerEvent) {
      if (!event.currentTarget.hasPointerCapture(event.pointerId) || !side.current) return
      const { left, right } = side.current.getBoundingClientRect()
      set(clampPanel(isRightToLeft(event.currentTarget) ? event.clientX - left : right - event.clientX))
    },
  }
}
