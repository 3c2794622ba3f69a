import { app } from 'electron'
import type { AppWindow } from './app-window.ts'
import type { CopiedText } from './copied-text.ts'
import type { VaultSession } from './vault-session.ts'

interface QuittingParts {
  readonly session: VaultSession
  readonly window: AppWindow
  readonly copied: CopiedText
}

/**
 * Quitting, and closing the window, lock first: what was typed last and everything else is on the disk, and what was
 * copied is gone, before the process goes.
 */
export class Quitting {
  #end: Promise<void> | undefined
  #isOver = false

  /** Once somebody quit: no other window is opened. */
  get isBegun(): boolean {
    return this.#end !== undefined
  }

  lockFirst(parts: QuittingParts): void {
    app.on('before-quit', (event) => {
      if (this.#isOver) return
      event.preventDefault()
      this.#end ??= this.#lockAndEnd(parts)
    })
  }

  async #lockAndEnd({ session, window, copied }: QuittingParts): Promise<void> {
    try {
      await session.lock('asked')
      await copied.clear()
    } finally {
      this.#isOver = true
      window.destroy()
      app.quit()
    }
  }
}
