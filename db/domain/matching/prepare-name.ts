import { namesSeveral, splitFullName, type PersonName } from '../person-name.ts'
import { foldToLatin, scriptOf } from './script.ts'

/** A person's name, folded and taken apart for comparing. */
export interface PreparedName {
  readonly shown: string
  /** What the person is called: the given name first, then the preferred and the middle names. */
  readonly given: readonly string[]
  /** The given and middle names in their order; none where an address stands for them. */
  readonly forenames: readonly string[]
  readonly forenamesShown: string
  /** The preferred names: what stands in for the given ones. */
  readonly called: readonly string[]
  /** "Ana & Luis Pérez", "The Doe Family". */
  readonly isCouple: boolean
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

/** An e-mail address that stands where nobody knew the name: its words are no names. */
const isAddress = ({ given }: PersonName): boolean => /\S@\S/u.test(given ?? '')

const bonds = new Set('de del la las los y e and und'.split(' '))

/** Without the words between them, unless there is no other. */
function forenamesOf(words: readonly string[]): readonly string[] {
  const names = words.filter((word) => !bonds.has(word))
  return [...new Set(names.length > 0 ? names : words)]
}

/** "Ana y Luis" is two only among given names: "Ortega y Gasset" is one family. */
const isCouple = ({ given, middle, family }: PersonName): boolean =>
  namesSeveral(joined(given, middle, family)) || /\S\s(?:y|e|et)\s\S/iu.test(joined(given, middle))

/** "Ana" and "y Luis Pérez" is how a couple comes apart where the word between them may belong to a family. */
function withWholeCouple(name: PersonName): PersonName {
  const [, second, family] = /^(?:y|et)\s(\S+)\s(\S.*)$/u.exec(name.family ?? '') ?? []
  return second === undefined || name.middle ? name : { ...name, given: `${name.given} y ${second}`, family }
}

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' ')

/** Undefined for a name that says nothing. */
export function prepareName(name: PersonName | string): PreparedName | undefined {
  const parts = withWholeCouple(typeof name === 'string' ? splitFullName(name) : name)
  const { words: givenNames, generation: afterGiven } = withoutGeneration(wordsOf(parts.given))
  const called = wordsOf(parts.preferred)
  const middle = wordsOf(parts.middle)
  const given = [...new Set([...givenNames, ...called, ...middle])]
  const { words, generation } = withoutGeneration(wordsOf(parts.family))
  const telling = words.filter((word) => !particles.has(word))
  const familyWords = telling.length > 0 ? telling : words
  if (given.length === 0 && familyWords.length === 0) return undefined
  const suffix = wordsOf(parts.suffix).join('') || generation || afterGiven
  const whole = givenNames.length > 1 ? [givenNames.join('')] : []
  const shown = typeof name === 'string' ? name : joined(parts.given, parts.family)
  return {
    shown,
    given: [...given, ...whole],
    forenames: isAddress(parts) ? [] : forenamesOf([...givenNames, ...middle]),
    forenamesShown: joined(parts.given, parts.middle),
    called,
    isCouple: isCouple(parts),
    family: familyWords.join(''),
    familyWords,
    familyWhole: words.join(''),
    script: scriptOf(shown),
    suffix: generations[suffix] ?? suffix,
  }
}
