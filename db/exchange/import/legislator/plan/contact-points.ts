import { normaliseContactPoint, type ContactPointKind } from '../../../../domain/contact-point-value.ts'
import type { Uid } from '../../../../domain/uid.ts'
import type { DesiredRecord } from '../../../../store/sync/desired-record.ts'
import type { AddressParts } from '../model.ts'
import type { LegislatureState } from '../../../../store/queries/legislature.ts'
import { contactPointUid, isPublicUid } from './uids.ts'

export interface WantedContactPoint {
  readonly kind: ContactPointKind
  readonly label: string | null
  readonly value: string
  readonly parts?: AddressParts | null
}

/** Both datasets are of the United States. */
const region = 'US'

type FindUid = (owner: Uid, kind: ContactPointKind, normalised: string) => Uid

/**
 * The contact points of one contact. Two that normalise to the same are one; the first of a kind starts as primary.
 * `findUid`: under which uid one stands, where that may be another than the files give it.
 */
export function desiredContactPoints(
  owner: Uid,
  wanted: readonly WantedContactPoint[],
  findUid: FindUid = contactPointUid,
): DesiredRecord[] {
  const byUid = new Map<Uid, DesiredRecord>()
  const kinds = new Set<ContactPointKind>()
  for (const point of wanted) {
    const normalised = normaliseContactPoint(point, region)
    const uid = findUid(owner, point.kind, normalised)
    if (byUid.has(uid)) continue
    byUid.set(uid, contactPoint(owner, { ...point, uid, normalised, isPrimary: !kinds.has(point.kind) }))
    kinds.add(point.kind)
  }
  return [...byUid.values()]
}

/**
 * What a contact has already keeps its uid, and all that was marked on it: under another when it was compared by
 * something else once, or was entered by hand. Of what is in the trash only what a dataset brought stays there.
 */
export const presentContactPointUid =
  (vault: LegislatureState): FindUid =>
  (owner, kind, normalised) => {
    const own = contactPointUid(owner, kind, normalised)
    if (vault.has(own)) return own
    const present = vault
      .contactPointsSaying(owner, { kind, normalised })
      .find(({ uid, isTrashed }) => isTrashed === 0 || isPublicUid(uid))
    return present?.uid ?? own
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
