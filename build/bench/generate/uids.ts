import type { Id } from '../../../db/domain/uid.ts'
import type { Random } from './random.ts'

/**
 * Uids as Caucus makes them for what a person enters, time-ordered (UUIDv7), but from the seed: eight a millisecond
 * from a fixed day on.
 */
export class UidSeries {
  readonly #random: Random
  #made = 0

  constructor(random: Random) {
    this.#random = random
  }

  next<N extends string>(): Id<N> {
    const millisecond = firstMillisecond + Math.floor(this.#made / 8)
    this.#made += 1
    const time = millisecond.toString(16).padStart(12, '0')
    const variant = '89ab'[this.#random.below(4)]
    return `${time.slice(0, 8)}-${time.slice(8)}-7${this.#hex(3)}-${variant}${this.#hex(3)}-${this.#hex(6)}${this.#hex(6)}` as Id<N>
  }

  #hex(digits: number): string {
    return this.#random
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  }
}

const firstMillisecond = Date.UTC(2026, 0, 5)
