/** Minutes without input after which the vault locks itself, unless set otherwise. */
export const defaultIdleMinutes = 15
export const idleMinutesRange = { least: 1, most: 60 } as const
/** In a meeting the screen is read, not touched. */
const meetingIdleMinutes = 120

interface IdleLockParts {
  /** Milliseconds, by a clock that runs on while the machine sleeps. */
  readonly now: () => number
  /** Seconds since the last input anywhere on the system. */
  readonly idleSeconds: () => number
  readonly onIdle: () => void
}

/**
 * Decides when an unlocked vault has been left alone for too long. Asked every few seconds, and at once when the
 * machine wakes, before anything is painted: a laptop that slept was idle all the while, whatever its timers say.
 */
export class IdleLock {
  readonly #parts: IdleLockParts
  #minutes = defaultIdleMinutes
  #meeting = false
  #lastCheck: number

  constructor(parts: IdleLockParts) {
    this.#parts = parts
    this.#lastCheck = parts.now()
  }

  setMinutes(minutes: number): void {
    this.#minutes = Math.min(idleMinutesRange.most, Math.max(idleMinutesRange.least, minutes))
  }

  get isMeetingMode(): boolean {
    return this.#meeting
  }

  setMeetingMode(on: boolean): void {
    this.#meeting = on
  }

  /** A vault was opened: nobody has been away from it, and no meeting goes on. */
  start(): void {
    this.#meeting = false
    this.#lastCheck = this.#parts.now()
  }

  check(): void {
    const now = this.#parts.now()
    const slept = now - this.#lastCheck
    this.#lastCheck = now
    const limit = (this.#meeting ? Math.max(meetingIdleMinutes, this.#minutes) : this.#minutes) * 60_000
    if (slept >= limit || this.#parts.idleSeconds() * 1000 >= limit) this.#parts.onIdle()
  }
}
