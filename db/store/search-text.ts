import { searchTerms } from '../domain/search-query.ts'
import { toPlainLetters, writtenFor } from '../domain/search-letters.ts'

/** What is looked for, as it was typed. */
export interface SearchText {
  readonly text: string
  /** Whether the last word may be the beginning of one: while somebody types. */
  readonly typing?: boolean
}

/** A word or a phrase. */
interface SearchTerm {
  readonly words: string
  /** Whether longer words are meant too. */
  readonly isBeginning: boolean
  /** What has it is not meant. */
  readonly isExcluded: boolean
}

/** The words around a match are chosen in a time that grows with the square of what matches: a pasted page is cut. */
const mostTerms = 32

/** Every word and "quoted phrase". A word ending in `*` is a beginning. */
export function parseTerms({ text, typing = false }: SearchText): SearchTerm[] {
  const terms = searchTerms(text).slice(0, mostTerms)
  const isCut = typing && /[\p{L}\p{N}]$/u.test(text)
  return terms.map(({ words, isPhrase, isExcluded }, index) => {
    const isUnfinished = index === terms.length - 1 && isCut && !isExcluded
    return { words, isBeginning: !isPhrase && (words.endsWith('*') || isUnfinished), isExcluded }
  })
}

/** What would end a quoted word or the query; the index takes them for spaces too. */
const marks = /["*\0]/gu

/**
 * As an FTS5 query: all is quoted, so that nothing a person types is taken for the query language. Empty where nothing
 * is asked, though something be excluded.
 */
export function matchOf(terms: readonly SearchTerm[]): string {
  const asked = quotedTerms(terms.filter(({ isExcluded }) => !isExcluded))
  const excluded = quotedTerms(terms.filter(({ isExcluded }) => isExcluded))
  const all = [...new Set(asked)].join(asked.some((one) => one.startsWith('(')) ? ' AND ' : ' ')
  return all === '' || excluded.length === 0 ? all : `(${all}) NOT (${excluded.join(' OR ')})`
}

const quotedTerms = (terms: readonly SearchTerm[]): readonly string[] =>
  terms.map(({ words, isBeginning }) => {
    const written = waysWritten(toPlainLetters(words).replace(marks, ' '))
    const quoted = written.map((way) => `"${way}"${isBeginning ? '*' : ''}`)
    return quoted.length === 1 ? (quoted[0] ?? '') : `(${quoted.join(' OR ')})`
  })

/** A name in the signs of East Asia stands with a space behind the family name or without one, and is typed either way. */
const easternName = /^[\p{Script=Han}\p{Script=Hangul}々]{2,6}$/u

const waysWritten = (words: string): string[] => {
  const letters = easternName.test(words) ? Array.from(words) : []
  const apart = letters
    .slice(1, 4)
    .map((_, at) => `${letters.slice(0, at + 1).join('')} ${letters.slice(at + 1).join('')}`)
  return [words, ...apart]
}

export const toMatch = (text: SearchText): string => matchOf(parseTerms(text))

/**
 * Without the beginning of a word of which there is one letter so far: nearly every note has a word with it, and
 * finding that out took the index longer than all else.
 */
export const withoutFirstLetter = (terms: readonly SearchTerm[]): SearchTerm[] =>
  terms.filter(({ words, isBeginning }) => !isBeginning || words.replace(marks, '').length > 1)

const inWord = String.raw`[\p{L}\p{N}\p{M}]`
const betweenWords = String.raw`[^\p{L}\p{N}\p{M}]+`
const nothing = /(?!)/u

/** Finds the terms in decomposed text (NFD) as the index does: whole words, without case and accents. */
export function patternOf(terms: readonly SearchTerm[]): RegExp {
  const phrases = terms
    .filter(({ isExcluded }) => !isExcluded)
    .map(phraseOf)
    .filter((phrase) => phrase !== '')
  return phrases.length === 0 ? nothing : new RegExp(`(?<!${inWord})(?:${phrases.join('|')})`, 'giu')
}

/** Signs on a letter, and the line that stretches Arabic words. */
const signs = String.raw`[\p{M}\u0640]*`
const pairs = [...writtenFor.keys()].filter((plain) => plain.length === 2)
/** Two letters that may be written as one come first. */
const letters = new RegExp(`${pairs.join('|')}|.`, 'gu')

/** How a letter, or a pair of them, may stand in a text. */
function written(plain: string): string {
  const each = Array.from(plain, (letter) => `[${letter}${singles(letter)}]${signs}`).join('')
  return plain.length === 1 ? each : `(?:${each}|[${singles(plain)}]${signs})`
}

/** In decomposed text, what stands apart from its accents. */
const singles = (plain: string): string =>
  (writtenFor.get(plain) ?? '').normalize('NFD').replace(/\p{M}/gu, '')

function phraseOf({ words, isBeginning }: SearchTerm): string {
  const plain = toPlainLetters(words).normalize('NFD').replace(/\p{M}/gu, '')
  const gap = easternName.test(words) ? `(?:${betweenWords})?` : ''
  const parts = [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(([part]) =>
    gap === '' ? part.replace(letters, written) : Array.from(part, written).join(gap),
  )
  if (parts.length === 0) return ''
  return parts.join(betweenWords) + (isBeginning ? `${inWord}*` : `(?!${inWord})`)
}

/** How much is shown around the first match, and how much of it before: little, so that narrow lines show the match. */
const EXCERPT = 160
const LEAD = 24

export type Marks = readonly [before: string, after: string]

/** The whole text with its matches between the marks; undefined where there are none. */
export function markWhole(text: string, pattern: RegExp, [before, after]: Marks): string | undefined {
  const decomposed = text.normalize('NFD')
  const marked = decomposed.replace(pattern, `${before}$&${after}`)
  return marked === decomposed ? undefined : marked.normalize('NFC')
}

/** Some words around the first match in the first text that has one, with the matches between the marks. */
export function excerpt(
  texts: readonly (string | null)[],
  pattern: RegExp,
  [before, after]: Marks = ['[', ']'],
): string {
  const decomposed = texts.map((text) => (text ?? '').normalize('NFD'))
  const text =
    decomposed.find((one) => one.search(pattern) >= 0) ?? decomposed.find((one) => one !== '') ?? ''
  const at = Math.max(0, text.search(pattern))
  const from = at <= LEAD ? 0 : Math.min(at, text.indexOf(' ', at - LEAD) + 1)
  const end =
    text.length - from <= EXCERPT ? text.length : Math.max(text.lastIndexOf(' ', from + EXCERPT), at)
  const shown = text.slice(from, end).replace(pattern, `${before}$&${after}`)
  return `${from > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`.normalize('NFC')
}
