/** In letters: a slip in a shorter name makes another one, Walsh of Welsh and Dalton of Walton. */
const leastForSlip = 7

/** A slip within a long name. At its ends it makes another name: Gabriel and Gabriela, Francisco and Francisca. */
export const isSlip = (one: string, other: string): boolean =>
  withoutDoubles(one) === withoutDoubles(other) ||
  (Math.min(one.length, other.length) >= leastForSlip && one[0] === other[0] && one.at(-1) === other.at(-1))

/** "Harrow" and "Harow". */
const withoutDoubles = (name: string): string => name.replace(/(.)\1+/gu, '$1')
