import { takeBracketed } from './bracketed-name.ts'
import { withFamilyApart } from './eastern-name.ts'
import { isFamilyFirst } from './family-first.ts'
import { collapseSpace } from './fold.ts'
import { isClearDegree, isCredential } from './name-degree.ts'
import { isNameSeparator } from './name-separators.ts'
import { isKnownGiven } from './name-word.ts'
import { sortKey } from './sort-key.ts'

type Part = string | null | undefined

/** The parts of a person's name. `preferred` is what people call them and stands in for given and middle names. */
export interface PersonName {
  readonly given?: Part
  readonly middle?: Part
  readonly family?: Part
  readonly suffix?: Part
  readonly preferred?: Part
}

/** A name typed in one field, taken apart; `honorific` is what stood before it ("Sen.", "Dra."). */
export interface SplitName {
  readonly honorific: string
  readonly given: string
  readonly middle: string
  readonly family: string
  readonly suffix: string
  readonly preferred: string
}

function joined(separator: string, ...parts: readonly Part[]): string {
  let text = ''
  for (const part of parts) {
    const said = part ? collapseSpace(part) : ''
    if (said !== '') text = text === '' ? said : text + separator + said
  }
  return text
}

const forename = (name: PersonName): string =>
  joined(' ', name.preferred) || joined(' ', name.given, name.middle)

/** "Javier Martínez", "Martin Luther King Jr.", "山田 太郎": how a person is written in running text. */
export function displayName(name: PersonName): string {
  const called = forename(name)
  const family = joined(' ', name.family)
  const isEastern = called !== '' && family !== '' && isFamilyFirst(splitWords(`${family} ${called}`))
  return isEastern ? joined(' ', family, called, name.suffix) : joined(' ', called, family, name.suffix)
}

/** The stored key that sorts people by family name, then by what they are called. */
export const personSortKey = (name: PersonName): string => {
  const parts = [joined(' ', name.family), forename(name), joined(' ', name.suffix)]
  return sortKey(...parts.filter((part) => part !== ''))
}

const particles = new Set(
  'af al av ben bin da das de del della den der di do dos du e el ibn la las le los ter ten van vom von y zu zum zur'.split(
    ' ',
  ),
)
const suffixes = new Set('jr sr ii iii iv v esq md phd jd dds rn mp mep'.split(' '))
const honorifics = new Set(
  'mr mrs ms mx miss dr dra sr sra srta sres don doña rev reverend fr hon honorable honourable rep sen gov prof lic ing sheriff judge chief det sgt sergeant detective lt lieutenant capt col cpl cmdr ofc'.split(
    ' ',
  ),
)
/** Titles that people are called by as well, so that a given name and a family name have to follow: "Pastor Tim Low". */
const titles = new Set(
  'pastor sister brother father mother captain colonel deacon bishop rabbi imam officer senator councilor councillor'.split(
    ' ',
  ),
)

/** "Jane & John Doe" are two in one name. In other languages such a word may be part of a surname. */
const isBond = (word: string | undefined): boolean => word === '&' || word?.toLowerCase() === 'and'

/** How spouses are spoken of together, where one of them alone may be a name: "M. et Mme Dupont". */
const spouses = new Set('m mme monsieur madame herr frau'.split(' '))

/** What binds two people elsewhere, where a courtesy or a given name follows: "Sr. y Sra.", "Ana y Luis Pérez". */
const bonds = new Set('y e et und'.split(' '))

/** Spanish says "e" for "y" before the sound of an i; elsewhere it may be of a family name. */
const isGivenBond = (word: string, next: string): boolean =>
  word === 'e' ? /^h?[ií]/iu.test(next) : bonds.has(word)

const several = /\S\s(?:&|\+|\/|and|(?<!\bvon\s)und)\s\S/iu
const family =
  /^(?:the\s\S.*s|(?:the\s)?\S.*\s(?:family|household|familie)|(?:familie|familia|famille|famiglia|família)\s\S.*)$/iu

/** Whether a name written in one piece seems to be that of several people: "Jane & John Doe", "The Doe Family". */
export const namesSeveral = (text: string): boolean =>
  several.test(text) || family.test(text) || isBoundPair(splitWords(collapseSpace(text)))

/** "Ana y Luis Pérez", "M. et Mme Dupont", "Sres. Pérez": no family name has "y" as its second word. */
function isBoundPair(words: readonly string[]): boolean {
  const { honorific, names } = takeHonorific(words, 1)
  return isOfSeveral(honorific) || boundGiven(names) > 1
}

