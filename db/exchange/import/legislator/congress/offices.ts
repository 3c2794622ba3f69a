import { placeOf, validate, type Entry } from '../draft.ts'
import type { OfficeRecord } from '../model.ts'
import { bioguideId } from './people.ts'
import { districtOfficeSchema, officeListSchema, type DistrictOffice } from './schema.ts'

/** The district offices of one legislator. */
export function toOffices(entry: Entry, value: unknown): OfficeRecord[] {
  const list = validate(entry, officeListSchema, { value })
  if (!list) return []
  return list.offices.flatMap((row, at) => {
    const office = validate(entry, districtOfficeSchema, {
      value: row,
      path: ['offices', at],
      id: list.id.bioguide,
    })
    return office ? [toOffice(entry, office, { bioguide: list.id.bioguide, at })] : []
  })
}

function toOffice(entry: Entry, office: DistrictOffice, of: { bioguide: string; at: number }): OfficeRecord {
  return {
    key: office.id,
    personExternalId: bioguideId(of.bioguide),
    kind: 'district',
    name: office.city === null ? 'District office' : `${office.city} district office`,
    address: addressLine(office),
    addressParts: {
      street: office.address,
      suite: office.suite,
      building: office.building,
      city: office.city,
      region: office.state,
      postalCode: office.zip,
    },
    phone: office.phone,
    fax: office.fax,
    email: null,
    hours: office.hours,
    source: placeOf(entry, ['offices', of.at]),
  }
}

function addressLine({ address, suite, building, city, state, zip }: DistrictOffice): string | null {
  const region = [state, zip].filter((part) => part !== null).join(' ')
  const parts = [address, suite, building, city, region].filter((part) => part !== null && part !== '')
  return parts.length === 0 ? null : parts.join(', ')
}
