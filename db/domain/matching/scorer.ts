import { compare } from './compare.ts'
import { has, type Evidence, type MatchField, type MatchLevel } from './evidence.ts'
import {
  areBranches,
  areStrangers,
  areTenants,
  areTwo,
  isContradictory,
  isNameAlone,
  isNumberedAlike,
  isOfFamily,
  isPerhapsRenamed,
  isSure,
  isTwoNames,
  showsIdentity,
} from './identity.ts'
import type { Population } from './population.ts'
import type { Prepared } from './prepare.ts'
import { corroborates, reasonsOf, type MatchReason, type Weighed } from './reason.ts'
import type { MatchKind } from './subject.ts'
import { probabilityOf, verdictBits, verdictOf, type MatchVerdict } from './verdict.ts'
import { weights, type FieldWeight } from './weights.ts'
import { withoutCounts } from './without-counts.ts'

/** How surely two records are the same, and why. */
export interface Match {
  readonly probability: number
  /** The same as odds: 1 bit doubles them, 0 is even. */
  readonly bits: number
  readonly verdict: MatchVerdict
  /** They may be taken for one with nobody looking, if it is sure enough. */
  readonly isIdentified: boolean
  /** Likely by the name, and maybe because each is reached otherwise: who is about to add one has to say. */
  readonly isNamesake: boolean
  /** What weighs most first, for and against. */
  readonly reasons: readonly MatchReason[]
}

/** Fewer records than this say nothing about how rare a match is. */
const smallestPopulation = 1000

/** Of an agreement that is not exact, the rarity of the value counts less. */
const inexact = 0.7
const exactLevels: ReadonlySet<MatchLevel> = new Set([
  'same',
  'nickname',
  'part',
  'contained',
  'similar',
  'mailbox',
])

