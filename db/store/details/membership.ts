import type { MembershipRow } from '../../domain/row/committee-row.ts'
import type { ReadDb } from '../access.ts'
import { membershipList } from '../lists/membership-list.ts'
import { recordFacts, type RecordFacts } from './record-facts.ts'
import { inOrderOf } from './timeline.ts'

export interface MembershipDetails extends MembershipRow, RecordFacts<'committee_membership'> {}

/** Undefined where the committee or the person may not be shown. */
export async function membershipDetails(read: ReadDb, id: number): Promise<MembershipDetails | undefined> {
  const [row] = await inOrderOf([id], (ids) => membershipList.rows(read, ids))
  return row && { ...row, ...(await recordFacts(read, 'committee_membership', id)) }
}
