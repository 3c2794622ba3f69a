import type { FollowUpId } from '../../domain/follow-up.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { LocalTime } from '../../domain/local-time.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { withinLevel } from '../visible.ts'
import { inBucket } from './follow-up-bucket.ts'

interface DueByTime {
  readonly id: FollowUpId
  readonly time: LocalTime
}

/** What is due on a day at a time that has come, the earliest first. */
export async function dueByTime(read: ReadDb, day: LocalDate, now: LocalTime): Promise<readonly DueByTime[]> {
  const rows = await read.db
    .selectFrom('follow_up')
    .innerJoin('record as r', 'r.id', 'follow_up.id')
    .select(['r.uid', 'follow_up.due_time'])
    .where(withinLevel(read, 'follow_up'))
    .where(inBucket('today', day))
    .where('follow_up.due_time', '<=', now)
    .orderBy('follow_up.due_time')
    .execute()
  return rows.map(({ uid, due_time }) => ({
    id: uidFromBytes<'follow_up'>(uid),
    time: due_time as LocalTime,
  }))
}
