import { EventEmitter } from 'node:events'
import type { PressedKey } from '../page/preload-world.ts'
import { isPressed } from './accelerator.ts'
import type { BrowserWindow } from './browser-window.ts'
import { menuRoles, menusOfRoles, rolesAsTemplate } from './menu-roles.ts'
import type { NoteCall, OpenWindows } from './runtime.ts'

export interface MenuTemplateItem {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio'
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly checked?: boolean
  readonly submenu?: readonly MenuTemplateItem[] | Menu
  readonly click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void
}

export interface MenuParts {
  readonly windows: OpenWindows
  readonly quit: () => void
  readonly note: NoteCall
}

/** An item with what its role gives it. */
export class MenuItem {
  static parts: MenuParts

  readonly id: string | undefined
  readonly role: string | undefined
  readonly type: NonNullable<MenuTemplateItem['type']>
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly submenu: Menu | undefined
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  private readonly act: (window: BrowserWindow | undefined) => void

  constructor(template: MenuTemplateItem) {
    const roleName = template.role?.toLowerCase()
    const role = menuRoles(MenuItem.parts.quit)[roleName ?? '']
    const menu = menusOfRoles[roleName ?? '']
    if (roleName !== undefined && role === undefined && menu === undefined)
      throw new Error(`the stand-in runtime has no menu role ${template.role}`)
    const submenu = template.submenu ?? (menu && rolesAsTemplate(menu.roles))
    this.id = template.id
    this.role = roleName
    this.submenu =
      submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu)
    this.type = template.type ?? (this.submenu ? 'submenu' : 'normal')
    this.label = template.label ?? role?.label ?? menu?.label ?? ''
    this.accelerator = template.accelerator ?? role?.accelerator
    this.registerAccelerator = (template.registerAccelerator ?? true) && role?.isOwnKey !== true
    this.enabled = template.enabled ?? true
    this.visible = template.visible ?? true
    this.checked = template.checked ?? false
    this.act = role ? (window) => role.act(window) : (window) => template.click?.(this, window, {})
  }

  click(): void {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') this.checked = true
    this.act(MenuItem.parts.windows.focused)
  }
}

let applicationMenu: Menu | null = null

/** A menu that nobody sees: its items are reached by id and by accelerator. */
export class Menu extends EventEmitter {
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: readonly (MenuTemplateItem | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  /** @throws Error where Electron gives null: with `?.click()` a test would go on as if it had clicked. */
  getMenuItemById(id: string): MenuItem {
    const found = this.find((item) => item.id === id)
    if (found === undefined) throw new Error(`the menu has no item “${id}”`)
    return found
  }

  popup(): void {
    MenuItem.parts.note(
      'Menu.popup',
      this.items.map(({ label }) => label),
    )
    setImmediate(() => this.emit('menu-will-close'))
  }

  closePopup(): void {}

  /** The first item, in this menu or below, for which it holds. */
  find(holds: (item: MenuItem) => boolean): MenuItem | undefined {
    for (const item of this.items) {
      const found = holds(item) ? item : item.submenu?.find(holds)
      if (found) return found
    }
    return undefined
  }
}

/** Does what the application menu has under this key. */
export function clickAccelerator(pressed: PressedKey): void {
  const item = applicationMenu?.find(
    ({ accelerator, enabled, registerAccelerator }) =>
      accelerator !== undefined && enabled && registerAccelerator && isPressed(accelerator, pressed),
  )
  item?.click()
}
