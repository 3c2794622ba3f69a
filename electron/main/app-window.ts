import type { BrowserWindow } from 'electron'
import type { FollowUpId } from '../../db/domain/follow-up.ts'
import type { EventName, Events, LockReason } from '../contract/events.ts'
import { openWindow, type WindowParts } from './window.ts'

/** The window of the application: at most one, made anew at each lock so that nothing it showed is left. */
export class AppWindow {
  readonly #parts: () => WindowParts
  #window: BrowserWindow | undefined

  constructor(parts: () => WindowParts) {
    this.#parts = parts
  }

  /** Opens an empty window and destroys the one before. */
  async renew(): Promise<void> {
    const old = this.#window
    this.#window = await openWindow(this.#parts())
    old?.destroy()
  }

  /** An empty one, which is told why. */
  async showLocked(reason: LockReason): Promise<void> {
    await this.renew()
    this.tell('locked', { reason })
  }

  /** A follow-up, or the day. */
  open(followUp: FollowUpId | null): void {
    this.focus()
    this.tell('open', { followUp })
  }

  /** Undefined where none is open. */
  get shown(): BrowserWindow | undefined {
    return this.#window
  }

  destroy(): void {
    this.#window?.destroy()
    this.#window = undefined
  }

  /** False where there is no window to tell. */
  tell<E extends EventName>(event: E, detail: Events[E]): boolean {
    if (!this.#window || this.#window.isDestroyed()) return false
    this.#window.webContents.send(event, detail)
    return true
  }

  focus(): void {
    if (this.#window?.isMinimized()) this.#window.restore()
    this.#window?.focus()
  }
}
