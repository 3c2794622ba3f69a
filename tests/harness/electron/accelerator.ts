import type { PressedKey } from '../page/preload-world.ts'

const modifiers = ['ctrl', 'alt', 'shift', 'meta'] as const

/** Electron's names of keys whose `KeyboardEvent.key` is another. */
const keyNames: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

/** Whether a key is the one an accelerator such as `CmdOrCtrl+Shift+K` names. */
export function isPressed(accelerator: string, pressed: PressedKey, platform = process.platform): boolean {
  const names = accelerator.replace(/\+\+$/, '+plus').toLowerCase().split('+')
  const key = names.pop() ?? ''
  const wanted = new Set(names.map((name) => modifierOf(name, platform)))
  return modifiers.every((name) => pressed[name] === wanted.has(name)) && isKey(keyNames[key] ?? key, pressed)
}

function modifierOf(name: string, platform: NodeJS.Platform): string {
  switch (name) {
    case 'commandorcontrol':
    case 'cmdorctrl':
      return platform === 'darwin' ? 'meta' : 'ctrl'
    case 'command':
    case 'cmd':
    case 'super':
      return 'meta'
    case 'control':
      return 'ctrl'
    case 'option':
    case 'altgr':
      return 'alt'
    default:
      return name
  }
}

/** By the key's place too: with Shift the key of the digit 1 is `!`. */
function isKey(key: string, { key: typed, code }: PressedKey): boolean {
  return (
    typed.toLowerCase() === key || code.toLowerCase() === `digit${key}` || code.toLowerCase() === `key${key}`
  )
}
