import { compare } from './compare.ts'
import type { Evidence } from './evidence.ts'
import type { Population } from './population.ts'
import type { Prepared } from './prepare.ts'
import { corroborates, reasonsOf, type MatchReason, type Weighed } from './reason.ts'
import { probabilityOf, verdictOf, type MatchVerdict } from './verdict.ts'
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
    const bits = this.#sum(one, weighed)
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

  /** The odds alone, for a pair that may turn out not to matter. */
  bits(one: Prepared, other: Prepared): number {
    return this.#sum(one, this.#weigh(one, other))
  }

  #sum({ kind }: Prepared, weighed: readonly Weighed[]): number {
    const among = Math.max(smallestPopulation, this.#population.size, this.#among)
    const before = weights[kind].base - Math.log2(among)
    return weighed.reduce((sum, { bits }) => sum + bits, before)
  }

  #weigh(one: Prepared, other: Prepared): Weighed[] {
    const rarity = (word: string): number => this.#population.rarity('word', word)
    const [first, second] = one.order <= other.order ? [one, other] : [other, one]
    const found = compare(first, second, rarity)
    const together = livesTogether(found)
    return found.map((evidence) => {
      const bits = this.#bitsOf(evidence, weights[one.kind].fields[evidence.field])
      return {
        evidence,
        bits: together && bits > 0 && household.has(evidence.field) ? bits * householdShare : bits,
      }
    })
  }

  #bitsOf(evidence: Evidence, weight: FieldWeight | undefined): number {
    const level = weight?.levels[evidence.level]
    if (weight === undefined || level === undefined)
      throw new Error(`no weight for ${evidence.field}.${evidence.level}`)
    const rarity = this.#population.rarityOf(evidence) * (exactLevels.has(evidence.level) ? 1 : inexact)
    return level + weight.rarity * rarity
  }
}

/** Two given names that differ, with no identifier in common: husband and wife, two sisters, two of one office. */
const livesTogether = (found: readonly Evidence[]): boolean =>
  found.some(({ field, level }) => field === 'given' && level === 'different') &&
  !found.some(({ field, level }) => field === 'identifier' && level === 'same')

/** The values in the order that was asked for. */
const turned = ({ evidence, bits }: Weighed): Weighed => ({
  evidence: { ...evidence, one: evidence.other, other: evidence.one },
  bits,
})
