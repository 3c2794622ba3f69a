import { expectedShare } from './expected-share.ts'
import type { CountedField, Evidence } from './evidence.ts'
import type { Prepared } from './prepare.ts'

/** How much the expectation counts against what was counted, in records. */
const trustInExpectation = 1000

/** The records among which a match is sought: how many there are, and how rare what they agree in is. */
export class Population {
  #size = 0
  readonly #counts = new Map<CountedField, Map<string, number>>()
  readonly #rarities = new Map<CountedField, Map<string, number>>()

  add(record: Prepared): void {
    this.#size += 1
    this.#rarities.clear()
    for (const [field, values] of countedValues(record)) {
      const counts = ofField(this.#counts, field)
      for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }

  get size(): number {
    return this.#size
  }

  /** In bits: 10 for a value that one in a thousand has. */
  rarity(field: CountedField, value: string): number {
    const rarities = ofField(this.#rarities, field)
    const known = rarities.get(value)
    if (known !== undefined) return known
    const expected = trustInExpectation * expectedShare(field, value)
    const counted = this.#counts.get(field)?.get(value) ?? 0
    const bits = Math.min(mostBits, -Math.log2((counted + expected) / (this.#size + trustInExpectation)))
    rarities.set(value, bits)
    return bits
  }

  /** Of an agreement in similar values the commoner tells: the rarer one is the slip. In names of several words, all. */
  rarityOf({ field, rare }: Evidence): number {
    if (rare.length === 0) return 0
    const bits = rare.map((value) => this.rarity(value.field, value.value))
    return field === 'name'
      ? Math.min(
          mostBits,
          bits.reduce((sum, one) => sum + one, 0),
        )
      : Math.min(...bits)
  }
}

const mostBits = 16

function ofField(map: Map<CountedField, Map<string, number>>, field: CountedField): Map<string, number> {
  const known = map.get(field) ?? new Map<string, number>()
  map.set(field, known)
  return known
}

const addressFields = ['street', 'building', 'city', 'postcode', 'region'] as const

/** What is counted of a record; what is empty or not known is not. */
const countedValues = (record: Prepared): (readonly [CountedField, readonly string[]])[] =>
  (
    [
      ['email', record.emails.map(({ value }) => value)],
      ['phone', record.phones],
      ['link', record.links],
      ['given', record.names.flatMap(({ given }) => given)],
      ['family', record.names.flatMap(({ family, familyWords }) => [family, ...familyWords])],
      ['word', record.organizationNames.flatMap((name) => name.words)],
      ['born', record.born === undefined ? [] : [record.born]],
      ...addressFields.map((field) => [field, record.addresses.map((address) => address[field])] as const),
      ['organization', record.organizations],
      ['district', record.districts],
    ] as const
  ).map(([field, values]) => [field, values.filter((value) => value !== '')])