const isOfSeveral = (honorific: string): boolean =>
  honorific.split(' ').some((word) => isBond(word) || bonds.has(word) || bare(word) === 'sres')

const bare = (word: string): string => word.toLowerCase().replace(/[.,]/gu, '')
const isParticle = (word: string): boolean => particles.has(bare(word))
const isSuffix = (word: string): boolean => suffixes.has(bare(word)) || isClearDegree(word)

interface SplitOptions {
  /** How many words a family name has where nothing else tells: 1 in English, 2 in Spanish. */
  readonly surnames?: 1 | 2
  /** "DUPONT Jean": the family name comes first although no comma says so. */
  readonly order?: 'familyFirst' | undefined
}

/**
 * Takes a name apart by plain rules, for entry in one field; a person corrects what they get wrong. A comma decides
 * ("Martínez López, Ana"), else the family name begins at the first particle ("de la", "van der") or is the last word
 * (the last two when `surnames` is 2 and there are three). A nickname in quotes or brackets is the preferred name; what
 * else stands in brackets stays behind the name. Given names bound by "&" or "and" stay together. No word is dropped.
 */
export function splitFullName(text: string, { surnames = 1, order }: SplitOptions = {}): SplitName {
  const { behind, preferred, rest: bare } = takeBracketed(collapseSpace(text))
  const written = withFamilyApart(bare)
  const isReversed = order === 'familyFirst' || isFamilyFirst(splitWords(written))
  const rest = isReversed ? withComma(written, surnames) : written
  const [beforeComma = '', ...afterComma] = rest.split(',').map((part) => part.trim())
  const mayBeCredential = surnames === 1 && isMixedFullName(beforeComma)
  const isBehind = (word: string) => isSuffix(word) || (mayBeCredential && isCredential(word))
  const suffixParts = afterComma.filter((part) => part !== '' && part.split(' ').every(isBehind))
  const givenFirst = afterComma.filter((part) => part !== '' && !suffixParts.includes(part)).join(' ')
  const { words, suffix } = givenFirst
    ? takeGivenSuffix(splitWords(givenFirst))
    : takeSuffix(splitWords(beforeComma))
  const { honorific, names } = takeHonorific(words, surnames)
  const bound = boundGiven(names)
  const isFamily = isOfSeveral(honorific) && isFamilyAlone(names, surnames)
  const familyAt = givenFirst ? names.length : isFamily ? 0 : Math.max(bound, familyStart(names, surnames))
  const givenEnd = Math.min(Math.max(1, bound), familyAt)
  return {
    honorific,
    given: names.slice(0, givenEnd).join(' '),
    middle: names.slice(givenEnd, familyAt).join(' '),
    family: givenFirst ? beforeComma : names.slice(familyAt).join(' '),
    suffix: joined(' ', suffix, ...suffixParts, behind),
    preferred,
  }
}

/** "DUPONT Jean" as "DUPONT, Jean". */
function withComma(text: string, surnames: 1 | 2): string {
  const { honorific, names } = takeHonorific(splitWords(text), surnames)
  const end = familyEnd(names, surnames)
  if (text.includes(',') || end >= names.length) return text
  return `${names.slice(0, end).join(' ')}, ${joined(' ', honorific, names.slice(end).join(' '))}`
}

/** Where a family name ends that comes first: with its capitals, else after so many words. */
function familyEnd(names: readonly string[], surnames: 1 | 2): number {
  const capitals = leadingCapitals(names)
  if (capitals > 0) return capitals
  const start = Math.max(
    0,
    names.findIndex((word) => !isParticle(word)),
  )
  return start + (names.length - start > 2 ? surnames : 1)
}

const isInCapitals = (word: string): boolean =>
  word === word.toUpperCase() && /\p{Lu}\P{L}*\p{Lu}/u.test(word)

/** How many words in capitals a name begins with, "de la CRUZ" included; 0 where all or none are. */
function leadingCapitals(names: readonly string[]): number {
  const end = names.findIndex((word) => !isInCapitals(word) && !particles.has(word))
  return names.slice(0, Math.max(0, end)).some(isInCapitals) ? end : 0
}

