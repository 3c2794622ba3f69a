import { sql } from 'kysely'
import { dateAt, type LocalDate } from '../../domain/local-date.ts'
import type { TimelineBatch, TimelineKind } from '../../domain/timeline.ts'
import type { ReadDb } from '../access.ts'
import { affiliationsOf, peopleOf } from '../details/affiliations.ts'
import { termsOf } from '../details/terms.ts'
import { recordHistory, type HistoryEntry } from '../history/record-history.ts'
import { inTimeline } from '../lists/interaction-conditions.ts'
import { isAbout } from '../lists/follow-up-list.ts'
import { visibleSql, withinLevel } from '../visible.ts'
import type { RoleChange } from './entry.ts'

/** What is known of an entry before its page is shown: where it stands, and how it is found. */
export type TimelineKey = { readonly on: LocalDate } & (
  | { readonly kind: 'interaction' | 'followUp' | 'file'; readonly rowId: number }
  | { readonly kind: 'role'; readonly id: string; readonly role: RoleChange }
  | { readonly kind: 'import' | 'history'; readonly batch: TimelineBatch }
)

interface OfContact {
  readonly id: number
  readonly noun: 'person' | 'organization' | 'office'
  /** The IANA zone of the device, for what happened at an instant. */
  readonly zone: string
}

/** Every entry of these kinds, the newest first; of one day what was said comes first. */
export async function timelineKeys(
  read: ReadDb,
  contact: OfContact,
  kinds: ReadonlySet<TimelineKind>,
): Promise<TimelineKey[]> {
  const found: (readonly TimelineKey[])[] = [
    kinds.has('interaction') || kinds.has('note')
      ? interactionKeys(read, contact.id, !kinds.has('interaction'))
      : [],
    kinds.has('followUp') ? followUpKeys(read, contact) : [],
    kinds.has('file') ? fileKeys(read, contact) : [],
    kinds.has('role') ? (await roleKeys(read, contact)).filter(({ on }) => on <= read.today) : [],
    kinds.has('import') || kinds.has('history') ? await batchKeys(read, contact, kinds) : [],
  ]
  return found.flat().toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

function interactionKeys(read: ReadDb, contactId: number, isNoted: boolean): TimelineKey[] {
  const query = read.db
    .selectFrom('interaction')
    .select(['id', 'occurred_on as on'])
    .where(withinLevel(read, 'interaction'))
    .where(inTimeline(sql<number>`${contactId}`))
    .orderBy('occurred_on', 'desc')
    .orderBy('occurred_time', 'desc')
    .orderBy('id', 'desc')
  const noted = isNoted ? query.where('body_text', 'is not', null).where('body_text', '<>', '') : query
  const { sql: text, parameters } = noted.compile()
  return read
    .all<{ id: number; on: LocalDate }>(text, ...parameters)
    .map(({ id, on }) => ({ kind: 'interaction', on, rowId: id }))
}

/** One that is done stands on its day, any other where it was promised. */
function followUpKeys(read: ReadDb, { id, zone }: OfContact): TimelineKey[] {
  const query = read.db
    .selectFrom('follow_up')
    .innerJoin('record as r', 'r.id', 'follow_up.id')
    .select(['follow_up.id', 'follow_up.done_on as doneOn', 'r.created_at as createdAt'])
    .where(withinLevel(read, 'follow_up'))
    .where(isAbout(sql<number>`${id}`))
    .orderBy('follow_up.id', 'desc')
  const { sql: text, parameters } = query.compile()
  return read
    .all<{ id: number; doneOn: LocalDate | null; createdAt: string }>(text, ...parameters)
    .map((row) => ({ kind: 'followUp', on: row.doneOn ?? dayOf(row.createdAt, zone), rowId: row.id }))
}

const fileKeys = (read: ReadDb, { id, zone }: OfContact): TimelineKey[] =>
  read
    .all<{ id: number; at: string }>(
      `select a.id, r.created_at as at from attachment a join record r on r.id = a.id
       where a.record_id = ? and ${visibleSql(read, 'r')} order by a.id desc`,
      id,
    )
    .map((row) => ({ kind: 'file', on: dayOf(row.at, zone), rowId: row.id }))

const dayOf = (at: string, zone: string): LocalDate => dateAt(Date.parse(at), zone)

/** When roles began and end, those that are still to end among them. */
async function roleKeys(read: ReadDb, { id, noun }: OfContact): Promise<TimelineKey[]> {
  if (noun !== 'person') {
    const people = await peopleOf(read, id)
    return people.flatMap(({ person, ...dates }) =>
      roleEnds(dates, { with: { ...person, noun: 'person' as const }, seat: null }),
    )
  }
  const affiliations = await affiliationsOf(read, id)
  const terms = await termsOf(read, id)
  return [
    ...affiliations.flatMap(({ organization, ...dates }) =>
      roleEnds(dates, { with: { ...organization, noun: 'organization' as const }, seat: null }),
    ),
    ...terms.flatMap(({ chamber, district, jurisdiction, ...dates }) =>
      roleEnds(dates, { with: null, seat: { chamber, district, jurisdiction } }),
    ),
  ]
}

interface Dated {
  readonly id: string
  readonly title: string | null
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
}

function roleEnds(
  { id, title, startOn, endOn }: Dated,
  { with: other, seat }: Pick<RoleChange, 'with' | 'seat'>,
): TimelineKey[] {
  const named = other && { id: other.id, noun: other.noun, name: other.name }
  const role = (change: RoleChange['change'], on: LocalDate): TimelineKey => ({
    kind: 'role',
    on,
    id: `${id} ${change}`,
    role: { change, title, with: named, seat },
  })
  return [...(startOn ? [role('began', startOn)] : []), ...(endOn ? [role('ended', endOn)] : [])]
}

async function batchKeys(
  read: ReadDb,
  { id, zone }: OfContact,
  kinds: ReadonlySet<TimelineKind>,
): Promise<TimelineKey[]> {
  const batches = Map.groupBy(await recordHistory(read, id), ({ batch }) => batch)
  return [...batches.values()].flatMap((rows) => {
    const batch = batchOf(rows)
    const kind = batch.kind.startsWith('import.') ? 'import' : 'history'
    return kinds.has(kind) ? [{ kind, on: dayOf(batch.at, zone), batch } as const] : []
  })
}

function batchOf(rows: readonly HistoryEntry[]): TimelineBatch {
  const { batch, at, kind, member } = rows[0] as HistoryEntry
  const fields = [...new Set(rows.flatMap(({ op, field }) => (op === 'update' && field ? [field] : [])))]
  return { batch, at, kind, member, fields, changes: rows.length }
}
