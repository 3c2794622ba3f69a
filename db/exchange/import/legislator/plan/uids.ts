import type { ChamberId } from '../../../../domain/chamber.ts'
import type { CommitteeId } from '../../../../domain/committee.ts'
import type { CommitteeMembershipId } from '../../../../domain/committee-membership.ts'
import type { JurisdictionId } from '../../../../domain/jurisdiction.ts'
import type { OfficeId } from '../../../../domain/office.ts'
import type { SeatId } from '../../../../domain/seat.ts'
import type { TermId } from '../../../../domain/term.ts'
import { ownedUid, publicUid, type Id, type Uid } from '../../../../domain/uid.ts'
import type { DatasetName, LegislatureDataset } from '../model.ts'

/** The uids of public records: derived from the datasets' own ids, so that two vaults agree on them. */
export interface LegislatureUids {
  readonly jurisdiction: (key: string) => JurisdictionId
  readonly chamber: (key: string) => ChamberId
  readonly seat: (key: string) => SeatId
  readonly person: (externalId: string) => Id<'person'>
  readonly term: (key: string) => TermId
  readonly office: (key: string) => OfficeId
  readonly committee: (externalId: string) => CommitteeId
  readonly membership: (committeeId: string, member: string) => CommitteeMembershipId
}

/** Places have the same keys in both datasets, people and committees each dataset's own. */
export function legislatureUids(dataset: DatasetName): LegislatureUids {
  const place = <N extends string>(key: string) => publicUid<N>('ocd', key)
  const own = <N extends string>(noun: string, key: string) => publicUid<N>(dataset, `${noun}:${key}`)
  return {
    jurisdiction: place,
    chamber: place,
    seat: place,
    person: (externalId) => publicUid(dataset, externalId),
    term: (key) => own('term', key),
    office: (key) => own('office', key),
    committee: (externalId) => publicUid(dataset, externalId),
    membership: (committeeId, member) => own('membership', JSON.stringify([committeeId, member])),
  }
}

export const contactPointUid = (owner: Uid, kind: string, normalised: string): Id<'contact_point'> =>
  ownedUid(owner, 'contact_point', kind, normalised)

/** Derived uids are UUIDv5; what a person adds by hand is UUIDv7. */
export const isPublicUid = (uid: Uid): boolean => uid[14] === '5'

export const peopleById = ({ people }: LegislatureDataset) =>
  new Map(people.map((person) => [person.externalId, person]))
