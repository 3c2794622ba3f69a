/** The fields that are compared, and how well two values of each may agree, the best first. */
export const fieldLevels = {
  given: ['same', 'nickname', 'typo', 'close', 'initial', 'different'],
  forenames: ['moreInitial', 'more', 'turned', 'different', 'couple'],
  family: ['same', 'part', 'typo', 'close', 'different'],
  order: ['swapped'],
  script: ['different'],
  suffix: ['one', 'different'],
  name: ['same', 'contained', 'similar', 'acronym', 'script', 'part', 'different'],
  chapter: ['different'],
  identifier: ['same', 'close', 'different', 'apart'],
  email: ['same', 'mailbox', 'close', 'local', 'shared', 'different'],
  phone: ['same', 'shared', 'close', 'near', 'different'],
  link: ['same', 'different'],
  born: ['same', 'close', 'part', 'different', 'far'],
  number: ['same', 'close', 'different'],
  street: ['same', 'close', 'different'],
  building: ['same', 'close', 'different'],
  city: ['same', 'close', 'different'],
  postcode: ['same', 'close', 'different'],
  region: ['same', 'close', 'different'],
  organization: ['same', 'different'],
  district: ['same', 'different'],
} as const
export type MatchField = keyof typeof fieldLevels
export type LevelOf<F extends MatchField> = (typeof fieldLevels)[F][number]
export type MatchLevel = LevelOf<MatchField>

/** One field of two records, and how it agrees. */
export interface Evidence {
  readonly field: MatchField
  readonly level: MatchLevel
  /** What was compared, as it was made ready for it. */
  readonly one: string
  readonly other: string
  /** The same as people wrote it, where that is another text; asked for only when it is shown. */
  readonly written?: (() => readonly [one: string, other: string]) | undefined
  /** Whatever else they have alike in this field. */
  readonly besides?: readonly string[]
  /** A number that branches have from their parent, and none of their own. */
  readonly mayBeParents?: boolean
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

/** Whether a field was compared and agrees in one of these ways. */
export const has = <F extends MatchField>(
  found: readonly Evidence[],
  field: F,
  ...levels: readonly LevelOf<F>[]
): boolean => found.some((one) => one.field === field && isOneOf(one.level, ...levels))

export const isOneOf = (level: MatchLevel, ...levels: readonly MatchLevel[]): boolean =>
  levels.includes(level)
