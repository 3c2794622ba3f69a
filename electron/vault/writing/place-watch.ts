import type { VaultPlace } from '../../contract/vault-message.ts'

/** A folder that was deleted is said before much more is written into it. */
const lookMs = 3_000

/** Looks whether the open file is where it was opened. */
export class PlaceWatch {
  readonly #tell: (place: VaultPlace) => void
  #place: VaultPlace = 'here'
  #timer: NodeJS.Timeout | undefined

  constructor(tell: (place: VaultPlace) => void) {
    this.#tell = tell
  }

  /** @param look answers undefined while no file is open: what was known holds on */
  start(look: () => VaultPlace | undefined): void {
    this.#timer = setInterval(() => this.#see(look() ?? this.#place), lookMs)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** A window that was made anew has to hear it too. */
  #see(place: VaultPlace): void {
    const before = this.#place
    this.#place = place
    if (place !== 'here' || before !== 'here') this.#tell(place)
  }
}
