import { editDistance } from './edit-distance.ts'
import { fieldLevels, type Evidence, type LevelOf, type MatchLevel } from './evidence.ts'
import type { MatchIdentifier } from './subject.ts'

/**
 * What identifiers given by others say. One in common outweighs another that differs: a person may stand in a dataset
 * twice. A slip is only seen in values long enough that neighbours are not other people.
 */
export function compareIdentifiers(
  ones: readonly MatchIdentifier[],
  others: readonly MatchIdentifier[],
): readonly Evidence[] {
  let best: Evidence | undefined
  for (const one of ones)
    for (const other of others) {
      if (one.scheme !== other.scheme) continue
      const level = levelOf(one, other)
      const found = evidenceOf(level, one, other)
      if (best === undefined || rank(found) < rank(best)) best = found
    }
  return best ? [best] : []
}

const evidenceOf = (level: MatchLevel, one: MatchIdentifier, other: MatchIdentifier): Evidence => ({
  field: 'identifier',
  level,
  one: one.value,
  other: other.value,
  ...(ofParents.has(one.scheme) && { mayBeParents: true }),
  rare: [],
})

/** Of two numbers in common the one that is their own tells more. */
const rank = ({ level, mayBeParents = false }: Evidence): number =>
  ranks.indexOf(level) * 2 + Number(mayBeParents)
const ranks: readonly MatchLevel[] = fieldLevels.identifier

/** Numbers for taxes: chapters file under that of the whole. */
const ofParents = new Set(['ein'])

/** Registers that give each of theirs one number: two numbers that are no slips are two. */
const registers = new Set(['ocd-person', 'bioguide', 'ein'])

function levelOf(
  { scheme, value: one }: MatchIdentifier,
  { value: other }: MatchIdentifier,
): LevelOf<'identifier'> {
  if (one === other) return 'same'
  const long = Math.min(one.length, other.length) >= 6
  if (long && editDistance(one, other, 1) <= 1) return 'close'
  return registers.has(scheme) ? 'apart' : 'different'
}
