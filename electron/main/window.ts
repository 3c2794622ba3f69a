import { BrowserWindow, session } from 'electron'
import type { Locale } from '../../db/domain/i18n/locale.ts'
import { startPage } from './origin.ts'
import { confineSession } from './security.ts'
import type { WindowPlace } from './preferences.ts'

const least = { width: 960, height: 560 }

export interface WindowParts {
  readonly place: WindowPlace | undefined
  readonly language: Locale
  readonly pages: string
  readonly preload: string
  /** Makes what the page may ask for answerable. */
  readonly prepare: () => Promise<void>
  readonly onMoved: (place: WindowPlace) => void
  /** A person closed it. It stays until it is destroyed: what was typed last is still in it. */
  readonly onClose: () => void
}

/**
 * The one window. Each has a session of its own that keeps nothing on disk; locking destroys it with all it showed, and
 * makes a new one.
 */
export async function openWindow(parts: WindowParts): Promise<BrowserWindow> {
  const { place, language, pages, preload, prepare, onMoved, onClose } = parts
  const windowSession = session.fromPartition(`window-${crypto.randomUUID()}`, { cache: false })
  confineSession(windowSession, pages, prepare)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...place?.bounds,
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    webPreferences: {
      preload,
      session: windowSession,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !isPackaged(),
    },
  })
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize()
    window.show()
  })
  for (const event of ['resize', 'move', 'close'] as const)
    window.on(event as 'resize', () =>
      onMoved({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
    )
  window.on('close', (event) => {
    event.preventDefault()
    onClose()
  })
  await window.loadURL(startPage(language))
  return window
}

const isPackaged = (): boolean => !process.defaultApp
