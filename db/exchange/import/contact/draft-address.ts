import type { AddressParts } from '../../../domain/contact-point.ts'
import type { DraftPoint } from './contact-draft.ts'
import type { AddressInProgress } from './draft-builder.ts'
import type { AddressPiece } from '../../../domain/import-mapping.ts'

/** The address that the pieces of one group make up; its text as a person would write it, if no column has it whole. */
export function addressPoint({ label, pieces }: AddressInProgress): DraftPoint {
  const parts = addressParts(pieces)
  const value = pieces.get('full') ?? addressText(parts)
  return { kind: 'address', value, label, ...(Object.keys(parts).length > 0 && { parts }) }
}

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
