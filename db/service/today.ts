import type { FollowUpRow } from '../domain/row/follow-up-row.ts'
import type { InteractionRow } from '../domain/row/interaction-row.ts'
import type { FollowUpBucket } from '../domain/follow-up-state.ts'
import { checkFilter } from '../domain/filter/check-filter.ts'
import { everything, type Filter } from '../domain/filter/filter.ts'
import { addDays, lastOfSevenDays, type LocalDate } from '../domain/local-date.ts'
import type { ReadDb } from '../store/access.ts'
import { inOrderOf } from '../store/details/timeline.ts'
import { countDoneSince, countFollowUps, idsInBucket } from '../store/lists/follow-up-counts.ts'
import { followUpList } from '../store/lists/follow-up-list.ts'
import { foundContacts, type FoundContact } from '../store/lists/found-contacts.ts'
import { interactionRows } from '../store/lists/interaction-list.ts'
import { plannedInteractions } from '../store/lists/planned-interactions.ts'
import { quietContacts } from '../store/lists/quiet-contacts.ts'
import { withinLevel } from '../store/visible.ts'
import { readOf, type ReadSession } from './session.ts'

/** So many of each are worked on the first screen; the queue and the lists have them all. */
const mostPromises = 25
const mostQuiet = 8
const mostMeetings = 25

/** What was planned longer ago than this many days is not asked about any more. */
const daysToTell = 30

/** How many there are, and those that come first. */
interface Shown<Row> {
  readonly count: number
  readonly rows: readonly Row[]
}

interface Today {
  readonly overdue: Shown<FollowUpRow>
  readonly due: Shown<FollowUpRow>
  readonly quiet: Shown<FoundContact>
  /** Planned for a day that is over, of the last thirty: nobody said how it went. The oldest first. */
  readonly untold: Shown<InteractionRow>
  /** Planned in the next seven days, this one included. */
  readonly meetings: Shown<InteractionRow>
  /** Nobody is in the vault yet. */
  readonly isNew: boolean
}

/** What waits on a day, which is the one where the person is. */
export async function getToday(session: ReadSession, day: LocalDate): Promise<Today> {
  const read = readOf(session)
  const [overdue, due, untold, quiet, meetings] = await Promise.all([
    promises(read, 'overdue', day),
    promises(read, 'today', day),
    plannedBetween(read, addDays(day, -daysToTell), addDays(day, -1)),
    goingQuiet(read, day),
    plannedBetween(read, day, lastOfSevenDays(day)),
  ])
  return { overdue, due, untold, quiet, meetings, isNew: await isWithoutContacts(read) }
}

async function promises(read: ReadDb, bucket: FollowUpBucket, day: LocalDate): Promise<Shown<FollowUpRow>> {
  const ids = idsInBucket(read, bucket, day)
  const first = ids.slice(0, mostPromises)
  return { count: ids.length, rows: await inOrderOf(first, (some) => followUpList(day).rows(read, some)) }
}

async function goingQuiet(read: ReadDb, day: LocalDate): Promise<Shown<FoundContact>> {
  const { count, ids } = await quietContacts(read, day, mostQuiet)
  return { count, rows: await foundContacts(read, ids) }
}

async function plannedBetween(read: ReadDb, from: LocalDate, to: LocalDate): Promise<Shown<InteractionRow>> {
  const { count, ids } = plannedInteractions(read, { from, to, limit: mostMeetings })
  return { count, rows: await inOrderOf(ids, (some) => interactionRows(read, some)) }
}

async function isWithoutContacts(read: ReadDb): Promise<boolean> {
  const any = read.db.selectFrom('contact').select('id').where(withinLevel(read, 'contact')).limit(1)
  return (await any.executeTakeFirst()) === undefined
}

/** What the navigation shows: to be kept by the end of the day, and still to be done at all. */
interface Waiting {
  readonly today: number
  readonly open: number
}

export async function countWaiting(session: ReadSession, day: LocalDate): Promise<Waiting> {
  const counts = await countFollowUps(readOf(session), {}, day)
  const open = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { today: counts.overdue + counts.today, open }
}

interface QueueCounts {
  readonly buckets: Awaited<ReturnType<typeof countFollowUps>>
  /** In the last seven days, the day included. */
  readonly doneThisWeek: number
}

interface QueueFilter {
  readonly text?: string | undefined
  readonly where?: Filter | undefined
}

/** How the queue is filled on a day, by its parts. */
export async function countQueue(
  session: ReadSession,
  { text, where = everything }: QueueFilter,
  day: LocalDate,
): Promise<QueueCounts> {
  const read = readOf(session)
  const filter = { text, where: { filter: checkFilter('follow-up', where), today: day } }
  const buckets = await countFollowUps(read, filter, day)
  return { buckets, doneThisWeek: await countDoneSince(read, addDays(day, -6), day) }
}
