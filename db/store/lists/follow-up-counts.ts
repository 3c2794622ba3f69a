import { sql } from 'kysely'
import { followUpBuckets, type FollowUpBucket } from '../../domain/follow-up-state.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { all } from './condition.ts'
import { bucketRank, inBucket, isToBeKept } from './follow-up-bucket.ts'
import { followUpConditions, type FollowUpFilter } from './follow-up-list.ts'
import { withinLevel } from '../visible.ts'

type FollowUpCounts = Readonly<Record<FollowUpBucket, number>>

/** How many follow-ups of the filter stand in each part of the queue on a day, read from the index alone. */
export async function countFollowUps(
  read: ReadDb,
  filter: FollowUpFilter,
  day: LocalDate,
): Promise<FollowUpCounts> {
  const rows = await read.db
    .selectFrom('follow_up')
    .select([bucketRank(followUpBuckets, day).as('rank'), sql<number>`count(*)`.as('count')])
    .where(all(followUpConditions(read, filter, day)))
    .where(isToBeKept)
    .groupBy('rank')
    .execute()
  const counts = new Map(rows.map(({ rank, count }) => [rank, count]))
  return Object.fromEntries(followUpBuckets.map((bucket, rank) => [bucket, counts.get(rank) ?? 0])) as Record<
    FollowUpBucket,
    number
  >
}

/** The ids of one bucket, those due first: one pass over the index also counts them. */
export const idsInBucket = (read: ReadDb, bucket: FollowUpBucket, day: LocalDate): readonly number[] =>
  read.ids(
    read.db
      .selectFrom('follow_up')
      .select('id')
      .where(withinLevel(read, 'follow_up'))
      .where(isToBeKept)
      .where(inBucket(bucket, day))
      .orderBy('due_on')
      .orderBy('due_time')
      .orderBy('id'),
  )

/** How many were done in a week that ended before the day. */
export async function countDoneSince(read: ReadDb, since: LocalDate, day: LocalDate): Promise<number> {
  const { count } = await read.db
    .selectFrom('follow_up')
    .select(sql<number>`count(*)`.as('count'))
    .where(withinLevel(read, 'follow_up'))
    .where('done_on', '>=', since)
    .where('done_on', '<=', day)
    .executeTakeFirstOrThrow()
  return count
}
