import { compareWords } from './compare-words.ts'
import type { LevelOf } from './evidence.ts'
import { areFullNames, isNickname } from './nicknames.ts'

export type GivenLevel = LevelOf<'given'>

/** How two folded given names agree. */
export function compareGiven(one: string, other: string): GivenLevel {
  if (one === other) return 'same'
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 'initial' : 'different'
  if (isNickname(one, other)) return 'nickname'
  const level = compareWords(one, other)
  return level !== 'same' && areFullNames(one, other) ? 'different' : level
}
