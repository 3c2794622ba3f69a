import type { Filter, FilterValue } from './filter.ts'
import type { Operator } from './operator.ts'
import { readRelative } from './relative-words.ts'

/**
 * A filter as it is typed: `sector=health and (tag=champion or days>45)`. Comparisons are `=`, `!=`, `>`, `<`, `>=`,
 * `<=`, `~` (contains), `!~`, `^=` (begins with); `a|b` is any of them, `1..5` all between; `in the last 30 days`,
 * `next week` and `older than 3 months` are counted from today (relative-words.ts); `empty` and `not empty` ask whether
 * anything is there; `not` before a comparison or a group means what it leaves out. A word alone is part of the name.
 */
export interface TypedCondition {
  readonly field: string
  readonly op: Operator
  /** As typed; what they mean, the type of the field says. */
  readonly words: readonly string[]
}

type TypedFilter =
  | TypedCondition
  | { readonly all: readonly TypedFilter[] }
  | { readonly any: readonly TypedFilter[] }
  /** What the filter leaves out; the word that says so. */
  | { readonly not: TypedFilter; readonly said: string }

/** What was typed cannot be read at this word; undefined where it ended too early. */
interface Unreadable {
  readonly unreadable: string | undefined
}

const token =
  /\s*("(?:[^"\\]|\\.)*"|\(|\)|,|\||\.\.|!=|>=|<=|!~|\^=|=|>|<|~|(?:(?!\.\.)[^\s"(),|=<>~!^])+|.)/guy
const comparisons: Readonly<Record<string, Operator>> = {
  '=': 'is',
  '!=': 'is-not',
  '~': 'contains',
  '!~': 'not-contains',
  '^=': 'starts-with',
  '>': 'more',
  '<': 'less',
}
const conjunctions = ['and', 'y', ',']
const disjunctions = ['or', 'o']

export function parseFilterText(text: string): TypedFilter | Unreadable {
  const reader = new Reader([...text.matchAll(token)].map(([, word = '']) => word))
  try {
    const filter = reader.any()
    return reader.peek() === undefined ? filter : { unreadable: reader.peek() }
  } catch (error) {
    if (error instanceof Stop) return { unreadable: error.word }
    throw error
  }
}

class Stop extends Error {
  readonly word: string | undefined

  constructor(word: string | undefined) {
    super('unreadable')
    this.word = word
  }
}

class Reader {
  readonly #words: readonly string[]
  #at = 0

  constructor(words: readonly string[]) {
    this.#words = words
  }

  peek(): string | undefined {
    return this.#words[this.#at]
  }

  any(): TypedFilter {
    const parts = [this.#all()]
    while (this.#take(disjunctions)) parts.push(this.#all())
    return parts.length === 1 && parts[0] ? parts[0] : { any: parts }
  }

  #all(): TypedFilter {
    const parts = [this.#one()]
    while (this.#take(conjunctions)) parts.push(this.#one())
    return parts.length === 1 && parts[0] ? parts[0] : { all: parts }
  }

  #one(): TypedFilter {
    const [said = '', after = '', sign = ''] = this.#words.slice(this.#at)
    const isNot = /^not?$/iu.test(said) && (after === '(' || Object.hasOwn(comparisons, sign))
    if (!isNot) return this.#plain()
    this.#at += 1
    return { not: this.#plain(), said }
  }

  #plain(): TypedFilter {
    if (!this.#take(['('])) return this.#condition()
    const inner = this.any()
    if (!this.#take([')'])) throw new Stop(this.peek())
    return inner
  }

  #condition(): TypedFilter {
    const field = this.#word()
    if (this.#take(['empty', 'vacío', 'vacio'])) return { field, op: 'empty', words: [] }
    if (this.#take(['not', 'no'])) {
      if (!this.#take(['empty', 'vacío', 'vacio'])) throw new Stop(this.peek())
      return { field, op: 'not-empty', words: [] }
    }
    return this.#relative(field) ?? this.#comparison(field)
  }

  #relative(field: string): TypedFilter | undefined {
    const said = readRelative(this.#words.slice(this.#at))
    if (said === undefined) return undefined
    this.#at += said.taken
    return { field, op: said.op, words: [said.value] }
  }

  #comparison(field: string): TypedFilter {
    const sign = this.peek() ?? ''
    if (sign === '>=' || sign === '<=') return this.#orEqual(field, sign)
    const op = Object.hasOwn(comparisons, sign) ? comparisons[sign] : undefined
    if (op === undefined) return { field: 'name', op: 'contains', words: [field] }
    this.#at += 1
    const first = this.#word()
    if (this.#take(['..'])) return { field, op: 'between', words: [first, this.#word()] }
    const words = [first]
    while (this.#take(['|'])) words.push(this.#word())
    return { field, op: words.length > 1 ? severalOf(op) : op, words }
  }

  #orEqual(field: string, sign: '>=' | '<='): TypedFilter {
    this.#at += 1
    const words = [this.#word()]
    return {
      any: [
        { field, op: sign === '>=' ? 'more' : 'less', words },
        { field, op: 'is', words },
      ],
    }
  }

  #word(): string {
    const word = this.peek()
    if (word === undefined || (/^[(),|=<>~!^]/u.test(word) && !word.startsWith('"'))) throw new Stop(word)
    this.#at += 1
    return word.startsWith('"') ? word.slice(1, -1).replace(/\\(.)/gu, '$1') : word
  }

  #take(words: readonly string[]): boolean {
    const isIt = words.includes(this.peek()?.toLowerCase() ?? '')
    if (isIt) this.#at += 1
    return isIt
  }
}

const severalOf = (op: Operator): Operator => (op === 'is-not' ? 'none-of' : 'any-of')

interface ReadTyped {
  /** What a condition means. */
  readonly read: (
    condition: TypedCondition,
  ) => Promise<{ readonly op: Operator; readonly values: readonly FilterValue[] }>
  /** What a filter leaves out. */
  readonly opposite: (filter: Filter, said: string) => Filter
}

/** The filter with the values that its words mean: `reader` knows the type of each field. */
export async function toFilter(typed: TypedFilter, reader: ReadTyped): Promise<Filter> {
  if ('not' in typed) return reader.opposite(await toFilter(typed.not, reader), typed.said)
  if ('all' in typed) return { all: await Promise.all(typed.all.map((part) => toFilter(part, reader))) }
  if ('any' in typed) return { any: await Promise.all(typed.any.map((part) => toFilter(part, reader))) }
  const { op, values } = await reader.read(typed)
  const isSeveral = op === 'any-of' || op === 'none-of' || op === 'between'
  if (values.length === 0) return { field: typed.field, op }
  return { field: typed.field, op, value: isSeveral ? values : values[0] }
}
