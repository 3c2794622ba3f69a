import { sql, type SqlBool } from 'kysely'
import type { Noun } from '../../domain/noun.ts'
import type { FollowUpRow, UnshownLinks } from '../../domain/row/follow-up-row.ts'
import type { NamedRecord } from '../../domain/row/reference.ts'
import {
  bucket,
  followUpBuckets,
  type FollowUpBucket,
  type FollowUpState,
} from '../../domain/follow-up-state.ts'
import type { Priority } from '../../domain/follow-up.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { recurrenceFromJson } from '../../domain/recurrence.ts'
import { sensitivityOfRank, sensitivityRank } from '../../domain/sensitivity.ts'
import { uidFromBytes, type Id, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { whereConditions, type Where } from '../filter/compile.ts'
import { withFields } from '../filter/field-order.ts'
import { followUpRows as filteredFollowUps } from '../filter/follow-up-sources.ts'
import type { ListSource, Sort } from '../list.ts'
import { matchingIds } from '../search-ids.ts'
import { all, equals, isRecord, recordId, when, wordsOf, type Condition } from './condition.ts'
import { bucketRank, inBucket, isToBeKept } from './follow-up-bucket.ts'
import { membersById } from './members-by-id.ts'
import { namedRecords } from './named-records.ts'
import { pageQuery } from './page-query.ts'
import { inOrder, type Order } from './order.ts'
import { withinClearanceSql, withinLevel } from '../visible.ts'

export interface FollowUpFilter {
  /** Words of the title or of the notes. */
  readonly text?: string | undefined
  /** Any of them. */
  readonly states?: readonly FollowUpState[]
  /** Any of them. */
  readonly buckets?: readonly FollowUpBucket[]
  /** Null for those that nobody owns. */
  readonly owner?: Id<'member'> | null | undefined
  readonly priority?: Priority
  /** Due on an earlier day than this. */
  readonly dueBefore?: LocalDate
  /** Due on this day or later. */
  readonly dueFrom?: LocalDate
  /** About this record. */
  readonly about?: Uid | undefined
  /** What a person has put together of the fields of the list. */
  readonly where?: Where
}

/** Follow-ups by due date, those without one last. `today` is the day where the device is. */
export const followUpList = (today: LocalDate): ListSource<FollowUpFilter, FollowUpRow> => ({
  ids: (read, filter, sort) => {
    const query = read.db
      .selectFrom('follow_up')
      .select('follow_up.id')
      .where(all(followUpConditions(read, filter, today)))
    return read.ids(
      inOrder(
        query,
        withFields(orderOn(today), filteredFollowUps, { read, where: filter.where }),
        byMoment(sort),
      ),
    )
  },
  rows: (read, ids) => followUpRows(read, ids, today),
})

const orderOn = (today: LocalDate): Order<string> => ({
  columns: {
    dueOn: sql.ref('follow_up.due_on'),
    dueTime: sql.ref('follow_up.due_time'),
    bucket: bucketRank(followUpBuckets, today),
    state: sql.ref('follow_up.state'),
    priority: sql`case follow_up.priority when 'high' then 0 when 'normal' then 1 else 2 end`,
    title: sql`lower(follow_up.title)`,
    doneOn: sql.ref('follow_up.done_on'),
  },
  default: [{ by: 'dueOn' }, { by: 'dueTime' }],
  id: 'follow_up.id',
  nullsLast: ['dueOn'],
})

/** A day is sorted by its hours too. */
const byMoment = (sort: readonly Sort[]) =>
  sort.flatMap((one) => (one.by === 'dueOn' ? [one, { ...one, by: 'dueTime' }] : [one]))

export function followUpConditions(read: ReadDb, filter: FollowUpFilter, today: LocalDate): Condition[] {
  return [
    withinLevel(read, 'follow_up'),
    ...when(wordsOf(filter.text), (words) => saysAll(read, words)),
    ...when(filter.states, inAnyState),
    ...when(filter.buckets, (buckets) => inAnyBucket(buckets, today)),
    ...when(filter.owner, (owner) => ownedBy(read, owner)),
    ...when(filter.priority, (priority) => equals('follow_up.priority', priority)),
    ...when(filter.dueBefore, (day) => sql<SqlBool>`follow_up.due_on < ${day}`),
    ...when(filter.dueFrom, (day) => sql<SqlBool>`follow_up.due_on >= ${day}`),
    ...when(filter.about, (record) => isAbout(recordId(read, record))),
    ...whereConditions(filteredFollowUps, read, filter.where),
  ]
}

const saysAll = (read: ReadDb, words: string): Condition =>
  sql<SqlBool>`follow_up.id in ${matchingIds(read, 'search_follow_up', words)}`

function inAnyState(states: readonly FollowUpState[]): Condition {
  const isOne = sql<SqlBool>`follow_up.state in (${sql.join(states)})`
  const areKept = states.every((state) => state === 'open' || state === 'waiting')
  return areKept ? sql<SqlBool>`(${isToBeKept} and ${isOne})` : isOne
}

const inAnyBucket = (buckets: readonly FollowUpBucket[], today: LocalDate): Condition =>
  buckets.length === 0
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(${isToBeKept} and (${sql.join(
        buckets.map((one) => inBucket(one, today)),
        sql` or `,
      )}))`

const ownedBy = (read: ReadDb, owner: Id<'member'> | null): Condition =>
  owner === null ? equals('follow_up.owner_id', null) : isRecord(read, 'follow_up.owner_id', owner)

/** `recordId` is an id or a subquery of one. */
export const isAbout = (record: ReturnType<typeof recordId>): Condition =>
  sql<SqlBool>`follow_up.id in (select l.follow_up_id from follow_up_link l where l.record_id = ${record})`

async function followUpRows(read: ReadDb, ids: readonly number[], today: LocalDate) {
  const [links, members] = [await linksOf(read, ids), membersById(read)]
  const unshown = unshownLinks(read, ids)
  return followUpFields(read, ids).map((fields) => {
    const row = fields as typeof fields & Dates
    return {
      rowId: row.rowId,
      id: uidFromBytes<'follow_up'>(row.uid),
      noun: 'follow_up' as const,
      title: row.title,
      state: row.state,
      bucket: bucket(row, today),
      dueOn: row.dueOn,
      dueTime: row.dueTime,
      priority: row.priority,
      owner: (row.ownerId === null ? undefined : members.get(row.ownerId)) ?? null,
      visibleFrom: row.visibleFrom,
      waitingUntil: row.waitingUntil,
      doneOn: row.doneOn,
      snoozeCount: row.snoozeCount,
      recurrence: row.recurrence && recurrenceFromJson(row.recurrence),
      links: links.get(row.rowId) ?? [],
      ...(unshown.has(row.rowId) && { unshown: unshown.get(row.rowId) as UnshownLinks }),
      sensitivity: sensitivityOfRank(row.sensitivity),
    }
  })
}

/** The store keeps dates as text; what it keeps was checked on the way in. */
type Dates = Pick<FollowUpRow, 'dueOn' | 'visibleFrom' | 'waitingUntil' | 'doneOn'>

const followUpFields = pageQuery((read, ids) =>
  read.db
    .selectFrom('follow_up as f')
    .innerJoin('record as r', 'r.id', 'f.id')
    .select([
      'f.id as rowId',
      'r.uid',
      'r.sensitivity',
      'f.title',
      'f.state',
      'f.due_on as dueOn',
      'f.due_time as dueTime',
      'f.priority',
      'f.visible_from as visibleFrom',
      'f.waiting_until as waitingUntil',
      'f.done_on as doneOn',
      'f.snooze_count as snoozeCount',
      'f.recurrence',
      'f.owner_id as ownerId',
    ])
    .where('f.id', 'in', ids)
    .where(withinLevel(read, 'f')),
)

async function linksOf(read: ReadDb, ids: readonly number[]): Promise<Map<number, NamedRecord[]>> {
  const links = linkRows(read, ids)
  const names = await namedRecords(read, [...new Set(links.map((link) => link.record_id))])
  const groups = Map.groupBy(links, (link) => link.follow_up_id)
  return new Map(
    [...groups].map(([id, group]) => [id, group.flatMap((link) => names.get(link.record_id) ?? [])]),
  )
}

interface UnshownLink {
  readonly followUp: number
  readonly name: NamedRecord | null
}

/** Of what survivors told not even the number is known. */
function unshownLinks(read: ReadDb, ids: readonly number[]): Map<number, UnshownLinks> {
  const groups = Map.groupBy(unshownRows(read, ids), ({ followUp }) => followUp)
  return new Map(
    [...groups].map(([id, group]) => [
      id,
      {
        trashed: group.flatMap(({ name }) => name ?? []),
        restricted: group.filter(({ name }) => name === null).length,
      },
    ]),
  )
}

function unshownRows(read: ReadDb, ids: readonly number[]): UnshownLink[] {
  const rows = read.all<{
    followUp: number
    uid: Uint8Array
    noun: Noun
    name: string | null
    shows: number
  }>(
    `select l.follow_up_id as followUp, r.uid, r.noun, c.display_name as name,
       ${withinClearanceSql(read, 'r')} as shows
     from follow_up_link l join record r on r.id = l.record_id left join contact c on c.id = r.id
     where l.follow_up_id in (select value from json_each(?))
       and ((r.trashed_batch is null and r.sensitivity = ${sensitivityRank('restricted')}
           and not ${withinClearanceSql(read, 'r')})
         or (r.trashed_batch is not null and c.id is not null and ${withinClearanceSql(read, 'r')}))
     order by l.id`,
    JSON.stringify(ids),
  )
  return rows.map(({ followUp, uid, noun, name, shows }) => ({
    followUp,
    name: shows === 1 ? { id: uidFromBytes(uid), noun, name: name ?? '' } : null,
  }))
}

const linkRows = pageQuery((read, ids) =>
  read.db
    .selectFrom('follow_up_link')
    .select(['follow_up_id', 'record_id'])
    .where('follow_up_id', 'in', ids)
    .orderBy('id'),
)
