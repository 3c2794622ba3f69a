import { lineLimit } from '../../../../domain/text.ts'

/** A number without what is said of when and where to call it. */
interface RemarkedPhone {
  readonly number: string
  readonly remark: string
}

const extensionWord = String.raw`(?:x|extensi[oó]n|ext|int(?:erno)?|anexo|durchwahl|dw|poste|#)(?!\p{L})`
const extension = String.raw`(?:[\s,;]*\(?${extensionWord}[\s.:=]*\d{1,9}\)?(?![\p{L}\d]))?`
const american = String.raw`(?:(?:\+?1[-. ])?(?:\(\d{3}\)|\d{3})[-. ]*)?\d{3}[-. ]?\d{4}(?!\d)`
const apart = String.raw`(?:\s*[(\[]|[\s,;:*/–—-]+)`

/** Behind a number of North America whatever stands apart; behind any other what begins with a word. */
const shapes = [
  new RegExp(`^(?<number>${american}${extension})(?<remark>${apart}(?!\\d{3}).*)$`, 'iu'),
  new RegExp(
    `^(?<number>[+(]?\\d[\\d\\s()./-]*\\d${extension})(?<remark>${apart}\\s*[(\\[]?\\s*\\p{L}.*)$`,
    'iu',
  ),
  new RegExp(
    `^(?<remark>\\([^()]*\\p{L}[^()]*\\)|\\p{L}[^:]*:)\\s*(?<number>[+(]?\\d[\\d\\s()./-]*\\d${extension})$`,
    'iu',
  ),
]

const isExtension = new RegExp(`^[\\s,;(]*${extensionWord}`, 'iu')

/** Digits of a number that can be called; fewer are no number that a remark could stand beside. */
const fewest = 7

/**
 * Of "505-555-0101 (call after 5)" and "505-555-0101 M-F 9-5" the number, and what is said of it: its digits would be
 * dialled. Null where no digits are beside the number, or they are its extension.
 */
export function takePhoneRemark(text: string): RemarkedPhone | null {
  if (text.length > lineLimit || !/\p{L}/u.test(text)) return null
  for (const shape of shapes) {
    const { number = '', remark = '' } = shape.exec(text)?.groups ?? {}
    if (isRemark(remark) && (number.match(/\d/gu)?.length ?? 0) >= fewest)
      return { number: number.trim(), remark: remark.trim() }
  }
  return null
}

const isRemark = (text: string): boolean => /\d/u.test(text) && /\p{L}/u.test(text) && !isExtension.test(text)
