import { compare } from './compare.ts'
import type { Evidence } from './evidence.ts'
import { areStrangers, showsIdentity } from './identity.ts'
import type { Population } from './population.ts'
import type { Prepared } from './prepare.ts'
import { corroborates, reasonsOf, type MatchReason, type Weighed } from './reason.ts'
import type { MatchKind } from './subject.ts'
import { probabilityOf, verdictBits, verdictOf, type MatchVerdict } from './verdict.ts'
import { weights, type FieldWeight } from './weights.ts'

/** How surely two records are the same, and why. */
export interface Match {
  readonly probability: number
  /** The same as odds: 1 bit doubles them, 0 is even. */
  readonly bits: number
  readonly verdict: MatchVerdict
  /** What weighs most first, for and against. */
  readonly reasons: readonly MatchReason[]
}

/** Fewer records than this say nothing about how rare a match is. */
const smallestPopulation = 1000

/** Of an agreement that is not exact, the rarity of the value counts less. */
const inexact = 0.7
const exactLevels = new Set(['same', 'nickname', 'part', 'contained', 'similar', 'mailbox'])

/** What people who live or work together have in common without being the same. */
const household = new Set([
  'family',
  'number',
  'street',
  'building',
  'city',
  'postcode',
  'region',
  'phone',
  'link',
  'organization',
  'district',
])
const householdShare = 0.2

const place = new Set(['postcode', 'city', 'region'])

/** Somebody has to look: in bits, well below what may be merged without. */
const mostUnsure = verdictBits.same - 3

/** Two strangers who share a place. */
const mostOfStrangers = verdictBits.likely - 1

function mostBits(kind: MatchKind, found: readonly Evidence[]): number {
  if (kind === 'person' && areStrangers(found)) return mostOfStrangers
  return showsIdentity(kind, found) ? Infinity : mostUnsure
}

/** Says how surely two records of a population are the same. The order of the two makes no difference. */
export class Scorer {
  readonly #population: Population
  readonly #among: number

  /** `among`: the records among which the one is sought, where they are more than the population that was counted. */
  constructor(population: Population, among = 0) {
    this.#population = population
    this.#among = among
  }

  match(one: Prepared, other: Prepared): Match {
    const weighed = this.#weigh(one, other)
    const found = weighed.map(({ evidence }) => evidence)
    const bits = Math.min(this.#sum(one, weighed), mostBits(one.kind, found))
    return {
      probability: probabilityOf(bits),
      bits,
      verdict: verdictOf(
        bits,
        weighed.some(({ evidence: { field }, bits: own }) => corroborates({ field, bits: own })),
      ),
      reasons: reasonsOf(one.order <= other.order ? weighed : weighed.map(turned)),
    }
  }

  /** All that the fields say together, for a pair that may turn out not to matter, and to find who belongs together. */
  bits(one: Prepared, other: Prepared): number {
    return this.#sum(one, this.#weigh(one, other))
  }

  #sum({ kind }: Prepared, weighed: readonly Weighed[]): number {
    const among = Math.max(smallestPopulation, this.#population.size, this.#among)
    return weighed.reduce((sum, { bits }) => sum + bits, weights[kind].base - Math.log2(among))
  }

  #weigh(one: Prepared, other: Prepared): Weighed[] {
    const rarity = (word: string): number => this.#population.rarity('word', word)
    const [first, second] = one.order <= other.order ? [one, other] : [other, one]
    const found = compare(first, second, rarity)
    const together = livesTogether(found)
    const weighed = found.map((evidence) => {
      const bits = this.#bitsOf(evidence, weights[one.kind].fields[evidence.field])
      return { evidence, bits: together && bits > 0 && isShared(evidence) ? bits * householdShare : bits }
    })
    return this.#withinPlace(weighed)
  }

  /** Postcode, city and state say one thing, where somebody is: together no more than the rarest of them is rare. */
  #withinPlace(weighed: readonly Weighed[]): Weighed[] {
    const isPlace = ({ evidence: { field }, bits }: Weighed) => bits > 0 && place.has(field)
    const all = weighed.filter(isPlace).reduce((sum, { bits }) => sum + bits, 0)
    const most = Math.max(
      0,
      ...weighed.filter(isPlace).map(({ evidence }) => this.#population.rarityOf(evidence)),
    )
    return all <= most
      ? [...weighed]
      : weighed.map((one) => (isPlace(one) ? { ...one, bits: (one.bits * most) / all } : one))
  }

  #bitsOf(evidence: Evidence, weight: FieldWeight | undefined): number {
    const level = weight?.levels[evidence.level]
    if (weight === undefined || level === undefined)
      throw new Error(`no weight for ${evidence.field}.${evidence.level}`)
    const rarity = this.#population.rarityOf(evidence) * (exactLevels.has(evidence.level) ? 1 : inexact)
    return level + weight.rarity * rarity
  }
}

const has = (found: readonly Evidence[], field: string, ...levels: readonly string[]): boolean =>
  found.some((one) => one.field === field && levels.includes(one.level))

/**
 * Two given names that differ, or father and son of one name, with no identifier in common: husband and wife, two
 * sisters, two of one office. And two chapters in one house.
 */
const livesTogether = (found: readonly Evidence[]): boolean =>
  !has(found, 'identifier', 'same') &&
  (has(found, 'given', 'different') ||
    has(found, 'suffix', 'different') ||
    has(found, 'chapter', 'different'))

/** What those who live or work together share: the mailbox of an office too. */
const isShared = ({ field, level }: Evidence): boolean =>
  household.has(field) || (field === 'email' && level === 'mailbox')

/** The values in the order that was asked for. */
const turned = ({ evidence, bits }: Weighed): Weighed => ({
  evidence: { ...evidence, one: evidence.other, other: evidence.one },
  bits,
})
