import type { Size } from '../../build/bench/size.ts'

/** Enough of everything for every benchmark to have something to do. */
export const tiny: Size = {
  people: 60,
  organizations: 20,
  legislators: 60,
  interactions: 300,
  followUps: 150,
}
