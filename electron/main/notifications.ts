import { Notification, powerMonitor } from 'electron'
import type { FollowUpId } from '../../db/domain/follow-up.ts'
import type { Reminder } from '../contract/today.ts'
import type { IdleLock } from './idle-lock.ts'
import { languageOf } from './language.ts'
import type { Log } from './log.ts'
import type { PreferenceFile } from './preferences.ts'
import type { VaultHost } from './vault-host.ts'
import type { VaultSession } from './vault-session.ts'

interface NotificationParts {
  readonly host: VaultHost
  readonly session: VaultSession
  readonly idle: IdleLock
  readonly preferences: PreferenceFile
  readonly log: Log
  /** A notification was clicked. */
  readonly onOpen: (followUp: FollowUpId | null) => void
}

const checkMs = 60_000

/** Tells on the desktop what is due, each thing once. Says nothing while the vault is locked or a meeting goes on. */
export class Notifications {
  readonly #parts: NotificationParts
  /** Kept, as one that nobody holds would be gone before it is clicked. */
  readonly #shown = new Map<string, Notification>()

  constructor(parts: NotificationParts) {
    this.#parts = parts
  }

  start(): void {
    const check = () => void this.#check()
    setInterval(check, checkMs)
    powerMonitor.on('resume', check)
  }

  async #check(): Promise<void> {
    try {
      const due = this.#isQuiet() ? [] : await this.#due()
      for (const reminder of this.#isQuiet() ? [] : due) this.#tell(reminder)
    } catch (error) {
      // Locking ends the process that was asked.
      if (this.#parts.session.isUnlocked) this.#parts.log.unexpected(error)
    }
  }

  #isQuiet(): boolean {
    const { session, idle, preferences } = this.#parts
    const isWanted = preferences.current.notifications && Notification.isSupported()
    return !isWanted || !session.isUnlocked || idle.isMeetingMode
  }

  async #due(): Promise<readonly Reminder[]> {
    const { host, preferences } = this.#parts
    const input = { language: languageOf(preferences) }
    return (await host.call({ name: 'today.reminders', input, paths: {} }).result) as readonly Reminder[]
  }

  #tell({ key, title, body, followUp }: Reminder): void {
    if (this.#shown.has(key)) return
    const notification = new Notification({ title, body })
    notification.on('click', () => this.#parts.onOpen(followUp))
    this.#shown.set(key, notification)
    notification.show()
  }
}
