import type { Id } from './uid.ts'

/** The time a person serves in a seat. `verify`: absent from a newer file of its dataset, so somebody should look. */
export type TermId = Id<'term'>
