import { BlockTable } from './block-table.ts'
import { blockingKeys } from './blocking-keys.ts'
import { blockLimit, mostOfEach } from './candidates.ts'
import type { Prepared } from './prepare.ts'

/**
 * Finds records whose names are nearly the same, by the keys that forgive slips: of them all those that share most with
 * the one asked for, a rare key counting for more than a common one. What many share tells nothing and is passed over.
 */
export class NameIndex {
  readonly #table = new BlockTable()
  readonly #ids: number[] = []

  /** `record`: prepared with nothing but its names. */
  add(id: number, record: Prepared): void {
    for (const key of blockingKeys(record)) this.#table.add(this.#ids.length, key)
    this.#ids.push(id)
  }

  /** Once all are added: the ids of a dozen at most, the nearest first. */
  near(record: Prepared): number[] {
    const shared = new Map<number, number>()
    for (const key of blockingKeys(record)) {
      const block = this.#table.find(key, blockLimit)
      for (const place of block) shared.set(place, (shared.get(place) ?? 0) + 1 / block.length)
    }
    const best = [...shared].toSorted(([one, a], [other, b]) => b - a || one - other)
    return best.slice(0, mostOfEach).flatMap(([place]) => this.#ids[place] ?? [])
  }
}
