import { normaliseContactPoint, type ContactPointKind } from '../../../../domain/contact-point-value.ts'
import type { Uid } from '../../../../domain/uid.ts'
import type { DesiredRecord } from '../../../../store/sync/desired-record.ts'
import type { AddressParts } from '../model.ts'
import { contactPointUid } from './uids.ts'

export interface WantedContactPoint {
  readonly kind: ContactPointKind
  readonly label: string | null
  readonly value: string
  readonly parts?: AddressParts | null
}

/** Both datasets are of the United States. */
const region = 'US'

/** The contact points of one contact. Two that normalise to the same are one; the first of a kind starts as primary. */
export function desiredContactPoints(owner: Uid, wanted: readonly WantedContactPoint[]): DesiredRecord[] {
  const byUid = new Map<Uid, DesiredRecord>()
  const kinds = new Set<ContactPointKind>()
  for (const point of wanted) {
    const normalised = normaliseContactPoint(point, region)
    const uid = contactPointUid(owner, point.kind, normalised)
    if (byUid.has(uid)) continue
    byUid.set(uid, contactPoint(owner, { ...point, uid, normalised, isPrimary: !kinds.has(point.kind) }))
    kinds.add(point.kind)
  }
  return [...byUid.values()]
}

interface Identified extends WantedContactPoint {
  readonly uid: Uid
  readonly normalised: string
  readonly isPrimary: boolean
}

function contactPoint(
  owner: Uid,
  { uid, kind, label, value, normalised, parts, isPrimary }: Identified,
): DesiredRecord {
  const columns = {
    contact_id: { uid: owner },
    kind,
    label,
    value,
    normalised,
    parts: partsJson(parts ?? null),
  }
  const onlyNew = { is_primary: isPrimary ? 1 : 0 }
  return { noun: 'contact_point', uid, owner, rows: [{ table: 'contact_point', columns, onlyNew }] }
}

function partsJson(parts: AddressParts | null): string | null {
  if (parts === null) return null
  const { postalCode, ...same } = parts
  const entries = Object.entries({ ...same, postcode: postalCode }).filter(([, part]) => part !== null)
  return entries.length === 0 ? null : JSON.stringify(Object.fromEntries(entries))
}
