import type { LocalTime } from '../local-time.ts'
import { mostTimeWords, readTime } from './read-time.ts'
import { joinedFrom, tokensOf, type Span, type Token } from './tokens.ts'

type SaidTime = Span & { readonly time: LocalTime }

/** The longest time of day that stands right behind something in a text, else the one right before it. */
export function timeBeside(text: string, { start, end }: Span): SaidTime | undefined {
  const tokens = tokensOf(text)
  const after = tokens.findIndex((token) => token.start >= end)
  const behind = after !== -1 && isNear(text, [end, tokens[after]?.start]) ? after : tokens.length
  const before = tokens.findLastIndex((token) => token.end <= start)
  const isBefore = before !== -1 && isNear(text, [tokens[before]?.end, start])
  return timeFrom(tokens, behind) ?? (isBefore ? timeUpTo(tokens, before) : undefined)
}

const isNear = (text: string, [from, to]: readonly [number | undefined, number | undefined]): boolean =>
  /^[\s,]*$/u.test(text.slice(from, to))

function timeFrom(tokens: readonly Token[], first: number): SaidTime | undefined {
  const joined = joinedFrom(tokens, first, mostTimeWords)
  for (let length = joined.length; length > 0; length--) {
    const found = timeIn(joined.slice(0, length))
    if (found) return found
  }
  return undefined
}

function timeUpTo(tokens: readonly Token[], last: number): SaidTime | undefined {
  for (let first = Math.max(0, last - mostTimeWords); first <= last; first++) {
    const isWhole = joinedFrom(tokens, first, last - first + 1).length === last - first + 1
    const found = isWhole ? timeIn(tokens.slice(first, last + 1)) : undefined
    if (found) return ledTo(found, tokens[first - 1])
  }
  return undefined
}

/** "By 5pm" goes with its "by"; "from 9", "before 5" say more than an hour, and stay. */
function ledTo(time: SaidTime, before: Token | undefined): SaidTime | undefined {
  const word = before?.word ?? ''
  if (saysMore.has(word)) return undefined
  return before && word === 'by' ? { ...time, start: before.start } : time
}

const saysMore: ReadonlySet<string> = new Set(
  'from between to until till before after since desde entre hasta antes despues a'.split(' '),
)

/** "10 to 11" begins and ends. */
const range = /^\d+ (?:to|a) \d+$/u

function timeIn(words: readonly Token[]): SaidTime | undefined {
  const said = words.map(({ word }) => word).join(' ')
  const time = range.test(said) ? undefined : readTime(said)
  return time && { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, time }
}
