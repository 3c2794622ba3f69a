import { useLayoutEffect, useRef, type RefObject } from 'react'

/** What a key does that is pressed in a dialog: what is in it, where the key was pressed, and the key. */
export type DialogPress = (content: HTMLElement, target: HTMLElement, event: KeyboardEvent) => void

/** Keys pressed anywhere in the dialog but in its calendar; heard before the dialog is seen, or a first figure is lost. */
export function useDialogPress(content: RefObject<HTMLElement | null>, act: DialogPress): void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, isComposing } = event
      const { current } = content
      if (ctrlKey || metaKey || altKey || isComposing || !current || !(target instanceof HTMLElement)) return
      if (current.closest('[data-dialog]')?.contains(target)) latest.current(current, target, event)
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [content])
}
