import { useEffect } from 'react'
import type { FollowUpId } from '../../db/domain/follow-up.ts'
import { onEvent } from './api/caucus.ts'
import { findCommand, type Command } from './api/commands.ts'
import { openDialog } from './api/dialogs.ts'
import { goTo } from './api/navigation.ts'
import { usePreferences } from './api/preferences.tsx'
import { isShortcut, worksAt } from './api/shortcut.ts'

/** Runs commands by their keys, and those that the application menu asks for. */
export function useCommandKeys(): void {
  const isMac = usePreferences().platform === 'mac'
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = findCommand(
        ({ keys, area }) =>
          keys !== undefined &&
          isShortcut(keys, event, isMac) &&
          worksAt({ keys, ...(area && { area }) }, targetOf(event)),
      )
      if (!command) return
      event.preventDefault()
      runUnlessHeld(command)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isMac])
  useEffect(() => onEvent('open', ({ followUp }) => openTold(followUp)), [])
  useEffect(() => onEvent('command', ({ id }) => runUnlessHeld(findCommand((one) => one.id === id))), [])
}

/** Where the focus went meanwhile, if it was lost when the key was pressed. */
const targetOf = ({ target }: KeyboardEvent): EventTarget | null =>
  target === document.body ? document.activeElement : target

/** What a notification told of: one follow-up, or the day. */
function openTold(followUp: FollowUpId | null): void {
  if (document.querySelector('[data-dialog]') !== null) return
  if (followUp === null) goTo('/today')
  else openDialog('followUp', { id: followUp })
}

/** What lies under a dialog stays as it is until the dialog is answered, and no second dialog opens over it. */
function runUnlessHeld(command: Command | undefined): void {
  if (command?.isAlways || document.querySelector('[data-dialog]') === null) command?.run()
}
