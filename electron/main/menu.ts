import { Menu, type MenuItemConstructorOptions } from 'electron'

export interface MenuParts {
  /** A command of the window, by its id. */
  readonly onCommand: (id: string) => void
  readonly onLock: () => void
}

/** The application menu. Items with a command tell the window, which knows what the command does. */
export function showMenu({ onCommand, onLock }: MenuParts): void {
  const command = (id: string, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator && { accelerator }),
    click: () => onCommand(id),
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Caucus',
        submenu: [
          command('settings', 'Settings', 'CmdOrCtrl+,'),
          { id: 'lock', label: 'Lock', accelerator: 'CmdOrCtrl+L', click: onLock },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
      { label: 'View', submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }] },
    ]),
  )
}
