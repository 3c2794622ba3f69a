import { useEffect } from 'react'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { MenuTemplate } from '../../electron/contract/window.ts'
import { useAllCommands, type Command, type CommandGroup } from './api/commands.ts'
import { useTranslate } from './api/language.tsx'
import { ask } from './api/queries.ts'
import { toAccelerator } from './api/shortcut.ts'

type Group = MenuTemplate['groups'][number]
type Item = Group['items'][number]
type Role = Extract<Item, { readonly role: string }>['role']

/** Groups of commands that stand in the application menu; what a single screen offers is not among them. */
const inMenu = ['new', 'go', 'view', 'help'] as const satisfies readonly CommandGroup[]

/** The application menu while the vault is open: the list of commands, between what every application has. */
export function useAppMenu(): void {
  const t = useTranslate()
  const commands = useAllCommands()
  const groups = [
    { label: t('menu.app'), items: roles(t, ['quit']) },
    ...inMenu.slice(0, 1).map((group) => menuOf(t, group, commands)),
    { label: t('menu.edit'), items: editItems(t) },
    ...inMenu.slice(1).map((group) => menuOf(t, group, commands)),
  ]
  useMenu({ groups })
}

/** While locked there is nothing to command. */
export function useLockedMenu(): void {
  const t = useTranslate()
  useMenu({
    groups: [
      { label: t('menu.app'), items: roles(t, ['quit']) },
      { label: t('menu.edit'), items: editItems(t) },
      { label: t('menu.view'), items: zoomItems(t) },
    ],
  })
}

/** Sent only when it says something else than before. */
function useMenu(template: MenuTemplate): void {
  const said = JSON.stringify(template)
  useEffect(() => void ask('window', 'setMenu', JSON.parse(said) as MenuTemplate), [said])
}

function menuOf(t: Translate, group: (typeof inMenu)[number], commands: readonly Command[]): Group {
  const items = commands.filter((command) => command.group === group).map(toItem)
  return { label: t(`menu.${group}`), items: group === 'view' ? [...items, ...zoomItems(t)] : items }
}

function toItem({ id, label, keys }: Command): Item {
  const accelerator = keys && toAccelerator(keys)
  return accelerator ? { id, label, accelerator } : { id, label }
}

const roles = (t: Translate, names: readonly Role[]): Item[] =>
  names.map((role) => ({ role, label: t(`menu.${role}`) }))

const editItems = (t: Translate): Item[] => roles(t, ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])

const zoomItems = (t: Translate): Item[] => roles(t, ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'])
