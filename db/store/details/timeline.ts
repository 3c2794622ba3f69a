import { sql } from 'kysely'
import type { FollowUpRow } from '../../domain/row/follow-up-row.ts'
import type { InteractionRow } from '../../domain/row/interaction-row.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import type { ReadDb } from '../access.ts'
import { followUpList, isAbout } from '../lists/follow-up-list.ts'
import { inTimeline } from '../lists/interaction-conditions.ts'
import { interactionList } from '../lists/interaction-list.ts'
import type { Condition } from '../lists/condition.ts'
import { withinLevel } from '../visible.ts'

/** How many of each are shown with a record; the lists have them all. */
export const timelineLength = 20

/** What was said with a contact, and what was promised about it. */
export interface Timeline extends PromisedFollowUps {
  /** How many there are in all, the newest of which follow. */
  readonly interactionCount: number
  readonly interactions: readonly InteractionRow[]
  /** How many more there are for those with more clearance; survivors are not even counted. */
  readonly restrictedInteractions: number
}

export interface PromisedFollowUps {
  /** How many there are in all; those to be done come first. */
  readonly followUpCount: number
  readonly followUps: readonly FollowUpRow[]
}

export async function timelineOf(read: ReadDb, contactId: number, today: LocalDate): Promise<Timeline> {
  const ids = read.ids(
    read.db
      .selectFrom('interaction')
      .select('id')
      .where(withinLevel(read, 'interaction'))
      .where(inTimeline(sql<number>`${contactId}`))
      .orderBy('occurred_on', 'desc')
      .orderBy('occurred_time', 'desc')
      .orderBy('id', 'desc'),
  )
  const interactions = await inOrderOf(ids.slice(0, timelineLength), (some) =>
    interactionList.rows(read, some),
  )
  return {
    interactionCount: ids.length,
    interactions,
    restrictedInteractions: countRestricted(read, contactId),
    ...(await followUpsAbout(read, contactId, today)),
  }
}

const countRestricted = (read: ReadDb, contactId: number): number =>
  read.ids(
    read.db
      .selectFrom('interaction')
      .select('id')
      .where('level', '>', sensitivityRank(read.clearance))
      .where('level', '=', sensitivityRank('restricted'))
      .where(inTimeline(sql<number>`${contactId}`)),
  ).length

export const followUpsAbout = (
  read: ReadDb,
  recordId: number,
  today: LocalDate,
): Promise<PromisedFollowUps> => followUpsWhere(read, isAbout(sql<number>`${recordId}`), today)

export async function followUpsWhere(
  read: ReadDb,
  condition: Condition,
  today: LocalDate,
): Promise<PromisedFollowUps> {
  const ids = read.ids(
    read.db
      .selectFrom('follow_up')
      .select('id')
      .where(withinLevel(read, 'follow_up'))
      .where(condition)
      .orderBy(sql`state in ('done', 'dropped')`)
      .orderBy('due_on', (due) => due.asc().nullsLast())
      .orderBy('id'),
  )
  const list = followUpList(today)
  const followUps = await inOrderOf(ids.slice(0, timelineLength), (some) => list.rows(read, some))
  return { followUpCount: ids.length, followUps }
}

/** Rows come in any order and with the store's ids; they are shown in the order of the ids and without them. */
export async function inOrderOf<Row>(
  ids: readonly number[],
  rowsOf: (ids: readonly number[]) => Promise<(Row & { rowId: number })[]>,
): Promise<Row[]> {
  const byId = new Map((await rowsOf(ids)).map(({ rowId, ...row }) => [rowId, row as Row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
