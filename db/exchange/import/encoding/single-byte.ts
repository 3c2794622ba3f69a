import type { TextEncoding } from '../../../domain/text-encoding.ts'
import type { HighByte } from './high-bytes.ts'
import { readings, type LetterModel } from './letter-model.ts'

/** Shares of what no model lists. A letter that is not of the language may still be in a name. */
const [foreign, alien, sign, rareSign, signInWord, nothing] = [0.0005, 1e-6, 0.02, 1e-4, 1e-5, 1e-9]

/** Of a capital where small letters usually stand: at the beginning of a word, behind a capital, behind a small letter. */
const [first, amongCapitals, amongSmall] = [0.15, 0.8, 1e-3]

/** Of letters of two scripts beside each other; of one that stands alone. */
const [mixed, alone] = [1e-3, 0.1]

const usualSigns = /^[\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0«»°€£©®™§¿¡·•№]$/u
/** Of these, what may stand right before a letter. */
const opening = /^[\u2018\u2019\u201c\u2013\u2014\u2026\u00a0«¿¡·•]$/u
const apostrophes = /^[\u2019·]$/u
const latinLetter = /^\p{Script=Latin}$/u

interface Letters {
  /** What the byte stands for; empty where it stands for nothing. */
  readonly text: string
  readonly small: string
  readonly isLetter: boolean
  readonly isCapital: boolean
  readonly isLatin: boolean
}

const none: Letters = { text: '', small: '', isLetter: false, isCapital: false, isLatin: false }

/** What each byte stands for in an encoding. */
function lettersOf(encoding: TextEncoding): readonly Letters[] {
  const decoder = new TextDecoder(encoding)
  return Array.from({ length: 256 }, (_, byte) => {
    const text = decoder.decode(Uint8Array.of(byte))
    if (byte > 0x7f && /^[\u0080-\u009f\ufffd\ue000-\uf8ff]$/u.test(text)) return none
    const small = text.toLowerCase()
    const isLetter = /^\p{L}$/u.test(text)
    return { text, small, isLetter, isCapital: isLetter && small !== text, isLatin: latinLetter.test(text) }
  })
}

const tables = new Map<TextEncoding, readonly Letters[]>()

function tableOf(encoding: TextEncoding): readonly Letters[] {
  const table = tables.get(encoding) ?? lettersOf(encoding)
  tables.set(encoding, table)
  return table
}

/** How likely the bytes are in each encoding of one byte a letter, as logarithms. */
export function singleByteOdds(bytes: readonly HighByte[]): [TextEncoding, number][] {
  return readings.map(({ encoding, models, prior }) => {
    const letters = tableOf(encoding)
    const odds = models.map((model) => oddsOf(bytes, letters, model))
    return [encoding, Math.log(prior) + Math.max(...odds)]
  })
}

function oddsOf(bytes: readonly HighByte[], letters: readonly Letters[], model: LetterModel): number {
  let sum = 0
  for (const { before, byte, after } of bytes)
    sum += Math.log(shareOf(letters[before] ?? none, letters[byte] ?? none, letters[after] ?? none, model))
  return sum
}

function shareOf(before: Letters, letter: Letters, after: Letters, model: LetterModel): number {
  if (letter === none) return nothing
  if (!letter.isLetter) return signShare(before, letter, after)
  const isAlone = !before.isLetter && !after.isLetter
  return (
    letterShare(letter, model) *
    caseShare(before, letter) *
    beside(before, letter) *
    beside(after, letter) *
    (isAlone ? alone : 1)
  )
}

function signShare(before: Letters, { text }: Letters, after: Letters): number {
  if (before.isLetter && after.isLetter && !apostrophes.test(text)) return signInWord
  return usualSigns.test(text) && (!after.isLetter || opening.test(text)) ? sign : rareSign
}

const letterShare = ({ small, isLatin }: Letters, { shares, isLatin: isLatinModel }: LetterModel): number =>
  shares.get(small) ?? (isLatin === isLatinModel ? foreign : alien)

function caseShare(before: Letters, { isCapital }: Letters): number {
  if (!isCapital) return 1
  if (!before.isLetter) return first
  return before.isCapital ? amongCapitals : amongSmall
}

const beside = (neighbour: Letters, { isLatin }: Letters): number =>
  neighbour.isLetter && neighbour.isLatin !== isLatin ? mixed : 1
