import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { FollowUpBucket } from '../../domain/follow-up-state.ts'
import { lastOfSevenDays, type LocalDate } from '../../domain/local-date.ts'

/**
 * `bucket` of domain/follow-up-state.ts as a condition, so that the queue is filtered in the index; a test holds the
 * two together.
 */
export function inBucket(bucket: FollowUpBucket, today: LocalDate): RawBuilder<SqlBool> {
  if (bucket === 'waiting')
    return sql`(state = 'waiting' and coalesce(waiting_until, '9999-12-32') > ${today})`
  const open = sql`(state = 'open' or (state = 'waiting' and waiting_until <= ${today}))`
  const snoozed = sql`coalesce(visible_from, '') > ${today}`
  const week = lastOfSevenDays(today)
  switch (bucket) {
    case 'overdue':
      return sql`(${open} and not ${snoozed} and due_on < ${today})`
    case 'today':
      return sql`(${open} and not ${snoozed} and due_on = ${today})`
    case 'this-week':
      return sql`(${open} and not ${snoozed} and due_on > ${today} and due_on <= ${week})`
    case 'later':
      return sql`(${open} and (${snoozed} or due_on > ${week}))`
    case 'no-date':
      return sql`(${open} and not ${snoozed} and due_on is null)`
  }
}

/** In whichever bucket: SQLite takes the index of these only where it is said in the words of the index. */
export const isToBeKept = sql<SqlBool>`follow_up.state in ('open', 'waiting')`

/** Where a bucket stands in the queue, for sorting; what is closed comes last. */
export const bucketRank = (buckets: readonly FollowUpBucket[], today: LocalDate): RawBuilder<number> =>
  sql<number>`case ${sql.join(
    buckets.map((bucket, rank) => sql`when ${inBucket(bucket, today)} then ${rank}`),
    sql` `,
  )} else ${buckets.length} end`
