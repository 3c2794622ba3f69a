import { countryNamed } from '../../../../domain/country.ts'
import { inInternationalForm, type Region } from '../../../../domain/phone.ts'
import type { DraftPoint } from '../draft/contact-draft.ts'

interface Place {
  readonly label: string
  readonly region: Region
}

/**
 * How a number is dialled from anywhere: those as they are dialled within another country get the code of that country, of
 * the address of their label, else of the first one. Those that say their code, and those of people at home, stay as they
 * are; so does, everywhere, what is kept as it was written.
 */
export function dialledAmong(points: readonly DraftPoint[], home: Region): (point: DraftPoint) => string {
  const places = points.flatMap(placeOf)
  if (places.every(({ region }) => region === home)) return ({ value }) => value
  return ({ kind, value, label }) => {
    if (kind !== 'phone') return value
    const named = (one: Place) => one.label !== '' && (label ?? '').startsWith(one.label)
    const place = places.find(named) ?? places[0]
    return (place && place.region !== home ? inInternationalForm(value, place.region) : undefined) ?? value
  }
}

function placeOf({ kind, label, parts }: DraftPoint): Place[] {
  const region = kind === 'address' && parts?.country ? countryNamed(parts.country) : undefined
  return region ? [{ label: label ?? '', region }] : []
}
