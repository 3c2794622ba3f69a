import { isGroup, partsOf, type Filter, type FilterCondition, type FilterValue } from './filter.ts'
import type { Operator } from './operator.ts'
import { requireSpan } from './relative-day.ts'

/** How a value of a condition is written: a record by its name. */
type WriteValue = (field: string, value: FilterValue) => string

/** A filter in the words that `parseFilterText` reads; what asks nothing is the empty text. */
export function filterText(filter: Filter, write: WriteValue): string {
  const text = sayPart(filter, write)
  return text.isGroup ? text.words.slice(1, -1) : text.words
}

interface Said {
  readonly words: string
  /** In brackets, which the whole does without. */
  readonly isGroup: boolean
}

function sayPart(filter: Filter, write: WriteValue): Said {
  if (!isGroup(filter)) return { words: sayCondition(filter, write), isGroup: false }
  const parts = partsOf(filter)
    .map((part) => sayPart(part, write))
    .filter(({ words }) => words !== '')
  if (parts.length === 0) return { words: '', isGroup: false }
  if (parts.length === 1 && parts[0]) return parts[0]
  const between = 'all' in filter ? ' and ' : ' or '
  return { words: `(${parts.map(({ words }) => words).join(between)})`, isGroup: true }
}

const signs: Partial<Record<Operator, string>> = {
  is: '=',
  'is-not': '!=',
  'any-of': '=',
  'none-of': '!=',
  contains: '~',
  'not-contains': '!~',
  'starts-with': '^=',
  before: '<',
  after: '>',
  less: '<',
  more: '>',
}

const words: Partial<Record<Operator, string>> = {
  empty: 'empty',
  'not-empty': 'not empty',
}

/** Of what is counted from today (relative-words.ts). */
const relative: Partial<Record<Operator, string>> = {
  'last-days': 'last',
  'next-days': 'next',
  'older-than': 'older than',
  'later-than': 'later than',
}

function sayCondition({ field, op, value = [] }: FilterCondition, write: WriteValue): string {
  const name = quoted(field)
  if (op === 'during') return `${name} ${String(value).replace('-', ' ')}`
  if (relative[op] !== undefined) return `${name} ${relative[op]} ${saySpan(value)}`
  const values = (typeof value === 'object' ? value : [value]).map((one) => quoted(write(field, one)))
  if (op === 'between') return `${name}=${values.join('..')}`
  const word = words[op]
  if (word !== undefined) return [name, word, ...values].join(' ')
  // One of one is told from the one by a value that stands twice.
  const isLonely = (op === 'any-of' || op === 'none-of') && values.length === 1
  return `${name}${signs[op]}${(isLonely ? [...values, ...values] : values).join('|')}`
}

/** `30`, `3 months`. */
function saySpan(value: FilterCondition['value']): string {
  const { count, unit } = requireSpan(value)
  if (unit === 'day') return String(count)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** Words of the language itself, which a name has to be told from. */
const reserved = /^(?:and|y|or|o|empty|vac[ií]o|not|no|last|[úu]ltimos|next|pr[óo]ximos)$/iu
/** Without signs of the language; a point at an end would join the two points of a range. */
const bare = /^(?!\.)(?:(?!\.\.)[^\s"(),|=<>~!^\\])+(?<!\.)$/u

const quoted = (text: string): string =>
  bare.test(text) && !reserved.test(text) ? text : `"${text.replace(/["\\]/gu, String.raw`\$&`)}"`
