import { expectedShare } from './expected-share.ts'
import { countedFields, type CountedField, type Evidence } from './evidence.ts'
import type { CountedFacts } from './prepare.ts'

/** How much the expectation counts against what was counted, in records. */
const trustInExpectation = 1000

/** The records among which a match is sought: how many there are, and how rare what they agree in is. */
export class Population {
  #size = 0
  /** Of e-mail addresses and phone numbers, who is called differently and has them. */
  readonly #holders = new Map<string, Set<string>>()
  readonly #counts = new Map<CountedField, Map<string, number>>()
  readonly #rarities = new Map<CountedField, Map<string, number>>()

  add(record: CountedFacts): void {
    this.#size += 1
    this.hold(record)
    if (this.#rarities.size > 0) this.#rarities.clear()
    for (const field of countedFields) {
      const values = countedValues[field](record)
      if (values.length > 0) this.#count(field, values)
    }
  }

  /** Says that somebody of it, or from outside, is reached there. Saying it twice is saying it once. */
  hold(record: CountedFacts): void {
    const called = calledOf(record)
    if (called === undefined) return
    for (const { value } of record.emails) this.#hold(`email ${value}`, called)
    for (const value of record.phones) this.#hold(`phone ${value}`, called)
  }

  #hold(value: string, called: string): void {
    const holders = this.#holders.get(value)
    if (holders === undefined) this.#holders.set(value, new Set([called]))
    else if (holders.size < manyHolders) holders.add(called)
  }

  /** Whether people of many names have an e-mail address or a phone number: it tells who none of them is. */
  isSharedByMany(field: 'email' | 'phone', value: string): boolean {
    return (this.#holders.get(`${field} ${value}`)?.size ?? 0) >= manyHolders
  }

  #count(field: CountedField, values: readonly string[]): void {
    const counts = ofField(this.#counts, field)
    for (const value of values.length === 1 ? values : new Set(values))
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
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

const calledOf = ({
  names: [person],
  organizationNames: [organization],
}: CountedFacts): string | undefined =>
  person ? `${person.family} ${person.given[0]?.[0] ?? ''}` : organization?.words.join(' ')

/** By family names and initials, so that the spellings of one person are one: as many as a family seldom is. */
const manyHolders = 6

function ofField(map: Map<CountedField, Map<string, number>>, field: CountedField): Map<string, number> {
  const known = map.get(field) ?? new Map<string, number>()
  map.set(field, known)
  return known
}

/** What is counted of a record; what is empty or not known is not. */
const countedValues: Readonly<Record<CountedField, (record: CountedFacts) => readonly string[]>> = {
  email: ({ emails }) => emails.map(({ value }) => value),
  phone: ({ phones }) => phones,
  link: ({ links }) => links,
  given: ({ names }) => names.flatMap(({ given }) => given),
  family: ({ names }) => names.flatMap(({ family, familyWords }) => [family, ...familyWords]),
  word: ({ organizationNames }) => organizationNames.flatMap(({ words }) => words),
  born: ({ born }) => (born === undefined ? [] : [born]),
  street: ({ addresses }) => addresses.map(({ street }) => street),
  building: ({ addresses }) => addresses.map(({ building }) => building),
  city: ({ addresses }) => addresses.map(({ city }) => city),
  postcode: ({ addresses }) => addresses.map(({ postcode }) => postcode),
  region: ({ addresses }) => addresses.map(({ region }) => region),
  organization: ({ organizations }) => organizations,
  district: ({ districts }) => districts,
}
