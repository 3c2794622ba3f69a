import { sql } from 'kysely'
import type { InteractionRow } from '../../domain/row/interaction-row.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { isAbout } from '../lists/follow-up-list.ts'
import { interactionList } from '../lists/interaction-list.ts'
import { meetingFacts, type MeetingFacts } from './meeting.ts'
import { recordFacts, type RecordFacts } from './record-facts.ts'
import { followUpsWhere, inOrderOf, type PromisedFollowUps } from './timeline.ts'

export interface InteractionDetails
  extends InteractionRow, RecordFacts<'interaction'>, PromisedFollowUps, MeetingFacts {}

export async function interactionDetails(
  read: ReadDb,
  id: number,
  today: LocalDate,
): Promise<InteractionDetails | undefined> {
  const [row] = await inOrderOf([id], (ids) => interactionList.rows(read, ids))
  if (row === undefined) return undefined
  const promised = sql<boolean>`(follow_up.origin_id = ${id} or ${isAbout(sql<number>`${id}`)})`
  return {
    ...row,
    ...(await recordFacts(read, 'interaction', id)),
    ...(await meetingFacts(read, id)),
    ...(await followUpsWhere(read, promised, today)),
  }
}
