import { fold } from '../../../../domain/fold.ts'
import type { Target } from '../../../../domain/import-mapping.ts'

/** A header and what stands in brackets beside it. */
interface BracketedHeader {
  readonly bare: string
  readonly inside: string
}

const brackets = /[([]([^()[\]]*)[)\]]/gu

/** What in brackets makes another thing of a column: whose it is, how many of it, or whether there is any. */
const changing =
  /[#\d]|\by(?:es)?\s?[/|,]\s?n(?:o)?\b|\bs[ií]?\s?[/|,]\s?n(?:o)?\b|\bj(?:a)?\s?[/|,]\s?n(?:ein)?\b|\b(?:old|former|previous|past|ex|maiden|number|count|how many|signature|organi[sz]ation|company|agency|business|employer|antigu[oa]|anterior|numero|firma|organizacion|empresa|fruher|ehemalig\w*|anzahl|unterschrift|verein|ancien\w*|nombre de|entreprise)\b/u

/** "NAME (please print)" asks for a name. Null without brackets, and where they make something else of it. */
export function takeBrackets(header: string): BracketedHeader | null {
  const inside = [...header.matchAll(brackets)].map(([, text = '']) => fold(text)).join(' ')
  const bare = header.replace(brackets, ' ').trim()
  return bare === header.trim() || bare === '' || changing.test(inside) ? null : { bare, inside }
}

const places: readonly (readonly [words: RegExp, label: string])[] = [
  [/^(?:home|personal|private|casa|hogar|privat|domicile|prive)$/u, 'home'],
  [/^(?:work|business|office|trabajo|oficina|arbeit|dienstlich|travail|bureau)$/u, 'work'],
]

const kinds: readonly (readonly [words: RegExp, label: string])[] = [
  ...places,
  [/^(?:cell|mobile|cell phone|celular|movil|mobil|handy|portable)$/u, 'mobile'],
]

const labelIn = (words: typeof kinds, inside: string): string | undefined =>
  words.find(([shape]) => shape.test(inside.trim()))?.[1]

/** "Phone (cell)", "Address (home)": what stands in brackets may say which of several it is. */
export function withBracketLabel(target: Target, inside: string): Target {
  if (target.to === 'point' && target.label === undefined) {
    const label = labelIn(kinds, inside)
    return label === undefined ? target : { ...target, label }
  }
  if (target.to !== 'address' || target.group !== '') return target
  const label = labelIn(places, inside)
  return label === undefined ? target : { ...target, group: label, label }
}
