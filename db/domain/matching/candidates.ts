/** In a block of more, each record may only be compared with those that stand near it. */
export const blockLimit = 40
/** So many on either side, in the order of the names. */
const neighbours = 8
/** Each record chooses so many to be compared with, however many share a key with it. */
export const mostOfEach = 12

/**
 * Which records are worth comparing, by the blocks they stand in. Each chooses those it shares most with, a rare key
 * counting for more than a common one; so the pairs grow with the records and with nothing else.
 */
export class Candidates {
  readonly #standing: Standing
  /** How much each shares with the record that is choosing. */
  readonly #shared: Float64Array
  /** Of each record those it chose, the best first; -1 where there are fewer. */
  readonly #chosen: Int32Array

  /** The blocks of all records, by their places. */
  constructor(blocks: readonly Int32Array[], records: number) {
    this.#standing = new Standing(blocks, records)
    this.#shared = new Float64Array(records)
    this.#chosen = new Int32Array(records * mostOfEach).fill(-1)
  }

  /** To be called for every record before any is asked for. */
  choose(place: number): void {
    const near = this.#near(place)
    const best = near.toSorted((one, other) => this.#share(other) - this.#share(one) || one - other)
    this.#chosen.set(best.slice(0, mostOfEach), place * mostOfEach)
    for (const other of near) this.#shared[other] = 0
  }

  /** Those that a record is to be compared with: each pair comes once, with whichever of the two chose the other. */
  *of(place: number): Generator<number> {
    for (const other of this.#chosenBy(place)) {
      if (other < 0) return
      if (place < other || !this.#chosenBy(other).includes(place)) yield other
    }
  }

  #chosenBy(place: number): Int32Array {
    return this.#chosen.subarray(place * mostOfEach, (place + 1) * mostOfEach)
  }

  #share(place: number): number {
    return this.#shared[place] ?? 0
  }

  #near(place: number): number[] {
    const near: number[] = []
    this.#standing.visit(place, (block, at) => {
      for (const other of around(block, at)) {
        if (other === place) continue
        if (this.#share(other) === 0) near.push(other)
        this.#shared[other] = this.#share(other) + 1 / block.length
      }
    })
    return near
  }
}

const around = (block: Int32Array, at: number): Int32Array =>
  block.length <= blockLimit ? block : block.subarray(Math.max(0, at - neighbours), at + neighbours + 1)

/** Where each record stands in its blocks, for all records in two arrays of numbers. */
class Standing {
  readonly #blocks: readonly Int32Array[]
  /** Where what is said of each record begins, and after the last where it ends. */
  readonly #starts: Int32Array
  /** The number of a block and the record's place in it, one after the other. */
  readonly #entries: Int32Array

  constructor(blocks: readonly Int32Array[], records: number) {
    this.#blocks = blocks
    this.#starts = new Int32Array(records + 1)
    for (const block of blocks) for (const place of block) this.#starts[place + 1]! += 2
    for (let place = 0; place < records; place += 1) this.#starts[place + 1]! += this.#starts[place]!
    this.#entries = new Int32Array(this.#starts[records]!)
    const next = this.#starts.slice()
    blocks.forEach((block, number) =>
      block.forEach((place, at) => {
        this.#entries.set([number, at], next[place])
        next[place]! += 2
      }),
    )
  }

  visit(place: number, see: (block: Int32Array, at: number) => void): void {
    for (let entry = this.#starts[place]!; entry < this.#starts[place + 1]!; entry += 2)
      see(this.#blocks[this.#entries[entry]!]!, this.#entries[entry + 1]!)
  }
}
