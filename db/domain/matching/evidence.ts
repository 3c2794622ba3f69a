/** One field of two records, and how it agrees. */
export interface Evidence {
  readonly field: string
  readonly level: string
  /** What was compared, as it was made ready for it. */
  readonly one: string
  readonly other: string
  /** The same as people wrote it, where that is another text; asked for only when it is shown. */
  readonly written?: (() => readonly [one: string, other: string]) | undefined
  /** Whatever else they have alike in this field. */
  readonly besides?: readonly string[]
  /** The values whose rarity in the population strengthens an agreement; none where they say nothing. */
  readonly rare: readonly RareValue[]
}

/** A value, with the field in which it is counted. */
export interface RareValue {
  readonly field: CountedField
  readonly value: string
}

/** Fields in which some values are common and others rare, so that an agreement says less or more. */
export const countedFields = [
  'email',
  'phone',
  'link',
  'given',
  'family',
  'word',
  'born',
  'street',
  'building',
  'city',
  'postcode',
  'region',
  'organization',
  'district',
] as const
export type CountedField = (typeof countedFields)[number]
