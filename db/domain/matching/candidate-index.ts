import { BlockTable } from './block-table.ts'
import { blockingKeys } from './blocking-keys.ts'
import { blockLimit, Candidates } from './candidates.ts'
import type { Prepared } from './prepare.ts'

/** Gathers records by their blocking keys. A record is named by its place: the first added is 0. */
export class CandidateIndex {
  readonly #table = new BlockTable()
  readonly #names: string[] = []

  add(record: Prepared): void {
    for (const key of blockingKeys(record)) this.#table.add(this.#names.length, key)
    this.#names.push(nameOrder(record))
  }

  /** Once all are added. */
  candidates(): Candidates {
    const blocks = [...this.#table.blocks()]
    const rank = ranks(this.#names)
    for (const block of blocks)
      if (block.length > blockLimit) block.sort((one, other) => (rank[one] ?? 0) - (rank[other] ?? 0))
    return new Candidates(blocks, rank.length)
  }
}

/** By this order those stand together that may be the same. */
function nameOrder({
  names: [person],
  organizationNames: [organization],
  addresses: [address],
}: Prepared): string {
  const name = person ? [person.family, person.given[0]] : (organization?.words ?? [])
  return [...name, address?.postcode, address?.street, address?.number].join(' ')
}

/** Where each stands when all are in order. */
function ranks(texts: readonly string[]): Int32Array {
  const order = texts.map((_, place) => place)
  order.sort((one, other) => ((texts[one] ?? '') < (texts[other] ?? '') ? -1 : 1))
  const rank = new Int32Array(texts.length)
  order.forEach((place, at) => (rank[place] = at))
  return rank
}
