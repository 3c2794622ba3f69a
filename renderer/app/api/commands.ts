import { useEffect, useSyncExternalStore } from 'react'
import type { IconName } from '../../ui/icon-glyphs.tsx'

export const commandGroups = ['here', 'new', 'go', 'settings', 'view', 'help'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Something a person can do from anywhere: by its key, from the palette, and if it has a menu, from there. */
export interface Command {
  /** `group.verb`, unique among what is registered. */
  readonly id: string
  readonly label: string
  /** Other words by which the palette finds it. */
  readonly also?: string
  /** `here`: what the screen in sight offers. */
  readonly group: CommandGroup
  readonly icon?: IconName
  /** `l`, `?`, `mod+k`, `mod+shift+n`: mod is Ctrl, on a Mac Cmd. */
  readonly keys?: string
  /** Does the same, but is heard by the line or row that has the focus, which the frame leaves it to. */
  readonly lineKey?: string
  /** Its keys work only while the focus is inside what is marked `data-keys` with this name. */
  readonly area?: string
  /** Its key and its place in the menu work while a dialog waits to be answered; others are left until it is. */
  readonly isAlways?: true
  readonly run: () => void
}

const registered = new Map<symbol, readonly Command[]>()
const listeners = new Set<() => void>()
let current: readonly Command[] = []

function register(commands: readonly Command[]): () => void {
  const owner = Symbol()
  registered.set(owner, commands)
  announce()
  return () => {
    registered.delete(owner)
    announce()
  }
}

function announce(): void {
  current = [...registered.values()].flat()
  for (const listener of listeners) listener()
}

/** Offers commands while the component is in sight. Give the same array while nothing changed (`useMemo`). */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => register(commands), [commands])
}

/** Everything that can be done now. */
export const useAllCommands = (): readonly Command[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => current,
  )

/** The newest of the commands with that id or these keys: a screen may take a key from the frame. */
export const findCommand = (fits: (command: Command) => boolean): Command | undefined =>
  current.findLast((command) => command.group === 'here' && fits(command)) ?? current.findLast(fits)

/** Those whose keys are heard now: a key that the screen in sight takes from the frame is the screen's alone. */
export function heardCommands(commands: readonly Command[]): readonly Command[] {
  const isTaken = ({ group, keys }: Command): boolean =>
    group !== 'here' && commands.some((one) => one.group === 'here' && !one.area && one.keys === keys)
  return commands.filter((command) => command.keys === undefined || !isTaken(command))
}
