import { expectedShare } from './expected-share.ts'
import type { CountedField, Evidence, RareValue } from './evidence.ts'
import type { Prepared } from './prepare.ts'

/** How much the expectation counts against what was counted, in records. */
const trustInExpectation = 1000

/** The records among which a match is sought: how many there are, and how rare what they agree in is. */
export class Population {
  #size = 0
  readonly #counts = new Map<string, number>()
  readonly #rarities = new Map<string, number>()

  add(record: Prepared): void {
    this.#size += 1
    this.#rarities.clear()
    for (const key of new Set(countedValues(record).map(keyOf)))
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  get size(): number {
    return this.#size
  }

  /** In bits: 10 for a value that one in a thousand has. */
  rarity(field: CountedField, value: string): number {
    const key = keyOf({ field, value })
    const known = this.#rarities.get(key)
    if (known !== undefined) return known
    const expected = trustInExpectation * expectedShare(field, value)
    const share = ((this.#counts.get(key) ?? 0) + expected) / (this.#size + trustInExpectation)
    const bits = Math.min(mostBits, -Math.log2(share))
    this.#rarities.set(key, bits)
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

const keyOf = ({ field, value }: RareValue): string => `${field} ${value}`

function countedValues(record: Prepared): RareValue[] {
  const values: RareValue[] = []
  const add = (field: CountedField, all: readonly string[]): void => {
    for (const value of all) if (value !== '') values.push({ field, value })
  }
  add(
    'email',
    record.emails.map(({ value }) => value),
  )
  add('phone', record.phones)
  add('link', record.links)
  add(
    'given',
    record.names.flatMap(({ given }) => given),
  )
  add(
    'family',
    record.names.flatMap(({ family, familyWords }) => [family, ...familyWords]),
  )
  add(
    'word',
    record.organizationNames.flatMap((name) => name.words),
  )
  add('born', record.born === undefined ? [] : [record.born])
  for (const field of ['street', 'building', 'city', 'postcode', 'region'] as const)
    add(
      field,
      record.addresses.map((address) => address[field]),
    )
  add('organization', record.organizations)
  add('district', record.districts)
  return values
}
