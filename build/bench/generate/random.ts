/**
 * A small seeded generator (mulberry32): the same seed gives the same series on every machine. Good enough to invent
 * data with, for nothing else.
 */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from 0, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  /** The same, but the lower the likelier: a few contacts are met often and most hardly ever. */
  lowBelow(limit: number): number {
    return Math.floor(this.next() ** 2 * limit)
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)]
    if (chosen === undefined) throw new RangeError('nothing to pick from')
    return chosen
  }

  /** A series of its own for one part of the data, so that a change in one part leaves the others as they are. */
  branch(part: string): Random {
    let hash = this.#state
    for (const character of part) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619)
    return new Random(hash)
  }
}
