interface QuietParts {
  /** Nothing was asked for so long that the write-ahead log is emptied: a changed bit in it would end it there. */
  readonly onPause: () => void
  /** Nothing was asked for so long that what was told in confidence is hidden again. */
  readonly onAbsence: () => void
}

const pauseMs = 30_000
const absenceMs = 5 * 60_000

/** Notices that nobody asks for anything any more. */
export class Quiet {
  readonly #parts: QuietParts
  #timers: readonly NodeJS.Timeout[] = []

  constructor(parts: QuietParts) {
    this.#parts = parts
  }

  /** Somebody is there. */
  restart(): void {
    this.stop()
    const { onPause, onAbsence } = this.#parts
    this.#timers = [setTimeout(onAbsence, absenceMs), setTimeout(onPause, pauseMs)]
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
  }
}
