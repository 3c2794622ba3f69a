import { isPlausibleEmail } from '../../../../domain/email.ts'
import { collapseSpace } from '../../../../domain/fold.ts'

/** What a cell of addresses and numbers holds, each by itself, and what words stand beside them. */
interface MixedPoints {
  readonly emails: readonly string[]
  readonly phones: string
  readonly words: string
}

const addressIn = /[^\s;,/|<>()"]+@[^\s;,/|<>()"]+/gu

/** What goes between them, and says what they are. */
const between =
  /^(?:[\s;,/|&<>]|e-?mail:?|(?:and|or|y|o|und|et|ou)\b)+|[\s;,/|&<>]+(?:and|or|y|o|und|et|ou)?$/giu

const isPhone = (text: string): boolean => /^[+(]?\d[\d\s().+-]{5,}\d(?:\s*(?:x|ext)\.?\s*\d+)?$/iu.test(text)

const hasNumber = (text: string): boolean => (text.match(/\d/gu)?.length ?? 0) >= 7

/** Of a column of one kind a cell that holds the other as well, or only that; null for any other. */
export function takeMixed(kind: string, text: string): MixedPoints | null {
  if (kind !== 'email' && kind !== 'phone') return null
  const emails = (text.match(addressIn) ?? []).filter(isPlausibleEmail)
  const bare = emails.reduce((left, address) => left.replace(address, ' '), text)
  const rest = collapseSpace(bare.replaceAll(between, ' ').replaceAll(between, ' '))
  if (kind === 'email')
    return (emails.length > 0 ? hasNumber(rest) : isPhone(text.trim()))
      ? { emails, phones: rest, words: '' }
      : null
  if (emails.length === 0) return null
  return hasNumber(rest) ? { emails, phones: rest, words: '' } : { emails, phones: '', words: rest }
}
