import { sortKey } from '../../../../domain/sort-key.ts'
import type { Uid } from '../../../../domain/uid.ts'
import { reference, type DesiredRecord } from '../../../../store/sync/desired-record.ts'
import type { CommitteeRecord, MembershipRecord } from '../model.ts'
import type { LegislatureUids } from './uids.ts'

/** Committees, each after the one it is part of, however deep. */
export function desiredCommittees(
  committees: readonly CommitteeRecord[],
  uids: LegislatureUids,
): DesiredRecord[] {
  const byId = new Map(committees.map((committee) => [committee.externalId, committee]))
  const ordered = new Set<CommitteeRecord>()
  for (const committee of committees)
    for (const whole of withWholes(committee, byId).toReversed()) ordered.add(whole)
  return [...ordered].map((committee) => desiredCommittee(committee, uids))
}

/** A committee, what it is part of, what that is part of: the readers leave no circle. */
function withWholes(
  committee: CommitteeRecord,
  byId: ReadonlyMap<string, CommitteeRecord>,
): CommitteeRecord[] {
  const { parentExternalId: parent } = committee
  const whole = parent === null ? undefined : byId.get(parent)
  return whole === undefined ? [committee] : [committee, ...withWholes(whole, byId)]
}

function desiredCommittee(committee: CommitteeRecord, uids: LegislatureUids): DesiredRecord {
  const { externalId, jurisdictionKey, chamberKey, parentExternalId, name, otherNames, contactPoints } =
    committee
  const first = (kind: string) => contactPoints.find((point) => point.kind === kind)?.value ?? null
  const columns = {
    jurisdiction_id: { uid: uids.jurisdiction(jurisdictionKey) },
    chamber_id: reference(chamberKey === null ? null : uids.chamber(chamberKey)),
    parent_id: reference(parentExternalId === null ? null : uids.committee(parentExternalId)),
    name,
    sort_key: sortKey(name),
    url: first('web'),
    phone: first('phone'),
    address: first('address'),
  }
  const names = otherNames.length === 0 ? {} : { other_names: JSON.stringify(otherNames) }
  const rows = [{ table: 'committee', columns: { ...columns, ...names } }] as const
  return { noun: 'committee', uid: uids.committee(externalId), owner: null, rows }
}

/** A member who is not in the vault is kept by name, until somebody of that id comes. */
export function desiredMembership(
  row: MembershipRecord,
  person: Uid | null,
  uids: LegislatureUids,
): DesiredRecord {
  const { committeeExternalId: committee, memberName, rawRole, role, rank, side } = row
  const columns = {
    committee_id: { uid: uids.committee(committee) },
    person_id: reference(person),
    member_name: memberName,
    raw_role: rawRole,
    role,
    rank,
    side,
    end_on: null, // it was ended when the files no longer had it; now they have it again
  }
  const complete = ['raw_role', 'rank', 'side', 'end_on']
  return {
    noun: 'committee_membership',
    uid: uids.membership(committee, row.personExternalId ?? memberName),
    owner: uids.committee(committee),
    rows: [{ table: 'committee_membership', columns, complete }],
  }
}
