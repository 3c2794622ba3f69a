/** Shows why a form was not saved: its first field at fault gets the focus, else the words of the whole come into sight. */
export function showRefusal(form: HTMLElement): void {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')
  if (field) field.focus()
  else form.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
}
