import { useEffect, useMemo, useRef } from 'react'
import { useCommands, type Command } from './commands.ts'
import { useTranslate } from './language.tsx'

/** A command of the screen in sight; `id` is the verb alone. */
export type HereCommand = Omit<Command, 'group'>

/** The keys of the screen in sight. They may be given anew at every drawing. */
export function useHereCommands(commands: readonly HereCommand[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const said = JSON.stringify(commands)
  useCommands(
    useMemo<readonly Command[]>(
      () =>
        (JSON.parse(said) as readonly Omit<HereCommand, 'run'>[]).map((command) => ({
          ...command,
          id: `here.${command.id}`,
          label: capitalised(command.label),
          group: 'here',
          run: () => latest.current.find(({ id }) => id === command.id)?.run(),
        })),
      [said],
    ),
  )
}

/** Some are called as the hints of the status bar call them, which are no beginnings of sentences. */
const capitalised = (label: string): string => label.charAt(0).toLocaleUpperCase() + label.slice(1)

/** J and K through the lines of a queue, with what else can be done there. */
export function useQueueCommands(step: (by: number) => void, others: readonly HereCommand[] = []): void {
  const t = useTranslate()
  useHereCommands([
    { id: 'next', label: t('todayScreen.next'), keys: 'j', run: () => step(1) },
    { id: 'previous', label: t('todayScreen.previous'), keys: 'k', run: () => step(-1) },
    ...others,
  ])
}
