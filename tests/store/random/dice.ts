/** Choices that a list of numbers decides: the same list, the same choices, so that a failure can be repeated. */
export class Dice {
  readonly #numbers: readonly number[]
  #used = 0

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers
  }

  /** A whole number in [0, limit). */
  below(limit: number): number {
    const number = this.#numbers[this.#used % this.#numbers.length] ?? 0
    const turn = Math.floor(this.#used / this.#numbers.length)
    this.#used++
    return Math.abs(Math.imul(number + turn * 7919, 0x9e3779b1)) % limit
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)]
    if (chosen === undefined) throw new RangeError('nothing to choose from')
    return chosen
  }

  /** One of them, or nothing as often as half the time. */
  perhaps<T>(list: readonly T[]): T | null {
    return this.below(2) === 0 || list.length === 0 ? null : this.pick(list)
  }
}
