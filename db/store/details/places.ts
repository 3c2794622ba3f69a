import type { LocationFacts, OfferFacts } from '../../domain/row/contact-facts.ts'
import type { ContactPointKind } from '../../domain/contact-point-value.ts'
import type { ReadDb } from '../access.ts'

interface PlacePoint {
  readonly kind: ContactPointKind
  readonly value: string
  readonly label: string | null
}

interface PlaceRow {
  readonly key: string
  readonly name: string
  readonly description: string | null
  readonly points: string
  readonly schedules: string
}

const columns = 'key, name, description, points, schedules'

/** Where and what an organization offers; what may be shown of it may be shown of these. */
export function placesOf(
  read: ReadDb,
  organization: number,
): { readonly locations: readonly LocationFacts[]; readonly offers: readonly OfferFacts[] } {
  const locations = read.all<PlaceRow>(
    `select ${columns} from location where organization_id = ? order by name, id`,
    organization,
  )
  const names = new Map(locations.map(({ key, name }) => [key, name]))
  const services = read.all<PlaceRow & { status: string | null; locationKeys: string }>(
    `select ${columns}, status, location_keys as locationKeys from service where organization_id = ?
     order by name, id`,
    organization,
  )
  return {
    locations: locations.map(toPlace),
    offers: services.map(({ status, locationKeys, ...service }) => ({
      ...toPlace(service),
      status,
      places: (JSON.parse(locationKeys) as string[]).flatMap((key) => names.get(key) ?? []),
    })),
  }
}

function toPlace({ name, description, points, schedules }: PlaceRow): LocationFacts {
  const reached = JSON.parse(points) as PlacePoint[]
  return {
    name,
    description,
    points: reached.map(({ kind, value, label }) => ({ kind, value, label })),
    schedules: JSON.parse(schedules) as string[],
  }
}
