import { fold } from '../../../../domain/fold.ts'
import type { AddressParts } from '../../../../domain/contact-point.ts'
import type { DraftPoint } from './contact-draft.ts'
import type { AddressInProgress } from './draft-builder.ts'
import type { AddressPiece } from '../../../../domain/import-mapping.ts'

/** The address that the pieces of one group make up; its text as a person would write it, if no column has it whole. */
export function addressPoint({ label, pieces }: AddressInProgress): DraftPoint {
  const parts = addressParts(withStreet(pieces))
  const value = addressValue(pieces.get('full'), parts)
  return { kind: 'address', value, label, ...(Object.keys(parts).length > 0 && { parts }) }
}

/** Nothing that a column says is left off. */
function addressValue(full: string | undefined, parts: AddressParts): string {
  const text = addressText(parts)
  if (full === undefined) return text
  if (saysPlace(full, parts) || fold(full).includes(fold(text))) return full
  return fold(text).includes(fold(onOneLine(full))) ? text : `${full}, ${text}`
}

const onOneLine = (text: string): string => text.replaceAll('\n', ', ')

/** Beside columns of the city and the rest an "Address" is the street, unless it says them, too. */
function withStreet(pieces: AddressInProgress['pieces']): AddressInProgress['pieces'] {
  const full = pieces.get('full')
  const isStreet = full !== undefined && !pieces.has('street') && !saysPlace(full, addressParts(pieces))
  return isStreet ? new Map([...pieces, ['street', onOneLine(full)]]) : pieces
}

/** Whether a text is a whole address, as far as the city, the region and the postcode of its row tell; without them it is. */
function saysPlace(text: string, { street, city, region, postcode }: AddressParts): boolean {
  const address = fold(text)
  if (postcode !== undefined && address.includes(fold(postcode))) return true
  const place = city ?? region
  if (place === undefined) return postcode === undefined && street === undefined
  const behindComma = text.split(/[,\n]/u).slice(1).map(fold)
  return behindComma.some((part) => part.trim().startsWith(fold(place))) || endsIn(address, [city, region])
}

/** "1 Oak St Barre VT": the city alone may be the name of a street. */
const endsIn = (address: string, [city, region]: readonly (string | undefined)[]): boolean =>
  city !== undefined && region !== undefined && address.endsWith(` ${fold(city)} ${fold(region)}`)

function addressParts(pieces: AddressInProgress['pieces']): AddressParts {
  const get = (piece: AddressPiece) => pieces.get(piece)
  const [street, ...more] = [get('street'), get('poBox') && boxText(get('poBox') ?? ''), get('suite')].filter(
    (text) => text !== undefined && text !== '',
  )
  const suite = more.join(', ')
  const parts = {
    street,
    suite: suite || undefined,
    building: get('building'),
    city: get('city'),
    region: get('region'),
    postcode: get('postcode'),
    country: get('country'),
  }
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined))
}

const boxText = (text: string): string => (/^\d+$/.test(text) ? `PO Box ${text}` : text)

function addressText({ street, suite, building, city, region, postcode, country }: AddressParts): string {
  const area = [region, postcode].filter(Boolean).join(' ')
  return [street, suite, building, city, area, country].filter(Boolean).join(', ')
}
