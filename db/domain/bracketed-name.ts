import { collapseSpace, fold } from './fold.ts'
import { isJobTitle } from './job-title.ts'
import { isKnownGiven, isNameWord } from './name-word.ts'

const pronoun =
  '(?:she|hers?|he|him|his|they|them|theirs?|ze|zir|xe|xem|any|ella|[eé]l|elle|ellas|ellos|elles)'

/** Of a party, of who has retired or died, and how somebody is spoken of. */
const ofStanding = new RegExp(
  String.raw`^(?:(?:[DRILG]|dem|rep|ind|gop)(?:[ ,-]+[A-Z]{2})?(?:-\d+)?|ret(?:\.|ired)?|emerit(?:us|a)|deceased|dec\.|late|jubilad[oa]|fallecid[oa]|${pronoun}(?:/${pronoun})+)$`,
  'iu',
)

/** Whether words in brackets belong behind a name: "(D)", "(ret.)", "(she/her)". */
export const isStanding = (words: string): boolean => ofStanding.test(words.trim())

/** What is remarked about somebody in one word, and nobody is called. */
const remarks = new Set(
  `moved left resigned inactive active former new old interim acting temp temporary contact primary main alternate
  backup substitute spouse wife husband mother father parent guardian son daughter client donor guest speaker sponsor host staff board
  maiden home work cell mobile office spanish english bilingual retired unknown vacant confirmed pending tentative
  invited declined absent excused remote virtual online zoom
  activo activa inactivo inactiva nuevo nueva interino interina suplente titular esposo esposa marido madre padre hijo hija
  jubilado jubilada casa trabajo pendiente confirmado confirmada invitado invitada ausente`.split(/\s+/u),
)

const hasSmallLetters = (text: string): boolean => /\p{Ll}/u.test(text)

/** "CEO", "ACLU": letters that stand for an organization or an office, where the name itself is written in small ones. */
const isAbbreviation = (word: string, name: string): boolean =>
  /^\p{Lu}{3,}$/u.test(word) && hasSmallLetters(name)

/**
 * Whether words in brackets beside a name are what somebody is called: "Bob", "Mary Lou". Of several the first is a given
 * name that is known; one begins in a capital letter as the name does.
 */
export function isNickname(text: string, name: string): boolean {
  const words = collapseSpace(text).split(' ')
  const [first = ''] = words
  if (!words.every(isNameWord) || remarks.has(fold(first)) || isJobTitle(text)) return false
  if (words.length > 1) return words.length < 4 && isKnownGiven(first) && !/^\p{Ll}/u.test(text)
  if (isAbbreviation(first, name)) return isKnownGiven(first)
  return isKnownGiven(first) || !/^\p{Ll}/u.test(first) || /^\p{Ll}/u.test(name)
}

const brackets = /(?<![^\s,])\(([^()]*)\)(?![^\s,])/gu
const quoted = /(?<![\p{L}\p{N}])["“”«]([^"“”»]+)["“”»]/u

interface BracketedName {
  readonly rest: string
  readonly preferred: string
  /** With their brackets: what is said besides. */
  readonly behind: string
}

/** A name without what stands in quotes and brackets: the first nickname is what somebody is called. */
export function takeBracketed(text: string): BracketedName {
  const quote = quoted.exec(text)
  let preferred = quote?.[1]?.trim() ?? ''
  const behind: string[] = []
  const rest = text.replace(quote?.[0] ?? '', ' ').replaceAll(brackets, (whole, inside: string) => {
    if (preferred === '' && !isStanding(inside) && isNickname(inside, text)) preferred = inside.trim()
    else if (inside.trim() !== '') behind.push(whole)
    return ' '
  })
  return { rest: collapseSpace(rest), preferred, behind: behind.join(' ') }
}
