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

/**
 * A value in quotes, of which two stand for one, with nothing but blanks between it and the marks around it. Of line ends
 * before it, which are marks and blanks, only the last is tried: a cell of nothing else would be gone through from each.
 */
const quotedValue = /(?:(?<=^|[;|,]|:::)\s*|(?<=\n)[^\S\n]*)"((?:[^"]|"")*)"\s*(?=$|[;|,\n]|:::)/gu

function splitBy(text: string, separator: Separator | undefined): string[] {
  if (separator === undefined) return filled([text])
  const mark = separator.trim() || separator
  if (!text.includes('"')) return filled(text.split(mark))
  const parts: string[] = []
  let from = 0
  for (const { 0: whole, 1: value = '', index } of text.matchAll(quotedValue)) {
    const isPart =
      endsPart(text.slice(from, index), mark) && startsPart(text.slice(index + whole.length), mark)
    if (!isPart) continue
    for (const part of text.slice(from, index).split(mark).slice(0, -1)) parts.push(part)
    parts.push(value.replaceAll('""', '"'))
    from = index + whole.length + mark.length
  }
  return filled([...parts, ...text.slice(from).split(mark)])
}

const endsPart = (before: string, mark: string): boolean => before === '' || before.endsWith(mark)
const startsPart = (behind: string, mark: string): boolean => behind === '' || behind.startsWith(mark)

/** Words of a list, whatever stands between them. */
export function splitList(text: string, separator: Separator | undefined): string[] {
  const bare = text.includes('"') ? text.replaceAll(quotedValue, '') : text
  const isThere = (mark: Separator) => bare.includes(mark.trim() || mark)
  return splitCell(text, separator ?? ([' ::: ', ';', '|', '\n'] as const).find(isThere) ?? ',')
}

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
