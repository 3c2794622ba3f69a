import { countryNamed } from '../../../../domain/country.ts'
import { inInternationalForm, type Region } from '../../../../domain/phone.ts'
import type { DraftPoint } from '../draft/contact-draft.ts'

interface Place {
  readonly label: string
  readonly region: Region
}

/**
 * Numbers as they are dialled within another country get the code of that country: of the address of their label, else of
 * the first one. Those that say their code, and those of people at home, stay as they are written.
 */
export function withCountryCodes(points: readonly DraftPoint[], home: Region): readonly DraftPoint[] {
  const places = points.flatMap(placeOf)
  if (places.every(({ region }) => region === home)) return points
  return points.map((point) => {
    if (point.kind !== 'phone') return point
    const label = point.label ?? ''
    const place = places.find((one) => one.label !== '' && label.startsWith(one.label)) ?? places[0]
    const value = place && place.region !== home ? inInternationalForm(point.value, place.region) : undefined
    return value === undefined ? point : { ...point, value }
  })
}

function placeOf({ kind, label, parts }: DraftPoint): Place[] {
  const region = kind === 'address' && parts?.country ? countryNamed(parts.country) : undefined
  return region ? [{ label: label ?? '', region }] : []
}
