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
  delete: ['Delete', 'Delete'],
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

const elsewhere = `${typing}, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]`

/** Where one types, and in the dialog or menu that is open, a key belongs to what has the focus. */
const isForTyping = (target: Element): boolean => target.closest(elsewhere) !== null

interface ShortcutUse {
  readonly keys: string
  /** Its keys work only inside what is marked `data-keys` with this name. */
  readonly area?: string
}

/** What they do to what is typed comes first. */
const ofTyping: readonly string[] = ['mod+z', 'mod+shift+z', 'mod+a']

/**
 * Whether a shortcut works where the focus is. While one types, a letter is a letter, and Undo and Select all are about
 * what is typed; in a form that is being filled in, single keys belong to its controls, not to the screen around it. A
 * form that is the screen's own, as of a report, is marked `data-keys`.
 */
export function worksAt({ keys, area }: ShortcutUse, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return area === undefined
  if (area !== undefined && target.closest(`[data-keys='${area}']`) === null) return false
  if (ofTyping.includes(keys)) return !isForTyping(target)
  return keys.includes('mod+') || (!isForTyping(target) && target.closest('form:not([data-keys])') === null)
}
