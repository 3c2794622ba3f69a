import { compareGiven } from './compare-given.ts'
import type { LevelOf } from './evidence.ts'
import { areFullNames, isNickname } from './nicknames.ts'
import type { PreparedName } from './prepare-name.ts'
import { isSlip } from './slip.ts'

/**
 * What all the given names of two people say, beyond the two that agree best. `different`: each has one that the other
 * has not, José Luis and José Antonio. `couple`: the one is two people. `turned`: John Paul and Paul John. `more`: one has
 * a further name; `moreInitial`: one has a further initial.
 */
export type ForenamesLevel = LevelOf<'forenames'>

/** Undefined where they agree in all, or say no more than the best two of them. */
export function compareForenames(one: PreparedName, other: PreparedName): ForenamesLevel | undefined {
  if (one.isCouple !== other.isCouple) return 'couple'
  if (one.forenames.length < 2 && other.forenames.length < 2) return undefined
  if (one.forenames.length === 0 || other.forenames.length === 0) return undefined
  const ones = bound(one.forenames, other.forenames)
  const others = bound(other.forenames, one.forenames)
  const pairs = paired(ones, others)
  const here = ones.filter((word, at) => !pairs.some((pair) => pair.one === at) && !isElsewhere(word, other))
  const there = others.filter(
    (word, at) => !pairs.some((pair) => pair.other === at) && !isElsewhere(word, one),
  )
  if (here.length > 0 && there.length > 0) return 'different'
  const further = [...here, ...there]
  if (further.length > 0) return areCalledAlike(one, other) ? undefined : furtherLevel(further)
  return !one.isCouple && pairs.some(isTurned) ? 'turned' : undefined
}

const furtherLevel = (further: readonly string[]): ForenamesLevel =>
  further.every((word) => word.length === 1) ? 'moreInitial' : 'more'

/** "Mary Ann" as one word where the other is "Maryann", "María Teresa" where the other is "Maite". */
function bound(words: readonly string[], others: readonly string[]): readonly string[] {
  const at = words.findIndex((word, nth) => {
    const whole = word + (words[nth + 1] ?? '')
    return whole !== word && others.some((other) => other === whole || isNickname(other, whole))
  })
  return at < 0 ? words : words.toSpliced(at, 2, `${words[at]}${words[at + 1]}`)
}

/** What stands for the names of both, or is a family name of the other. */
const isElsewhere = (word: string, { called, familyWords }: PreparedName): boolean =>
  called.includes(word) || familyWords.includes(word)

/** Somebody is known by a name that says which of theirs they go by: the others are seldom said. */
const areCalledAlike = (one: PreparedName, other: PreparedName): boolean =>
  one.called.some((word) => other.forenames.includes(word) || other.called.includes(word)) ||
  other.called.some((word) => one.forenames.includes(word))

interface Pair {
  /** Places among the names of either. */
  readonly one: number
  readonly other: number
  readonly merit: number
}

const isTurned = ({ one, other }: Pair): boolean => one === 0 && other !== 0

/** Each name with the one of the other that agrees best with it. */
function paired(ones: readonly string[], others: readonly string[]): readonly Pair[] {
  const possible = ones.flatMap((one, here) =>
    others.map((other, there) => ({ one: here, other: there, merit: meritOf(one, other) })),
  )
  const taken: Pair[] = []
  for (const pair of possible.toSorted(bestFirst))
    if (pair.merit > 0 && !taken.some(({ one, other }) => one === pair.one || other === pair.other))
      taken.push(pair)
  return taken
}

const bestFirst = (a: Pair, b: Pair): number =>
  b.merit - a.merit || Math.abs(a.one - a.other) - Math.abs(b.one - b.other)

/** Two names of their own are two, however alike; an initial stands for whatever else is not there. */
function meritOf(one: string, other: string): number {
  switch (compareGiven(one, other)) {
    case 'same':
      return 4
    case 'nickname':
      return areFullNames(one, other) ? 0 : 3
    case 'typo':
      return isSlip(one, other) ? 2 : 0
    case 'initial':
      return 1
    case 'close':
    case 'different':
      return 0
  }
}
