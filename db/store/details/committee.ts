import type { CommitteeRow, MembershipRow } from '../../domain/row/committee-row.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { committeeList } from '../lists/committee-list.ts'
import { membershipList } from '../lists/membership-list.ts'
import { recordFacts, type RecordFacts } from './record-facts.ts'
import { followUpsAbout, inOrderOf, type PromisedFollowUps } from './timeline.ts'

export interface CommitteeDetails extends CommitteeRow, RecordFacts<'committee'>, PromisedFollowUps {
  readonly otherNames: readonly string[]
  readonly phone: string | null
  readonly address: string | null
  readonly members: readonly MembershipRow[]
  readonly subcommittees: readonly CommitteeRow[]
}

/** Undefined where what it belongs to may not be shown. */
export async function committeeDetails(
  read: ReadDb,
  id: number,
  today: LocalDate,
): Promise<CommitteeDetails | undefined> {
  const [row] = await inOrderOf([id], (ids) => committeeList.rows(read, ids))
  if (row === undefined) return undefined
  const members = membershipList.ids(read, { committee: row.id }, [])
  const parts = committeeList.ids(read, { parent: row.id }, [])
  return {
    ...row,
    ...(await recordFacts(read, 'committee', id)),
    ...(await committeeFields(read, id)),
    members: await inOrderOf(members, (ids) => membershipList.rows(read, ids)),
    subcommittees: await inOrderOf(parts, (ids) => committeeList.rows(read, ids)),
    ...(await followUpsAbout(read, id, today)),
  }
}

async function committeeFields(read: ReadDb, id: number) {
  const { other_names, ...fields } = await read.db
    .selectFrom('committee')
    .select(['other_names', 'phone', 'address'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { otherNames: JSON.parse(other_names) as string[], ...fields }
}
