import { choicesOfText } from '../../../../domain/choice-text.ts'
import { collapseSpace, fold } from '../../../../domain/fold.ts'
import type { OwnForm } from '../../../../domain/import-mapping.ts'
import { headerKey } from './header-key.ts'
import { isWrittenDate, saysTime } from '../cell/written-date.ts'

/** What the cells of a column that nobody knows are, as far as they say it themselves; undefined for text. */
export function guessOwnForm(header: string, cells: readonly string[]): OwnForm | undefined {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (texts.length === 0) return undefined
  if (areDays(texts)) return 'date'
  if (texts.length >= few && texts.every(isMeasure) && !isNumbering(header, texts)) return 'number'
  if (isFewWords(texts) && texts.every(isOneWord)) return 'choice'
  return isFewWords(texts.flatMap(partsOf)) ? 'multi-choice' : undefined
}

/** Of so many cells one in ten may be a slip, which is told. */
const many = 10
const sampled = 200

/** Among the first cells it shows already. Where one says the hour as well, a field of days would lose it. */
const areDays = (texts: readonly string[]): boolean =>
  areMostlyDays(texts.slice(0, sampled)) &&
  (texts.length <= sampled || areMostlyDays(texts)) &&
  !texts.some(saysTime)

function areMostlyDays(texts: readonly string[]): boolean {
  let slips = texts.length < many ? 0 : Math.floor(texts.length / many)
  return texts.every((text) => isWrittenDate(text) || slips-- > 0)
}

/** Leading zeros and long digits are somebody's number for something, not how many. */
const isMeasure = (text: string): boolean => /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/u.test(plainNumber(text))

/** Headers of what has digits and is never counted with. */
const numbering = /(?:id|no|nr|num|number|numero|code|codigo|zip|postal|phone|tel|fax|ein|year|ano|key|ref)$/u
/** From fewer cells only days are guessed, which look like nothing else. */
const few = 4

/** Whether digits tell rows apart rather than say how much. */
function isNumbering(header: string, texts: readonly string[]): boolean {
  if (numbering.test(headerKey(header))) return true
  const areApart = texts.length >= few && new Set(texts).size === texts.length
  return areApart && texts.every((text) => /^\d{4,}$/u.test(text))
}

const mostWords = 12
const longestWord = 40

/** Some words that come again and again: each three times on the average. */
function isFewWords(texts: readonly string[]): boolean {
  if (texts.length < 2 * few) return false
  const words = new Set(texts.map(fold))
  return (
    words.size > 1 &&
    words.size <= Math.min(mostWords, texts.length / 3) &&
    texts.every((text) => text.length <= longestWord && /\p{L}/u.test(text))
  )
}

/** Several choices in a cell, as exports write them. */
const partsOf = (text: string): string[] => choicesOfText(text).map(collapseSpace)

const isOneWord = (text: string): boolean => !text.includes(';') && !text.startsWith('"')

/** Without groups of three digits, and with a point: "1,250.5", "1.250,5" and "2,5". */
export function plainNumber(text: string): string {
  const bare = collapseSpace(text).replace(/\s/gu, '')
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(bare)) return bare.replaceAll(',', '')
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/u.test(bare)) return bare.replaceAll('.', '').replace(',', '.')
  return /^[+-]?\d+,\d{1,2}$/u.test(bare) ? bare.replace(',', '.') : bare
}
