import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuTemplate } from '../contract/window.ts'

type Item = MenuTemplate['groups'][number]['items'][number]

/** The application menu, as the window words it. An item tells the window, which knows what the command does. */
export function showMenu({ groups }: MenuTemplate, onCommand: (id: string) => void): void {
  const template = groups.map(({ label, items }) => ({ label, submenu: items.map(toItem(onCommand)) }))
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const toItem =
  (onCommand: (id: string) => void) =>
  (item: Item): MenuItemConstructorOptions => {
    if ('separator' in item) return { type: 'separator' }
    if ('role' in item) return item
    const { id, label, accelerator } = item
    return { id, label, ...(accelerator && { accelerator }), click: () => onCommand(id) }
  }
