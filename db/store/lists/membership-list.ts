import { sql, type SqlBool } from 'kysely'
import type { MembershipRow } from '../../domain/row/committee-row.ts'
import type { ChamberKind } from '../../domain/chamber.ts'
import type { CommitteeRole, CommitteeSide } from '../../domain/committee-membership.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { CommitteeId } from '../../domain/committee.ts'
import { uidFromBytes, type Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import type { ListSource } from '../list.ts'
import { visibleCommittees } from './committee-list.ts'
import { matchingNames } from '../search-ids.ts'
import {
  absentOr,
  all,
  equals,
  isJurisdiction,
  jurisdictionColumns,
  isRecord,
  when,
  wordsOf,
  type Condition,
} from './condition.ts'
import { idsIn } from './ids-in.ts'
import { inOrder, type Order } from './order.ts'
import { toReference } from './to-reference.ts'
import { visible, withinLevel } from '../visible.ts'

interface MembershipFilter {
  /** Words of the committee's or of the person's name. */
  readonly text?: string
  readonly committee?: CommitteeId
  readonly person?: Id<'person'>
  readonly role?: CommitteeRole
  readonly side?: CommitteeSide
  /** Whether the dataset names somebody of whom it is not known which person they are. */
  readonly unresolved?: boolean
  readonly jurisdiction?: string
  readonly chamberKind?: ChamberKind
}

/** Who sits on which committee; shown where the committee may be shown, and the person, if it is known which. */
export const membershipList: ListSource<MembershipFilter, MembershipRow> = {
  ids: (read, filter, sort) => {
    const query = visibleMemberships(read)
      .select('m.id')
      .where(all(membershipConditions(read, filter)))
    return read.ids(inOrder(query, order, sort))
  },
  rows: membershipRows,
}

const order: Order<string> = {
  columns: {
    committee: sql.ref('committee.sort_key'),
    committeeId: sql.ref('committee.id'),
    memberName: sql`coalesce(person.sort_key, lower(m.member_name))`,
    role: sql.ref('m.role'),
    rank: sql`coalesce(m.rank, 1000000)`,
    side: sql.ref('m.side'),
  },
  // Committees of one name stand in several chambers: their members are not mixed.
  default: [{ by: 'committee' }, { by: 'committeeId' }, { by: 'side' }, { by: 'rank' }, { by: 'memberName' }],
  id: 'm.id',
}

const visibleMemberships = (read: ReadDb) =>
  visibleCommittees(read)
    .innerJoin('committee_membership as m', 'm.committee_id', 'committee.id')
    .innerJoin('record as mr', 'mr.id', 'm.id')
    .leftJoin('contact as person', 'person.id', 'm.person_id')
    .where('mr.noun', '=', 'committee_membership')
    .where(visible(read, 'mr'))
    .where(absentOr('person.id', withinLevel(read, 'person')))

function membershipConditions(read: ReadDb, filter: MembershipFilter): Condition[] {
  return [
    ...when(wordsOf(filter.text), (words) => mentions(read, words)),
    ...when(filter.committee, (committee) => isRecord(read, 'committee.id', committee)),
    ...when(filter.person, (person) => isRecord(read, 'm.person_id', person)),
    ...when(filter.role, (role) => equals('m.role', role)),
    ...when(filter.side, (side) => equals('m.side', side)),
    ...when(filter.unresolved, (value) => sql<SqlBool>`(m.person_id is null) = ${value ? 1 : 0}`),
    ...when(filter.jurisdiction, (given) => isJurisdiction(jurisdictionColumns, given)),
    ...when(filter.chamberKind, (kind) => equals('chamber.kind', kind)),
  ]
}

/** Those who are known by name only are in no search index. */
const mentions = (read: ReadDb, words: string): Condition =>
  sql<SqlBool>`(committee.id in ${matchingNames(read, words)} or person.id in ${matchingNames(read, words)}
    or (person.id is null and instr(lower(m.member_name), lower(${words}))))`

async function membershipRows(read: ReadDb, ids: readonly number[]) {
  const rows = await visibleMemberships(read)
    .leftJoin('record as nr', 'nr.id', 'person.id')
    .select([
      'm.id as rowId',
      'mr.uid',
      'cr.uid as committeeUid',
      'committee.name as committeeName',
      'nr.uid as personUid',
      'person.display_name as personName',
      'm.member_name as memberName',
      'm.role',
      'm.raw_role as rawRole',
      'm.rank',
      'm.side',
      'm.start_on as startOn',
      'm.end_on as endOn',
    ])
    .where('m.id', 'in', idsIn(ids))
    .execute()
  return rows.map(({ uid, committeeUid, committeeName, personUid, personName, startOn, endOn, ...row }) => ({
    id: uidFromBytes<'committee_membership'>(uid),
    noun: 'committee_membership' as const,
    ...row,
    committee: { id: uidFromBytes<'committee'>(committeeUid), name: committeeName },
    person: toReference<'person'>(personUid, personName),
    role: row.role as CommitteeRole,
    startOn: startOn as LocalDate | null,
    endOn: endOn as LocalDate | null,
  }))
}
