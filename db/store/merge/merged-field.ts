import type { Value } from '../schema.ts'
import { listOf } from './lists.ts'

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
  /** What gave way is a line of what is known about the contact: nobody was asked whose value it should be. */
  readonly isNoted?: boolean
}

/** Both say something, and only one of it stands: not of lists, and not where the strictest holds. */
export const gaveWay = ({ field, kept, other, result }: Omit<MergedField, 'label'>): boolean =>
  kept !== null &&
  other !== null &&
  kept !== other &&
  (result === kept || result === other) &&
  !apart.has(field) &&
  (listOf(kept) ?? listOf(other)) === undefined

/** Of a field in which one value gave way: that one. */
export const notTaken = ({ kept, other, result }: MergedField): Value => (result === kept ? other : kept)

const apart: ReadonlySet<string> = new Set(['doNotContact', 'source'])
