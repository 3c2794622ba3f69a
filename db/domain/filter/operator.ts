/** What a field holds, which decides how it can be asked about. */
export type FieldType =
  | 'text' // a line: compared without case and accents
  | 'words' // running text: searched by whole words
  | 'number'
  | 'date'
  | 'flag'
  | 'choice' // one of fixed values
  | 'word' // a word of the vault: a tag, a sector, a party
  | 'member' // one of our own people, or `me`
  | 'record' // another record, by its id

export const operators = [
  'is',
  'is-not',
  'any-of',
  'none-of',
  'contains',
  'not-contains',
  'starts-with',
  'before',
  'after',
  'last-days',
  'next-days',
  'older-than',
  'later-than',
  'during',
  'less',
  'more',
  'between',
  'empty',
  'not-empty',
] as const
export type Operator = (typeof operators)[number]

const oneOf = ['is', 'is-not', 'any-of', 'none-of', 'empty', 'not-empty'] as const

/** How each type can be asked about; the first is what one mostly means. */
export const operatorsOf = {
  text: [
    'contains',
    'not-contains',
    'starts-with',
    'is',
    'is-not',
    'any-of',
    'none-of',
    'empty',
    'not-empty',
  ],
  words: ['contains', 'not-contains'],
  number: ['is', 'is-not', 'more', 'less', 'between', 'empty', 'not-empty'],
  date: [
    'is',
    'before',
    'after',
    'between',
    'last-days',
    'next-days',
    'older-than',
    'later-than',
    'during',
    'empty',
    'not-empty',
  ],
  flag: ['is'],
  choice: oneOf,
  word: oneOf,
  member: oneOf,
  record: oneOf,
} as const satisfies Readonly<Record<FieldType, readonly Operator[]>>

/** What an operator is given beside the field: `days` and `period` are counted from today (relative-day.ts). */
type Operand = 'nothing' | 'one' | 'several' | 'two' | 'days' | 'period'

const operands = {
  is: 'one',
  'is-not': 'one',
  'any-of': 'several',
  'none-of': 'several',
  contains: 'one',
  'not-contains': 'one',
  'starts-with': 'one',
  before: 'one',
  after: 'one',
  'last-days': 'days',
  'next-days': 'days',
  'older-than': 'days',
  'later-than': 'days',
  during: 'period',
  less: 'one',
  more: 'one',
  between: 'two',
  empty: 'nothing',
  'not-empty': 'nothing',
} as const satisfies Readonly<Record<Operator, Operand>>

export const operandOf = (operator: Operator): Operand => operands[operator]

type SpanOperator = { [O in Operator]: (typeof operands)[O] extends 'days' ? O : never }[Operator]

/** Whether it is given a span of time, such as 3 months. */
export const isSpanOperator = (operator: Operator): operator is SpanOperator => operands[operator] === 'days'

const opposites: Partial<Record<Operator, Operator>> = {
  'is-not': 'is',
  'none-of': 'any-of',
  'not-contains': 'contains',
  empty: 'not-empty',
}

/** The operator of which this one is the opposite: a row without a value is not what it is asked to be. */
export const positiveOf = (operator: Operator): Operator | undefined => opposites[operator]

const wholeWord: readonly Operator[] = ['is', 'is-not', 'any-of', 'none-of']

/** Whether it asks for whole words; a part of one may be a part of another too. */
export const isWholeWord = (op: Operator): boolean => wholeWord.includes(op)
