/** What two records are to each other. `same` ones can be merged without looking, with undo. */
export type MatchVerdict = 'same' | 'likely' | 'maybe' | 'different'

/** In bits: 0 is even odds, 7 is one error in 128. One set for persons and organizations alike. */
export const verdictBits = { same: 7, likely: 0, maybe: -2.2 } as const

/** The probability, 0 to 1, that odds in bits stand for. */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits)

/** A name alone only suggests, however rare: `corroborated` says that something else agrees as well. */
export function verdictOf(bits: number, corroborated: boolean): MatchVerdict {
  if (bits >= verdictBits.same) return corroborated ? 'same' : 'likely'
  if (bits >= verdictBits.likely) return 'likely'
  return bits >= verdictBits.maybe ? 'maybe' : 'different'
}

/** From so surely on (0 to 1) nobody has to look before two are merged. */
export const sureShare = probabilityOf(verdictBits.same)

/** From so surely on (0 to 1) many can be merged at once if somebody says so: under even odds none is. */
export const leastMerged = 0.5
