import { useEffect, useRef } from 'react'

/** The forms that are open, the one on top last. */
const forms: object[] = []

/**
 * Ctrl or Cmd and Enter save the form that is on top, wherever the focus is. Before anything else sees them: a button or
 * a list would take Enter for itself.
 */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const form = {}
    forms.push(form)
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      if (forms.at(-1) !== form) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    window.addEventListener('keydown', press, true)
    return () => {
      window.removeEventListener('keydown', press, true)
      forms.splice(forms.indexOf(form), 1)
    }
  }, [])
}
