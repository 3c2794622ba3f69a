import { editDistance } from './edit-distance.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { soundKey } from './sound-key.ts'

/** How two words agree, best first. */
type WordLevel = 'same' | 'typo' | 'close' | 'different'

/**
 * How two folded words agree. `typo`: one slip of the hand, two in a long word. `close`: alike enough to be the same
 * word spelled by ear.
 */
export function compareWords(one: string, other: string): WordLevel {
  if (one === other) return 'same'
  const shorter = Math.min(one.length, other.length)
  if (shorter < 3) return 'different'
  // "Ward 12" and "Ward 13" differ by more than a slip.
  if (isNumbered(one) && isNumbered(other)) return 'different'
  const slips = shorter >= 8 ? 2 : 1
  const distance = editDistance(one, other, slips)
  if (distance <= slips && (shorter > 3 || one[0] === other[0])) return 'typo'
  return isClose(one, other, shorter) ? 'close' : 'different'
}

const isNumbered = (word: string): boolean => /\d$/.test(word)

function isClose(one: string, other: string, shorter: number): boolean {
  if (shorter >= 5 && (one.startsWith(other) || other.startsWith(one))) return true
  const alike = jaroWinkler(one, other)
  return alike >= 0.9 || (alike >= 0.8 && shorter > 3 && soundKey(one) === soundKey(other))
}
