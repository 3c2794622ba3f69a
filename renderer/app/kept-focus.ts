import { useEffect } from 'react'

/** Where the focus was: the element, what it was in up to the page, and what stood beside each of these. */
type Trail = readonly {
  readonly element: Element
  readonly next: Element | null
  readonly previous: Element | null
}[]

const canHaveFocus = 'a[href], button:not(:disabled), input:not(:disabled), textarea, [tabindex]'

/**
 * When what has the focus goes away, because it was removed, done, put elsewhere or is of no use any more, the focus
 * goes to what stands beside it, not to the top of the page: whoever works by keyboard goes on where they were.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: Trail = []
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('#root')) trail = trailOf(target)
    }
    let isOnItsWay = false
    const restore = () => {
      isOnItsWay = false
      if (isFocusLost()) placeOf(trail)?.focus()
    }
    // A key that comes before the next frame is for where the focus goes, too.
    const hurry = () => {
      if (isOnItsWay) restore()
    }
    const observer = new MutationObserver((mutations) => {
      const last = trail[0]?.element
      const hasGone = (last !== undefined && isGone(last)) || mutations.some(closesDialog)
      // What is disabled has the focus until the next frame.
      if (!hasGone || !(isFocusLost() || document.activeElement === last)) return
      isOnItsWay = true
      whenSettled(restore)
    })
    document.addEventListener('focusin', remember)
    window.addEventListener('keydown', hurry, true)
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    })
    return () => {
      document.removeEventListener('focusin', remember)
      window.removeEventListener('keydown', hurry, true)
      observer.disconnect()
    }
  }, [])
}

/** One that a key opened has no button to give the focus back to. */
const closesDialog = ({ removedNodes }: MutationRecord): boolean =>
  [...removedNodes].some((node) => node instanceof Element && node.matches('[data-dialog]'))

const isGone = (element: Element): boolean => !element.isConnected || element.matches(':disabled')

function isFocusLost(): boolean {
  const { activeElement } = document
  return activeElement === document.body || activeElement === null || isGone(activeElement)
}

/** Dialogs and menus give the focus back a frame after they close; a new page draws itself within one. */
const whenSettled = (run: () => void) => requestAnimationFrame(() => requestAnimationFrame(run))

function trailOf(target: Element): Trail {
  const trail = []
  for (
    let element: Element | null = target;
    element && element.id !== 'root';
    element = element.parentElement
  )
    trail.push({ element, next: element.nextElementSibling, previous: element.previousElementSibling })
  return trail
}

/** The same element, if it is still there. */
const placeOf = (trail: Trail): HTMLElement | undefined =>
  trail[0] && !isGone(trail[0].element) ? (trail[0].element as HTMLElement) : placeBeside(trail)

/** The same control of the neighbour, else the nearest part of the page that is still there. */
function placeBeside(trail: Trail): HTMLElement | undefined {
  const place = trail.findLastIndex(({ element }) => isGone(element))
  const gone = trail[place]
  if (!gone) return undefined
  const rank = focusableIn(gone.element).indexOf(trail[0]?.element as HTMLElement)
  for (const neighbour of [gone.next, gone.previous]) {
    const found = neighbour?.isConnected ? focusableIn(neighbour) : []
    if (found.length > 0) return found[Math.max(0, Math.min(rank, found.length - 1))]
  }
  return nearestOf(trail.slice(place + 1).map(({ element }) => element))
}

function nearestOf(around: readonly Element[]): HTMLElement | undefined {
  for (const element of around) {
    const [first] = element.id === 'main' ? [element as HTMLElement] : focusableIn(element)
    if (first) return first
  }
  return document.getElementById('main') ?? undefined
}

/** The element itself, if it can have the focus, and what can inside it, in the order of the Tab key. */
function focusableIn(element: Element): HTMLElement[] {
  const all = [element, ...element.querySelectorAll(canHaveFocus)] as HTMLElement[]
  return all.filter((one) => one.matches(canHaveFocus) && one.tabIndex >= 0)
}
