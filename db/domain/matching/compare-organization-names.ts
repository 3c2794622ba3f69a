import { compareWords } from './compare-words.ts'
import type { Evidence, LevelOf, RareValue } from './evidence.ts'
import { areOfTwoScripts } from './script.ts'
import { besideWords, chapterWords, supported, supporters } from './chapter-words.ts'
import type { PreparedOrganizationName } from './prepare-organization-name.ts'

/** How much a word tells, in bits: the rarer, the more. */
export type WordRarity = (word: string) => number

/** What the names of two organizations say; of several each, the two that agree best. */
export function compareOrganizationNames(
  ones: readonly PreparedOrganizationName[],
  others: readonly PreparedOrganizationName[],
  rarity: WordRarity,
): readonly Evidence[] {
  let best: Likeness | undefined
  for (const one of ones)
    for (const other of others) {
      const found = likeness(one, other, rarity)
      if (best === undefined || found.share > best.share) best = found
    }
  return best ? [nameEvidence(best), ...chapterEvidence(best.one, best.other)] : []
}

interface Likeness {
  readonly one: PreparedOrganizationName
  readonly other: PreparedOrganizationName
  readonly shared: readonly string[]
  /** What the shared words tell, of what all words tell: 0 to 1. */
  readonly share: number
  /** The same, of what the words of the shorter name tell. */
  readonly contained: number
  readonly isAbbreviated: boolean
}

function likeness(
  one: PreparedOrganizationName,
  other: PreparedOrganizationName,
  rarity: WordRarity,
): Likeness {
  const [ones, others] = [spelledLike(one, other), spelledLike(other, one)]
  const isAbbreviated = ones !== one.words || others !== other.words
  const pairs = ones.flatMap((word) => {
    const found = others.find((there) => isSameWord(word, there))
    return found === undefined ? [] : [{ word, found }]
  })
  const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + rarity(word), 0)
  const told = pairs.reduce((sum, { word, found }) => sum + Math.min(rarity(word), rarity(found)), 0)
  const [here, there] = [weigh(ones), weigh(others)]
  const all = Math.max(here + there - told, told, 0.001)
  const contained = Math.min(1, told / Math.max(Math.min(here, there), 0.001))
  return { one, other, shared: pairs.map(({ word }) => word), share: told / all, contained, isAbbreviated }
}

/** The words of a name, and in place of an acronym those of the other name that it stands for. */
function spelledLike(
  { words }: PreparedOrganizationName,
  other: PreparedOrganizationName,
): readonly string[] {
  const isAcronymHere = (word: string): boolean => isPerhapsAcronym(word) && other.letters.includes(word)
  if (!words.some(isAcronymHere)) return words
  const spelled = words.flatMap((word) => {
    const at = other.letters.indexOf(word)
    const run =
      isAcronymHere(word) && !other.words.includes(word) ? other.words.slice(at, at + word.length) : []
    return run.length === 0 || run.some((long) => words.includes(long)) ? [word] : run
  })
  return spelled.length === words.length ? words : spelled
}

const isPerhapsAcronym = (word: string): boolean => word.length >= 2 && word.length <= 6

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const shorter = Math.min(one.length, other.length)
  // "ctr" for "center" is in the list of abbreviations; "acad" for "academy", "comm" for "community" show themselves.
  if (shorter >= 4 && (one.startsWith(other) || other.startsWith(one))) return true
  return shorter >= 5 && !/\d/.test(one + other) && compareWords(one, other) === 'typo'
}

function nameEvidence(found: Likeness): Evidence {
  const { one, other, shared } = found
  const rare: RareValue[] = shared.map((value) => ({ field: 'word', value }))
  return { field: 'name', level: levelOf(found), one: one.shown, other: other.shown, rare }
}

function levelOf({ one, other, share, contained, isAbbreviated }: Likeness): LevelOf<'name'> {
  if (areOfTwoScripts(one.script, other.script) && share < 0.6) return 'script'
  if (isAbbreviated && (share >= 0.6 || contained >= 0.97)) return 'acronym'
  if (share >= 0.97) return 'same'
  if (contained >= 0.97) return 'contained'
  if (share >= 0.6) return 'similar'
  if (isAcronym(one, other) || isAcronym(other, one)) return 'acronym'
  return share >= 0.3 || contained >= 0.6 ? 'part' : 'different'
}

/** "Local 12" and "Local 21", one of Vermont and one of Maine, North and South: two of a kind, and not one. */
function chapterEvidence(one: PreparedOrganizationName, other: PreparedOrganizationName): Evidence[] {
  const isTwo = chapterWords.some((isOfKind) => {
    const [here, there] = [one.words.filter(isOfKind), other.words.filter(isOfKind)]
    return here.length > 0 && there.length > 0 && !here.some((word) => there.includes(word))
  })
  return isTwo || areOfTwo(one, other) || areOfTwo(other, one) || isBeside(one, other) || isBeside(other, one)
    ? [{ field: 'chapter', level: 'different', one: one.shown, other: other.shown, rare: [] }]
    : []
}

/** A school and its parents, or its foundation, who share its door and its name. */
function isBeside(one: PreparedOrganizationName, other: PreparedOrganizationName): boolean {
  const isOfHouse = other.words.some((word) => supported.has(word))
  const standsBeside = (word: string): boolean => besideWords.has(word) || (isOfHouse && supporters.has(word))
  return (
    one.words.some(standsBeside) &&
    !other.words.some(standsBeside) &&
    other.words.every((word) => one.words.includes(word))
  )
}

/** Clubs of two towns, departments of two things: one name but for what it is "of". */
function areOfTwo(one: PreparedOrganizationName, other: PreparedOrganizationName): boolean {
  if (one.of.length === 0) return false
  const head = one.words.filter((word) => !one.of.includes(word))
  const rest = other.words.filter((word) => !head.includes(word))
  return (
    head.length > 0 &&
    rest.length > 0 &&
    rest.length === other.words.length - head.length &&
    !rest.some((word) => one.of.some((there) => isSameWord(word, there)))
  )
}

const isAcronym = (one: PreparedOrganizationName, other: PreparedOrganizationName): boolean =>
  other.initials.length >= 3 && one.words.includes(other.initials)
