import { fold } from '../fold.ts'
import type { MatchAddress } from './subject.ts'

/** An address taken apart for comparing; what is not known is empty. */
export interface PreparedAddress {
  readonly number: string
  /** The name of the street alone: no kind ("Avenue", "Calle") and no direction. */
  readonly street: string
  readonly direction: string
  readonly building: string
  readonly city: string
  readonly region: string
  readonly postcode: string
  /** As it was written, part by part. */
  readonly written: MatchAddress
}

const kinds = new Set(
  `street st str avenue ave av avenida avda boulevard blvd bulevar road rd drive dr lane ln court ct place pl plz
   plaza square sq terrace ter terr tr trail parkway pkwy highway hwy way circle cir crescent cres close cl grove gr
   circuit cct parade pde esplanade row walk alley calle cll c carrera cra kra paseo camino carretera ctra rue via rua
   strasse`.split(/\s+/),
)
const directions: Readonly<Record<string, string>> = {
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
  norte: 'n',
  sur: 's',
  este: 'e',
  oeste: 'w',
  poniente: 'w',
  oriente: 'e',
}
const directionNames = new Set(Object.values(directions))
const units = new Set(
  'apt apartment suite ste unit fl floor room rm dept bldg building piso depto oficina of no num'.split(' '),
)

const wordsOf = (text: string | undefined): string[] =>
  fold(text ?? '')
    .replace(/['.]/g, '')
    .replace(/#/g, ' # ')
    .split(/[^\p{L}\p{N}\p{M}#]+/u)
    .filter((word) => word !== '')

const joined = (text: string | undefined): string => wordsOf(text).join(' ')

const longParts: Readonly<Record<string, string>> = {
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort',
}

/** "S. Burlington" is South Burlington, and "St. Albans" Saint Albans. */
const cityOf = (text: string | undefined): string => {
  const [first = '', ...rest] = wordsOf(text)
  return rest.length === 0 ? first : [longParts[first] ?? first, ...rest].join(' ')
}

/** "60612-1234" and "60612" are one postcode; "SW1A 1AA" is written with and without its space. */
const preparePostcode = (text: string | undefined): string =>
  fold(text ?? '')
    .replace(/^(\d{5})-?\d{4}$/, '$1')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** "Alba, NM" in its parts is a town, and no street Alba in a town NM. */
const isInParts = ({ street, city, region, postcode }: MatchAddress): boolean =>
  [street, city, region, postcode].some((part) => part !== undefined)

/** Undefined for an address that says nothing. */
export function prepareAddress(address: MatchAddress): PreparedAddress | undefined {
  const whole = !isInParts(address) && address.text !== undefined ? takeApart(address.text) : address
  const street = prepareStreet(whole.street)
  const prepared = {
    ...street,
    building: joined([whole.building, whole.suite].filter(Boolean).join(' ')),
    city: cityOf(whole.city),
    region: joined(whole.region),
    postcode: preparePostcode(whole.postcode),
  }
  return Object.values(prepared).some((part) => part !== '') ? { ...prepared, written: whole } : undefined
}

const trailingPostcode = /[\s,]+(\d{5}(?:-\d{4})?|\d{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/i

/** An address in one line: "12 Oak St, Apt 4, Springfield, IL 62701". */
function takeApart(text: string): MatchAddress {
  const line = text.trim().replace(/\s*\n\s*/g, ', ')
  const postcode = trailingPostcode.exec(line)?.[1]
  const rest = postcode === undefined ? line : line.replace(trailingPostcode, '')
  const [street = '', ...others] = rest
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const region = others.length > 1 || (others.length === 1 && postcode !== undefined) ? regionOf(others) : ''
  return { street, postcode, region, city: others.at(-1), building: others.slice(0, -1).join(' ') }
}

/** Takes the state off the end of what comes before the postcode. */
function regionOf(parts: string[]): string {
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && /^\p{L}{2,3}$/u.test(last)) return parts.pop() ?? ''
  const state = / (\p{Lu}{2})$/u.exec(last)?.[1] ?? ''
  if (state !== '') parts[parts.length - 1] = last.slice(0, -3).trim()
  return state
}

function prepareStreet(text: string | undefined): Pick<PreparedAddress, 'number' | 'street' | 'direction'> {
  const words = withoutUnit(wordsOf(text))
  const at = words.findIndex((word) => /^\d+[a-z]?$/.test(word))
  const number = (words[at] ?? '').replace(/[a-z]$/, '')
  // A range ("3450-54") is the number it starts with.
  const end = /^\d{1,4}$/.test(words[at + 1] ?? '') && /\d-\d/.test(text ?? '') ? at + 2 : at + 1
  const rest = at < 0 ? words : [...words.slice(0, at), ...words.slice(end)]
  const telling = rest.filter((word) => !kinds.has(word) && !isDirection(word))
  const direction = rest.map((word) => directions[word] ?? word).find((word) => directionNames.has(word))
  return { number, street: (telling.length > 0 ? telling : rest).join(''), direction: direction ?? '' }
}

const isDirection = (word: string): boolean => directionNames.has(directions[word] ?? word)

/** Everything from "Apt 4", "# 4", "Suite B" on says which door, not which house. */
function withoutUnit(words: readonly string[]): string[] {
  const at = words.findIndex((word, index) => index > 1 && (units.has(word) || word === '#'))
  if (at < 0) return [...words]
  return words.slice(0, /^\d+(?:st|nd|rd|th)$/.test(words[at - 1] ?? '') ? at - 1 : at)
}
