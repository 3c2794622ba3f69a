import { legalForms } from '../legal-form.ts'
import { foldToLatin, scriptOf } from './script.ts'

/** The name of an organization, as the words that tell it from others. */
export interface PreparedOrganizationName {
  readonly shown: string
  /** Without legal form, articles and doubles, abbreviations spelled out. */
  readonly words: readonly string[]
  /** The first letters of its words, where it has three or more. */
  readonly initials: string
  /** The first letters of its words as they stand above, however many. */
  readonly letters: string
  /** What it is "of", the words after the last such: a place or a cause, of which others of the kind are told. */
  readonly of: readonly string[]
  readonly script: string
}

const longForms: Readonly<Record<string, string>> = {
  st: 'saint',
  sta: 'saint',
  ste: 'saint',
  mt: 'mount',
  ft: 'fort',
  ctr: 'center',
  cntr: 'center',
  centre: 'center',
  cent: 'center',
  assoc: 'association',
  assn: 'association',
  univ: 'university',
  dept: 'department',
  natl: 'national',
  nat: 'national',
  intl: 'international',
  comm: 'community',
  cmty: 'community',
  acad: 'academy',
  sch: 'school',
  elem: 'elementary',
  hosp: 'hospital',
  med: 'medical',
  svc: 'service',
  svcs: 'service',
  serv: 'service',
  govt: 'government',
  inst: 'institute',
  fdn: 'foundation',
  fndn: 'foundation',
  soc: 'society',
  dev: 'development',
  dist: 'district',
  cty: 'county',
  co: 'county',
  amer: 'american',
  coop: 'cooperative',
  bros: 'brother',
  asoc: 'asociacion',
  fund: 'fundacion',
  nal: 'nacional',
  hnos: 'hermano',
  rest: 'restaurant',
  nh: 'new hampshire',
  nj: 'new jersey',
  ny: 'new york',
  nm: 'new mexico',
  nc: 'north carolina',
  nd: 'north dakota',
  sd: 'south dakota',
  wv: 'west virginia',
  ri: 'rhode island',
  vt: 'vermont',
  ct: 'connecticut',
  fl: 'florida',
  ga: 'georgia',
  tn: 'tennessee',
  ky: 'kentucky',
  mn: 'minnesota',
  wi: 'wisconsin',
  tx: 'texas',
  az: 'arizona',
  ut: 'utah',
  nv: 'nevada',
  wy: 'wyoming',
  wa: 'washington',
}
const compounds: readonly (readonly [RegExp, string])[] = [
  [/\bday[ -]?care\b/g, 'daycare'],
  [/\bchild[ -]?care\b/g, 'childcare'],
  [/\bpre[ -]?school\b/g, 'preschool'],
  [/\bpre[ -]?k\b/g, 'prek'],
  [/\bnon[ -]?profit\b/g, 'nonprofit'],
  [/&|\+/g, ' and '],
]
/** How one of them begins: most names have none, and need not be tried against each. */
const perhapsCompound = /\b(?:day|child|pre|non)|[&+]/
const fillers = new Set(
  'the of and for a an at in on to by el la los las de del y e en un una para le les et'.split(' '),
)

/** Undefined for a name that says nothing. */
export function prepareOrganizationName(name: string): PreparedOrganizationName | undefined {
  const all = splitWords(name)
  const telling = all.filter((word, at) => !fillers.has(word) && !isLegalForm(word, at, all.length))
  const kept = telling.length > 0 ? telling : all
  if (kept.length === 0) return undefined
  const long = kept.flatMap(spelledOut)
  const words = [...new Set(long.map(singular))]
  return {
    shown: name.trim(),
    words,
    letters: words.map((word) => word[0]).join(''),
    initials: long.length >= 3 ? long.map((word) => word[0]).join('') : '',
    of: afterOf(all).map(singular),
    script: scriptOf(name),
  }
}

/** Those of states are two words: "nh". */
const spelledOut = (word: string): readonly string[] => (longForms[word] ?? word).split(' ')

const prepositions = new Set(['of', 'de', 'for', 'para'])

function afterOf(all: readonly string[]): readonly string[] {
  const at = all.findLastIndex((word) => prepositions.has(word))
  if (at < 1) return []
  return all
    .slice(at + 1)
    .filter((word, place) => !fillers.has(word) && !isLegalForm(word, at + 1 + place, all.length))
    .flatMap(spelledOut)
}

function splitWords(name: string): string[] {
  const folded = foldToLatin(name)
  let text = folded.includes('.')
    ? folded.replace(/\b((?:\p{L}\.){2,})/gu, (letters) => letters.replaceAll('.', ''))
    : folded
  if (perhapsCompound.test(text)) for (const [pattern, word] of compounds) text = text.replace(pattern, word)
  return text
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => saysSomething.test(word))
}

/** Marks alone are what emoji leave behind. */
const saysSomething = /[\p{L}\p{N}]/u

/** "Co" is a company at the end of a name and a county within it. */
const isLegalForm = (word: string, at: number, count: number): boolean =>
  at > 0 && (legalForms.has(word) || (word === 'co' && at === count - 1))

/** "Services" and "service" are one word, and so are "children", "childrens" and "child's". */
const singular = (word: string): string =>
  word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
