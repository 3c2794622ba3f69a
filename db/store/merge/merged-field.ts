import type { Value } from '../schema.ts'

/** Whose value a field takes, by its name in the domain (`givenName`, `trust`) or by the uid of a field of one's own. */
export type FieldChoices = Readonly<Record<string, 'keep' | 'other'>>

/** A field in which two contacts differ, and what it comes to. */
export interface MergedField {
  readonly field: string
  /** Of a field of the user's own. */
  readonly label: string | null
  readonly kept: Value
  readonly other: Value
  readonly result: Value
}
