import { decompose, stripMarks } from './fold.ts'

// Punctuation sorts before digits and letters, in the order of the Unicode collation (CLDR root).
const punctuation = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$'
const mark = /[ _\-,;:!?.'"()[\]{}@*/\\&#%`^+<=>|~$]/gu
const firstPunctuationWeight = 3

const beforeAccents = '\u0001'
const betweenParts = '\u0002'
const afterAnyN = 'n~'

const punctuationWeight = (char: string): string =>
  String.fromCharCode(firstPunctuationWeight + punctuation.indexOf(char))

/** A number sorts by its count of digits, then by them: "10" as "210" comes after "2" as "12". */
function numberWeight(digits: string): string {
  const value = digits.replace(/^0+/u, '').slice(0, 99)
  const length = value.length
  return (length < 9 ? String(length) : `9${String(length).padStart(2, '0')}`) + value
}

/** The weight of letters without accents; Spanish ñ is a letter of its own between n and o. */
const primaryKey = (decomposed: string): string =>
  /^[a-z]*$/u.test(decomposed) ? decomposed : weightsOf(decomposed)

const weightsOf = (decomposed: string): string =>
  stripMarks(decomposed.replace(/n\u0303/gu, 'ñ'))
    .replace(mark, punctuationWeight)
    .replace(/ñ/gu, afterAnyN)
    .replace(/\d+/gu, numberWeight)

/** ñ is no accent; a grave accent by itself is written for an apostrophe. */
const isAccented = (decomposed: string): boolean =>
  !/^[ -_a-~]*$/u.test(decomposed) &&
  stripMarks(decomposed.replace(/n\u0303/gu, 'ñ')) !== decomposed.normalize('NFC')

/**
 * Text that, compared byte by byte, puts names in the order people expect in Spanish and English: case and accents
 * aside (accents break ties), ñ between n and o, numbers by value ("District 2" before "District 10").
 * Several parts sort one after the other: `sortKey(family, given)` keeps all of "Martínez" before "Martínez López".
 */
export function sortKey(...parts: readonly string[]): string {
  const decomposed = parts.map(decompose)
  const primary = decomposed.map(primaryKey).join(betweenParts)
  // Most names need no tie-break, so most keys are just the folded text.
  if (!decomposed.some(isAccented)) return primary
  return primary + beforeAccents + decomposed.map((part) => part.normalize('NFC')).join(betweenParts)
}
