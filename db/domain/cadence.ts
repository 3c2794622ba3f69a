/** How often a contact should be reached, in days. */
export interface Cadence {
  /** As wished; after that silence is cooling. */
  readonly ideal: number
  /** At most; after that it is cold. */
  readonly max: number
}

/** Where nobody has said otherwise. */
export const usualCadence: Cadence = { ideal: 21, max: 45 }

/** How a contact stands by its cadence: of none, within it, past the ideal, past the maximum. */
export const cadenceStates = ['none', 'ok', 'quiet', 'cold'] as const
