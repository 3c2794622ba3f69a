import type { BrowserWindow } from './browser-window.ts'
import type { MenuTemplateItem } from './menu.ts'

interface Role {
  readonly label: string
  readonly accelerator?: string
  /** Chromium does these by itself when their key is pressed. */
  readonly isOwnKey?: boolean
  act(window: BrowserWindow | undefined): void
}

const editing = (label: string, accelerator: string, command: string): Role => ({
  label,
  accelerator,
  isOwnKey: true,
  act: (window) => window?.webContents.editing(command),
})

const zoom = (window: BrowserWindow | undefined, step: number): void => {
  if (window) window.webContents.zoomLevel = step === 0 ? 0 : window.webContents.zoomLevel + step
}

/** What the items do that name a role in place of a `click`. */
export function menuRoles(quit: () => void): Readonly<Record<string, Role>> {
  return {
    quit: { label: 'Quit', accelerator: 'CmdOrCtrl+Q', act: quit },
    close: { label: 'Close', accelerator: 'CmdOrCtrl+W', act: (window) => window?.close() },
    minimize: { label: 'Minimize', accelerator: 'CmdOrCtrl+M', act: (window) => window?.minimize() },
    togglefullscreen: {
      label: 'Toggle Full Screen',
      accelerator: 'F11',
      act: (window) => window?.setFullScreen(!window.isFullScreen()),
    },
    reload: { label: 'Reload', accelerator: 'CmdOrCtrl+R', act: (window) => window?.webContents.reload() },
    toggledevtools: { label: 'Toggle Developer Tools', act: () => undefined },
    resetzoom: { label: 'Actual Size', accelerator: 'CmdOrCtrl+0', act: (window) => zoom(window, 0) },
    zoomin: { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus', act: (window) => zoom(window, 0.5) },
    zoomout: { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-', act: (window) => zoom(window, -0.5) },
    about: { label: 'About', act: () => undefined },
    undo: editing('Undo', 'CmdOrCtrl+Z', 'undo'),
    redo: editing('Redo', 'Shift+CmdOrCtrl+Z', 'redo'),
    cut: editing('Cut', 'CmdOrCtrl+X', 'cut'),
    copy: editing('Copy', 'CmdOrCtrl+C', 'copy'),
    paste: editing('Paste', 'CmdOrCtrl+V', 'paste'),
    pasteandmatchstyle: editing('Paste and Match Style', 'Shift+CmdOrCtrl+V', 'pasteAndMatchStyle'),
    delete: { ...editing('Delete', '', 'delete'), isOwnKey: true },
    selectall: editing('Select All', 'CmdOrCtrl+A', 'selectAll'),
  }
}

/** Roles that stand for a whole menu. */
export const menusOfRoles: Readonly<Record<string, { label: string; roles: readonly string[] }>> = {
  appmenu: { label: 'Application', roles: ['about', 'quit'] },
  filemenu: { label: 'File', roles: ['quit'] },
  editmenu: { label: 'Edit', roles: ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectall'] },
  viewmenu: { label: 'View', roles: ['reload', 'resetzoom', 'zoomin', 'zoomout', 'togglefullscreen'] },
  windowmenu: { label: 'Window', roles: ['minimize', 'close'] },
}

export const rolesAsTemplate = (roles: readonly string[]): MenuTemplateItem[] =>
  roles.map((role) => ({ role }))
