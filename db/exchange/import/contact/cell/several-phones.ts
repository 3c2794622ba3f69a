import { lineLimit } from '../../../../domain/text.ts'
import { isPhoneWord } from './worded-phone.ts'

/** Digits of a number that can be called from somewhere else: as few, and by the international plan as many. */
const [fewest, most] = [7, 15]

/** A number as it may be written, with its extension. */
const written =
  /[+(]?\d(?:[\d\s().-]*\d)?(?:\s*(?:x|ext|extension|int|interno|anexo)[\s.:]*\d{1,6}(?!\d))?/giu
const extension = /(?:x|ext|extension|int|interno|anexo)[\s.:]*\d{1,6}$/iu
const american = String.raw`(?:\+?1[-. ])?(?:\(\d{3}\)|\d{3})[-. ]*\d{3}[-. ]?\d{4}`
const oneAmerican = new RegExp(american, 'gu')
const onlyAmericans = new RegExp(String.raw`^${american}(?:[\s,;/|]+${american})+$`, 'u')
const sharedBeginning = new RegExp(
  String.raw`^(${american.replace(/\\d\{4\}$/u, '')})(\d{4})((?:\s*(?:[/&]|\bor\b|\band\b|\bo\b|\by\b)\s*\d{4})+)$`,
  'iu',
)

const digitsIn = (text: string): number => text.replace(extension, '').match(/\d/gu)?.length ?? 0

/**
 * The numbers of a cell without a mark between them, each with the words that say what it is for: "202-555-0101 (c)
 * 202-555-0102 (w)", "H: 202-555-0101 W: 202-555-0102 x3", "202-555-0101/0102". Null for one number, and where it is not
 * clear which words are of which.
 */
export function severalPhones(text: string): string[] | null {
  if (text.length > lineLimit) return null
  const whole = text.trim()
  return endingsOf(whole) ?? americansIn(whole) ?? wordedNumbers(whole)
}

/** Whether a text has more digits than any number: several of which nobody knows where each begins. */
export const isSeveralInOne = (text: string): boolean => {
  const runs = (text.match(written) ?? []).map(digitsIn)
  return runs.some((digits) => digits > most + 3) || runs.filter((digits) => digits >= fewest).length > 1
}

/** "202-555-0101/0102": the second has the beginning of the first. */
function endingsOf(text: string): string[] | null {
  const [, beginning = '', first = '', others] = sharedBeginning.exec(text) ?? []
  if (others === undefined) return null
  return [first, ...(others.match(/\d{4}/gu) ?? [])].map((ending) => beginning + ending)
}

const americansIn = (text: string): string[] | null =>
  onlyAmericans.test(text) ? [...text.matchAll(oneAmerican)].map(([number]) => number) : null

function wordedNumbers(text: string): string[] | null {
  const numbers = [...text.matchAll(written)].map(([number], at) => ({ number, at }))
  if (numbers.length < 2 || !numbers.every(({ number }) => isOne(number))) return null
  const words = text.split(written).map(bareWords)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (!words.every((word) => word === '' || isPhoneWord(word))) return null
  if (first !== '' && last === '') return numbers.map(({ number, at }) => `${words[at]} ${number}`.trim())
  if (first === '' && (last !== '' || words.every((word) => word === '')))
    return numbers.map(({ number, at }) => `${number} ${words[at + 1]}`.trim())
  return null
}

function isOne(number: string): boolean {
  const digits = digitsIn(number)
  return digits >= fewest && digits <= most
}

/** Without what only stands between two numbers. */
const bareWords = (text: string): string =>
  text.replace(/^[\s,;/|&]+|[\s,;/|&]+$/gu, '').replace(/^(?:or|and|o|y|und|oder)$/iu, '')
