import { splitFullName, type PersonName } from '../person-name.ts'
import { foldToLatin, scriptOf } from './script.ts'

/** A person's name, folded and taken apart for comparing. */
export interface PreparedName {
  readonly shown: string
  /** What the person is called: the given name first, then the preferred and the middle names. */
  readonly given: readonly string[]
  /** The family name without spaces, hyphens and particles. */
  readonly family: string
  /** Its words: a double surname has two. */
  readonly familyWords: readonly string[]
  /** With its particles: "Van der Meer" is written "Vandermeer" too. */
  readonly familyWhole: string
  readonly suffix: string
  readonly script: string
}

const particles = new Set(
  'de del la las los y da do dos das van von der den di du le el al bin ibn'.split(' '),
)
const generations: Readonly<Record<string, string>> = {
  '2nd': 'ii',
  '3rd': 'iii',
  junior: 'jr',
  senior: 'sr',
}

function wordsOf(text: string | null | undefined): string[] {
  if (!text) return []
  const folded = foldToLatin(text)
  return /^[a-z]+$/u.test(folded) ? [folded] : splitWords(folded)
}

const splitWords = (folded: string): string[] =>
  folded
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')

const suffixes = new Set([...Object.keys(generations), 'jr', 'sr', 'ii', 'iii'])

/** "Doe Jr." in the field of the family name, "John Jr." in that of the given name. */
function withoutGeneration(words: readonly string[]): { words: readonly string[]; generation: string } {
  const last = words.at(-1) ?? ''
  return words.length > 1 && suffixes.has(last)
    ? { words: words.slice(0, -1), generation: last }
    : { words, generation: '' }
}

/** Undefined for a name that says nothing. */
export function prepareName(name: PersonName | string): PreparedName | undefined {
  const parts = typeof name === 'string' ? splitFullName(name) : name
  const { words: givenNames, generation: afterGiven } = withoutGeneration(wordsOf(parts.given))
  const given = [...new Set([...givenNames, ...wordsOf(parts.preferred), ...wordsOf(parts.middle)])]
  const { words, generation } = withoutGeneration(wordsOf(parts.family))
  const telling = words.filter((word) => !particles.has(word))
  const familyWords = telling.length > 0 ? telling : words
  if (given.length === 0 && familyWords.length === 0) return undefined
  const suffix = wordsOf(parts.suffix).join('') || generation || afterGiven
  const whole = givenNames.length > 1 ? [givenNames.join('')] : []
  const shown = typeof name === 'string' ? name : [parts.given, parts.family].filter(Boolean).join(' ')
  return {
    shown,
    given: [...given, ...whole],
    family: familyWords.join(''),
    familyWords,
    familyWhole: words.join(''),
    script: scriptOf(shown),
    suffix: generations[suffix] ?? suffix,
  }
}
