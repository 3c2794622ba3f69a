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
      if (best === undefined || rank(level) < rank(best.level))
        best = { field: 'identifier', level, one: one.value, other: other.value, rare: [] }
    }
  return best ? [best] : []
}

const rank = (level: MatchLevel): number => ranks.indexOf(level)
const ranks: readonly MatchLevel[] = fieldLevels.identifier

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
