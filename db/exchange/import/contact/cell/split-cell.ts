import { isPlausibleEmail } from '../../../../domain/email.ts'
import { lineLimit } from '../../../../domain/text.ts'
import type { ContactPointKind } from '../../../../domain/contact-point-value.ts'
import type { MappingColumn } from '../../../../domain/import-mapping.ts'
import { jsonList } from './json-list.ts'
import { severalPhones } from './several-phones.ts'

type Separator = NonNullable<MappingColumn['split']>

const filled = (parts: readonly string[]): string[] =>
  parts.map((part) => part.trim()).filter((part) => part !== '')

/** The values of a cell. Ones in quotes may hold the separator: `"Housing, legal","Faith"`. */
export const splitCell = (text: string, separator: Separator | undefined): string[] =>
  jsonList(text) ?? splitBy(text, separator)

function splitBy(text: string, separator: Separator | undefined): string[] {
  if (separator === undefined) return filled([text])
  if (!text.includes('"')) return filled(text.split(separator.trim() || separator))
  const mark = separator.trim() || separator
  const parts: string[] = []
  let [part, isQuoted] = ['', false]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    else if (!isQuoted && text.startsWith(mark, at)) {
      parts.push(part)
      part = ''
      at += mark.length - 1
    } else part += text[at] ?? ''
  }
  return filled([...parts, part])
}

/** Words of a list, whatever stands between them. */
export const splitList = (text: string, separator: Separator | undefined): string[] =>
  splitCell(
    text,
    separator ??
      ([' ::: ', ';', '|', '\n'] as const).find((mark) => text.includes(mark.trim() || mark)) ??
      ',',
  )

const isWholePhone = (text: string): boolean => (text.match(/\d/gu)?.length ?? 0) >= 7

/** "555-0101 x12; 555-0102", "555-0101 / 555-0102"; an extension behind a comma is part of its number. */
function splitPhones(text: string): string[] {
  const parts = filled(text.split(/[;,|/\n]|\s(?:or|o|y|&)\s/iu))
  return parts.length > 1 && parts.every(isWholePhone) ? parts : filled([text])
}

/** Several addresses or numbers in one cell are told from one by all of them being such. */
export function splitPoints(
  text: string,
  kind: ContactPointKind,
  separator: Separator | undefined,
): string[] {
  const parts = splitMarked(text, kind, separator)
  return kind === 'phone' ? parts.flatMap((part) => severalPhones(part) ?? [part]) : parts
}

function splitMarked(text: string, kind: ContactPointKind, separator: Separator | undefined): string[] {
  const list = separator === undefined ? jsonList(text) : splitCell(text, separator)
  if (list !== null) return list
  if (text.includes(' ::: ')) return splitCell(text, ' ::: ')
  if (kind === 'phone') return splitPhones(text)
  return kind === 'email' ? splitEmails(text) : splitCell(text, undefined)
}

const joiners = /\s(?:and|or|y|o|e|und|et|ou)\s/giu

/** An address, or what stands in brackets behind one. */
const addressOrWord = /\([^()]*\)|[^\s;,|/&()]+/gu

/** "a@example.org / b@example.org", "a@example.org and b@example.org (home)": all are addresses, if with a word behind them. */
function splitEmails(text: string): string[] {
  const parts: string[] = []
  for (const [piece] of text.replace(joiners, ' ').matchAll(addressOrWord))
    if (piece.startsWith('(') && parts.length > 0) parts.push(`${parts.pop() ?? ''} ${piece}`)
    else parts.push(piece)
  const isWhole = parts.length > 1 && parts.every((part) => isPlausibleEmail(worded(part).value))
  return isWhole ? parts : splitCell(text, undefined)
}

/** Of "a@example.org (work)" the address, and what it is. */
export function worded(text: string): { readonly value: string; readonly word: string } {
  if (text.length > lineLimit) return { value: text, word: '' }
  const [, value = text, word = ''] = /^(\S+@\S+?)\s*\(([^()]*)\)$/u.exec(text.trim()) ?? []
  return { value, word: word.trim() }
}