/** What people who live or work together have in common without being the same. */
const household: ReadonlySet<MatchField> = new Set([
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

const place: ReadonlySet<MatchField> = new Set(['postcode', 'city', 'region'])

/** Somebody has to look: in bits, well below what may be merged without. */
const mostUnsure = verdictBits.same - 3

/** So many bits of agreement take an unsure pair half of the way to the most it can have. */
const halfWay = 8

/** In bits: namesakes are reached otherwise, and one who has changed that has more in common than a name. */
const nameAlone = -2.75

const aloneBits = (kind: MatchKind, found: readonly Evidence[]): number =>
  kind === 'person' && isNameAlone(found) ? nameAlone : 0

/** Two strangers who share a place. */
const mostOfStrangers = verdictBits.likely - 1

interface Judged {
  readonly kind: MatchKind
  readonly found: readonly Evidence[]
  readonly isIdentified: boolean
}

/** What the sum of the odds comes to: who is more alike stands before who is less, however much agrees. */
function heldBack(bits: number, { kind, found, isIdentified }: Judged): number {
  if (kind === 'person' ? areStrangers(found) : areTenants(found)) return Math.min(bits, mostOfStrangers)
  if (bits <= verdictBits.likely)
    return kind === 'organization' && areBranches(found) ? verdictBits.likely : bits
  if (isIdentified) return isSure(kind, found) ? Math.max(bits, verdictBits.same) : bits
  return mostUnsure * (1 - 2 ** (-bits / halfWay))
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
    const judgement = this.#judge(one, weighed)
    return {
      ...judgement,
      probability: probabilityOf(judgement.bits),
      reasons: reasonsOf(one.order <= other.order ? weighed : weighed.map(turned)),
    }
  }

  /** The same without what it comes from, for pairs of which nobody is told. */
  verdict(one: Prepared, other: Prepared): MatchVerdict {
    return this.#judge(one, this.#weigh(one, other)).verdict
  }

  #judge(one: Prepared, weighed: readonly Weighed[]): Omit<Match, 'probability' | 'reasons'> {
    const found = weighed.map(({ evidence }) => evidence)
    const isIdentified = showsIdentity(one.kind, found)
    const bits = heldBack(this.#sum(one, weighed), { kind: one.kind, found, isIdentified })
    const isCorroborated = weighed.some(({ evidence: { field }, bits: own }) =>
      corroborates({ field, bits: own }),
    )
    const isNamesake = bits < verdictBits.likely && bits - aloneBits(one.kind, found) >= verdictBits.likely
    return { bits, verdict: verdictOf(bits, isCorroborated), isIdentified, isNamesake }
  }

  /** Whether something speaks against the two being one. */
  contradicts(one: Prepared, other: Prepared): boolean {
    return isContradictory(one.kind, this.#compare(one, other))
  }

  /** All that the fields say together, for a pair that may turn out not to matter, and to find who belongs together. */
  bits(one: Prepared, other: Prepared): number {
    return this.#sum(one, this.#weigh(one, other))
  }

  /** Whether the two cannot be one, whatever each has in common with a third. */
  areTwo(one: Prepared, other: Prepared): boolean {
    return areTwo(one.kind, this.#compare(one, other))
  }

  /** Whether an identifier says that the two are one. */
  areNumberedAlike(one: Prepared, other: Prepared): boolean {
    return isNumberedAlike(one.kind, this.#compare(one, other))
  }

  #sum({ kind }: Prepared, weighed: readonly Weighed[]): number {
    const among = Math.max(smallestPopulation, this.#population.size, this.#among)
    const found = weighed.map(({ evidence }) => evidence)
    const bits = weighed.reduce(
      (sum, { bits: own }) => sum + own,
      weights[kind].base - Math.log2(among) + aloneBits(kind, found),
    )
    return kind === 'organization' && isPerhapsRenamed(found) ? Math.max(bits, verdictBits.maybe) : bits
  }

  #weigh(one: Prepared, other: Prepared): Weighed[] {
    const found = this.#compare(one, other)
    const together = livesTogether(found)
    const weighed = found.map((evidence) => {
      const bits = this.#bitsOf(evidence, weights[one.kind].fields[evidence.field])
      const isTheirs = together && bits > 0 && isShared(evidence, found)
      return { evidence, bits: isTheirs ? bits * householdShare : bits }
    })
    return this.#withinPlace(weighed)
  }

  #compare(one: Prepared, other: Prepared): readonly Evidence[] {
    const rarity = (word: string): number => this.#population.rarity('word', word)
    const [first, second] = one.order <= other.order ? [one, other] : [other, one]
    const found = withoutCounts(compare(first, second, rarity))
    const judged = one.kind === 'person' ? withSlips(found) : found
    return judged.map((evidence) => this.#amongMany(evidence))
  }

  /** What many have in common says of two of them no more than that they belong to the many. */
  #amongMany(evidence: Evidence): Evidence {
    const { field, level, one, other } = evidence
    if ((level !== 'same' && level !== 'mailbox') || (field !== 'email' && field !== 'phone')) return evidence
    const isOfMany = (value: string): boolean => this.#population.isSharedByMany(field, value)
    if (isOfMany(one) || isOfMany(other)) return { ...evidence, level: 'shared' }
    const { besides } = evidence
    return besides ? { ...evidence, besides: besides.filter((value) => !isOfMany(value)) } : evidence
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

/** Of one who is known by something of their own a birthday is a slip, however far it is off. */
const withSlips = (found: readonly Evidence[]): readonly Evidence[] =>
  has(found, 'identifier', 'same', 'close') || has(found, 'email', 'same')
    ? found.map((evidence) => (evidence.level === 'far' ? { ...evidence, level: 'different' } : evidence))
    : found

/**
 * Two given names that differ, or father and son of one name, with no identifier in common: husband and wife, two
 * sisters, two of one office. And two chapters in one house.
 */
const livesTogether = (found: readonly Evidence[]): boolean =>
  !has(found, 'identifier', 'same') &&
  (has(found, 'given', 'different') ||
    has(found, 'suffix', 'different') ||
    (has(found, 'suffix', 'one') && has(found, 'born', 'part', 'different', 'far')) ||
    has(found, 'chapter', 'different'))

/** What those who live or work together share: the mailbox of an office or of the family too. */
const isShared = ({ field, level, one }: Evidence, found: readonly Evidence[]): boolean =>
  household.has(field) ||
  (field === 'email' &&
    (level === 'mailbox' || level === 'shared' || isOfFamily(one, found) || isTwoNames(found)))

/** The values in the order that was asked for. */
const turned = ({ evidence, bits }: Weighed): Weighed => ({
  evidence: {
    ...evidence,
    one: evidence.other,
    other: evidence.one,
    written: evidence.written && (() => evidence.written?.().toReversed() as [string, string]),
  },
  bits,
})
