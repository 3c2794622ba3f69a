import { fold } from '../fold.ts'

/** Where something stands in a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A word of running text, folded. */
export interface Token extends Span {
  readonly word: string
  /** Whether only space or a comma stands between it and the token before. */
  readonly isJoined: boolean
}

const wordPattern = /[+\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’./:-]*[\p{L}\p{M}\p{N}])?/gu

export function tokensOf(text: string): readonly Token[] {
  const matches = [...text.matchAll(wordPattern)]
  return matches.map(({ 0: written, index: start }, place) => {
    const before = matches[place - 1]
    const gap = before ? text.slice(before.index + before[0].length, start) : ''
    return { start, end: start + written.length, word: fold(written), isJoined: /^[\s,]+$/u.test(gap) }
  })
}

/** The tokens from a place on as far as they hang together, at most so many. */
export function joinedFrom(tokens: readonly Token[], first: number, most: number): readonly Token[] {
  const some = tokens.slice(first, first + most)
  const gap = some.findIndex(({ isJoined }, index) => index > 0 && !isJoined)
  return gap === -1 ? some : some.slice(0, gap)
}
