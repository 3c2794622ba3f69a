import { contactPoint, distinctPoints } from '../contact-value.ts'
import { linkPoint, placeOf, validate, type Entry } from '../draft.ts'
import type { CommitteeRecord, ContactPointRecord } from '../model.ts'
import type { SeatBook } from '../seat-book.ts'
import { house, senate, unitedStates } from './places.ts'
import { committeeSchema, subcommitteeSchema, type CongressCommittee } from './schema.ts'

export const thomasId = (id: string): string => `thomas:${id}`

/** A committee and its subcommittees: the id of one is its parent's id and its own two characters. */
export function toCommittees(entry: Entry, book: SeatBook): CommitteeRecord[] {
  const committee = validate(entry, committeeSchema)
  if (!committee) return []
  const chamberKey = chamberOf(committee, book)
  const parent: CommitteeRecord = {
    ...common(entry, committee, { id: committee.thomas_id, path: [] }),
    chamberKey,
    parentExternalId: null,
  }
  const children = committee.subcommittees.flatMap((value, at) => {
    const path = ['subcommittees', at]
    const child = validate(entry, subcommitteeSchema, { value, path, id: committee.thomas_id })
    if (!child) return []
    const id = committee.thomas_id + child.thomas_id
    return [{ ...common(entry, child, { id, path }), chamberKey, parentExternalId: parent.externalId }]
  })
  return [parent, ...children]
}

function chamberOf({ type }: CongressCommittee, book: SeatBook): string | null {
  if (type === 'joint') return null
  return book.chamberKey(type === 'house' ? house : senate)
}

interface Described {
  readonly name: string
  readonly url: string | null
  readonly minority_url?: string | null
  readonly address: string | null
  readonly phone: string | null
}

const common = (entry: Entry, committee: Described, at: { id: string; path: readonly PropertyKey[] }) => ({
  externalId: thomasId(at.id),
  jurisdictionKey: unitedStates.key,
  name: committee.name,
  otherNames: [],
  contactPoints: pointsOf(entry, committee, thomasId(at.id)),
  source: placeOf(entry, at.path),
})

const pointsOf = (entry: Entry, committee: Described, id: string): ContactPointRecord[] =>
  distinctPoints([
    linkPoint(entry, 'website', { id, value: committee.url }),
    linkPoint(entry, 'minority website', { id, value: committee.minority_url ?? null }),
    contactPoint('address', 'capitol', committee.address),
    contactPoint('phone', 'capitol', committee.phone),
  ])