/** Whether a name is written as "DUPONT Jean". */
export const beginsInCapitals = (text: string): boolean =>
  /^(?:\p{Ll}+ )*\P{L}*\p{Lu}\P{L}*\p{Lu}\P{L}*\p{Lu}/u.test(text) &&
  leadingCapitals(splitWords(collapseSpace(text))) > 0

const splitWords = (text: string): string[] => text.split(' ').filter((word) => word !== '')

/** "Ana Ruiz", "Sister Mary Agnes": two words or more in small letters, the first of which belongs to no family name. */
function isMixedFullName(text: string): boolean {
  const words = splitWords(text)
  return (
    words.length > 1 && !isParticle(words[0] ?? '') && words.every((word) => /\p{Ll}|^\p{Lu}\.?$/u.test(word))
  )
}

/** With the mark that parts it from the name: "Ana Rivera - MPH". */
function takeSuffix(words: readonly string[]): { words: readonly string[]; suffix: string } {
  const last = words.findLastIndex((word) => !isSuffix(word) && !isNameSeparator(word))
  const end = Math.max(2, last + 1)
  const behind = words.slice(end)
  if (!behind.some(isSuffix)) return { words, suffix: '' }
  const name = words.slice(0, end)
  const nameEnd = name.findLastIndex((word) => !isNameSeparator(word)) + 1
  const suffixAt = behind.findIndex((word) => !isNameSeparator(word))
  return { words: name.slice(0, nameEnd), suffix: behind.slice(suffixAt).join(' ') }
}

/** "Brandt, Silas Sr." Behind a given name "V" is an initial, and "Md" a name. */
function takeGivenSuffix(given: readonly string[]): { words: readonly string[]; suffix: string } {
  const isMere = (word: string) => isSuffix(word) && !/^(?:v\.?|Md\.?)$/iu.test(word)
  const last = given.at(-1) ?? ''
  return given.length > 1 && (isMere(last) || last === 'MD')
    ? { words: given.slice(0, -1), suffix: last }
    : takeSuffix(given)
}

/** How many words given names have that are bound together, "Jane & John", a courtesy among them included; else 0. */
function boundGiven(names: readonly string[]): number {
  const isPair = names.length > 3 && isGivenBond(names[1] ?? '', names[2] ?? '')
  const at = Math.max(names.findLastIndex(isBond), isPair ? 1 : -1)
  if (at < 1) return 0
  const behind = honorifics.has(bare(names[at + 1] ?? '')) ? 2 : 1
  return Math.min(names.length, at + behind + 1)
}

/** "Mr. and Mrs. Doe", and in Spanish both family names: "Sr. y Sra. Pérez Soto". */
const isFamilyAlone = ([first = '', ...others]: readonly string[], surnames: 1 | 2): boolean =>
  others.length === 0 || (surnames === 2 && others.length === 1 && !isKnownGiven(first))

function takeHonorific(
  words: readonly string[],
  surnames: 1 | 2,
): { honorific: string; names: readonly string[] } {
  const isTitle = (at: number) => titles.has(bare(words[at] ?? '')) && words.length - at > surnames + 1
  const isHonorific = (at: number) => honorifics.has(bare(words[at] ?? '')) || isTitle(at)
  const isBonding = (at: number) => isBond(words[at]) || bonds.has(words[at] ?? '')
  const isBound = (at: number) => at > 0 && isBonding(at) && isHonorific(at + 1)
  const isSpouse = (at: number) => spouses.has(bare(words[at] ?? '')) && words.length > 3
  const isArticle = bare(words[0] ?? '') === 'the' && isHonorific(1) && words.length > 2
  let start = isSpouse(0) && isBonding(1) && isSpouse(2) ? 3 : isArticle ? 1 : 0
  while (start < words.length - 1 && (isHonorific(start) || isBound(start))) start += 1
  return { honorific: words.slice(0, start).join(' '), names: words.slice(start) }
}

/** Where the family name begins; one word alone is a given name. */
function familyStart(names: readonly string[], surnames: 1 | 2): number {
  if (names.length < 2) return names.length
  const particle = names.findIndex((word, index) => index > 0 && index < names.length - 1 && isParticle(word))
  if (particle > 0) return particle
  return names.length - (names.length > 2 ? surnames : 1)
}

/** A name of an organization, place or tag as it is kept: spaces collapsed, nothing invisible, no stray comma at the end. */
export const cleanName = (text: string): string => collapseSpace(text).replace(/[\s,;]+$/u, '')
