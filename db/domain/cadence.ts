/** How often a contact should be reached, in days. */
export interface Cadence {
  /** As wished; after that silence is cooling. */
  readonly ideal: number
  /** At most; after that it is cold. */
  readonly max: number
}

/** Where nobody has said otherwise. */
export const usualCadence: Cadence = { ideal: 21, max: 45 }
