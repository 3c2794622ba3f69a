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

/**
 * A ref of what stands in a form and goes away with what was pressed in it: the first field of the form has the focus
 * then, so that the keys pressed next are the form's.
 */
export function focusForm(part: HTMLElement | null): (() => void) | undefined {
  if (part === null) return undefined
  const form = part.closest('form, [role=dialog]')
  return () => {
    if (part.contains(document.activeElement))
      queueMicrotask(() => focusAgain(form?.querySelector('button, input, textarea') ?? null))
  }
}
