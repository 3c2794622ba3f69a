import { blockingKeys } from './blocking-keys.ts'
import type { Prepared } from './prepare.ts'

/** Records of one key that are all compared with each other. */
const blockLimit = 40
/** In a larger block each is compared with so many neighbours, in the order of their keys. */
const neighbours = 8

/** Finds the records worth comparing, without comparing all with all. Records are named by their place in the list. */
export class CandidateIndex {
  readonly #keys: ReadonlySet<string>[] = []
  readonly #blocks = new Map<string, number[]>()

  add(record: Prepared): number {
    const place = this.#keys.length
    const keys = blockingKeys(record)
    this.#keys.push(keys)
    for (const key of keys) {
      const block = this.#blocks.get(key)
      if (block) block.push(place)
      else this.#blocks.set(key, [place])
    }
    return place
  }

  /** Those that share a key with a record outside the index. */
  near(record: Prepared): number[] {
    const found = new Map<number, number>()
    for (const key of blockingKeys(record))
      for (const place of this.#blocks.get(key) ?? []) found.set(place, (found.get(place) ?? 0) + 1)
    const shared = [...found].toSorted(([, one], [, other]) => other - one)
    return shared.slice(0, nearLimit).map(([place]) => place)
  }

  /** All pairs that share a key, each once, the earlier place first. */
  *pairs(): Generator<readonly [number, number]> {
    const size = this.#keys.length
    const seen = new Set<number>()
    for (const block of this.#blocks.values())
      for (const [one, other] of pairsOf(this.#ordered(block))) {
        const pair = one < other ? one * size + other : other * size + one
        if (seen.has(pair)) continue
        seen.add(pair)
        yield one < other ? [one, other] : [other, one]
      }
  }

  /** Members of a block that is too large stand beside those they share most with. */
  #ordered(block: readonly number[]): readonly number[] {
    if (block.length <= blockLimit) return block
    const orderOf = new Map(block.map((place) => [place, [...(this.#keys[place] ?? [])].join('\n')]))
    return block.toSorted((one, other) => ((orderOf.get(one) ?? '') < (orderOf.get(other) ?? '') ? -1 : 1))
  }
}

/** A new record is compared with no more than so many. */
const nearLimit = 200

function* pairsOf(block: readonly number[]): Generator<readonly [number, number]> {
  const reach = block.length <= blockLimit ? block.length : neighbours
  for (let at = 0; at < block.length; at++)
    for (let next = at + 1; next < Math.min(block.length, at + 1 + reach); next++)
      yield [block[at] ?? 0, block[next] ?? 0]
}
