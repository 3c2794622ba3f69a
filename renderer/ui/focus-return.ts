/**
 * A ref of what floats over the page and takes the focus: where that was has it again the moment the floating is gone.
 * The library gives it back a frame later, and keys pressed before that would go nowhere.
 */
export function focusReturn(floating: HTMLElement | null): (() => void) | undefined {
  if (floating === null) return undefined
  const before = document.activeElement
  return () => {
    if (floating.contains(document.activeElement)) queueMicrotask(() => focusAgain(before))
  }
}

/** Only where nothing else took it. */
function focusAgain(before: Element | null): void {
  if (document.activeElement === document.body && before instanceof HTMLElement)
    before.focus({ preventScroll: true })
}
