/** Whether something within was not understood. */
export const firstUnclear = (within: HTMLElement | null): HTMLElement | null =>
  within?.querySelector<HTMLElement>('[data-unclear]') ?? null

/**
 * A form with a field whose words mean nothing that it could keep is not saved, and that field gets the focus: else what
 * was typed would be gone, or another value in its place. @returns what ends it.
 */
export function keepUnclearForms(): () => void {
  const onSubmit = (event: SubmitEvent) => {
    const unclear = event.target instanceof HTMLElement ? firstUnclear(event.target) : null
    if (unclear === null) return
    event.preventDefault()
    event.stopPropagation()
    unclear.focus()
  }
  document.addEventListener('submit', onSubmit, { capture: true })
  return () => document.removeEventListener('submit', onSubmit, { capture: true })
}
