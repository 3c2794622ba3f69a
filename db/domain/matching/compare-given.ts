import { compareWords } from './compare-words.ts'
import type { LevelOf } from './evidence.ts'
import { areFullNames, isNickname } from './nicknames.ts'
import { isOfOtherGender } from './other-gender.ts'

export type GivenLevel = LevelOf<'given'>

/** How two folded given names agree. */
export function compareGiven(one: string, other: string): GivenLevel {
  if (one === other) return 'same'
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 'initial' : 'different'
  if (isNickname(one, other)) return 'nickname'
  const level = compareWords(one, other)
  return level !== 'different' && areTwoNames(one, other) ? 'different' : level
}

/** Whether two that are no forms of one name are both names of their own: Samuel and Samantha, Robert and Roberta. */
export const areTwoNames = (one: string, other: string): boolean =>
  areFullNames(one, other) || isOfOtherGender(one, other)
