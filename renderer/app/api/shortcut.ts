/** Whether a key press is the shortcut: `l`, `?`, `mod+k`, `mod+shift+n`. */
export function isShortcut(keys: string, event: KeyboardEvent, isMac: boolean): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const mod = isMac ? event.metaKey : event.ctrlKey
  const other = isMac ? event.ctrlKey : event.metaKey
  // Printed signs such as ? already say whether Shift is down.
  const shiftFits = parts.includes('shift') ? event.shiftKey : key.length === 1 ? true : !event.shiftKey
  return (
    event.key.toLowerCase() === key &&
    mod === parts.includes('mod') &&
    event.altKey === parts.includes('alt') &&
    shiftFits &&
    !other
  )
}

const names: Readonly<Record<string, readonly [mac: string, others: string]>> = {
  mod: ['⌘', 'Ctrl'],
  shift: ['⇧', 'Shift'],
  alt: ['⌥', 'Alt'],
  enter: ['↵', 'Enter'],
  ' ': ['Space', 'Space'],
  escape: ['esc', 'Esc'],
  arrowleft: ['←', '←'],
  arrowright: ['→', '→'],
}

/** The keys as they are printed: `['Ctrl', 'K']`. */
export const shortcutKeys = (keys: string, isMac: boolean): string[] =>
  keys.split('+').map((part) => names[part]?.[isMac ? 0 : 1] ?? part.toUpperCase())

/** As Electron's menus write it: `CommandOrControl+K`. Single keys stay out of menus: they would be eaten in fields. */
export function toAccelerator(keys: string): string | undefined {
  const parts = keys.split('+')
  if (!parts.includes('mod')) return undefined
  return parts
    .map((part) =>
      part === 'mod' ? 'CommandOrControl' : part.length === 1 ? part.toUpperCase() : capitalised(part),
    )
    .join('+')
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const typing =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=combobox]'

/** Single keys are for typing where one types, and belong to the dialog or menu that is open. */
export const isForTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(`${typing}, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]`) !== null
