import { sql, type SqlBool } from 'kysely'
import type { InteractionRow } from '../../domain/row/interaction-row.ts'
import { isMeaningful } from '../../domain/interaction-outcome.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { sensitivityOfRank } from '../../domain/sensitivity.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { withFields } from '../filter/field-order.ts'
import { interactionRows as filteredInteractions } from '../filter/interaction-sources.ts'
import type { ListSource, Sort } from '../list.ts'
import { all, when, type Condition } from './condition.ts'
import { idsIn } from './ids-in.ts'
import { interactionConditions, type InteractionFilter } from './interaction-conditions.ts'
import { attendeesOf, participantsOf } from './interaction-people.ts'
import { interactionSets } from './interaction-sets.ts'
import { keepOnly } from './keep-only.ts'
import { inOrder, type Order } from './order.ts'
import { pageQuery } from './page-query.ts'
import { withinLevel } from '../visible.ts'

/** Interactions, newest first. */
export const interactionList: ListSource<InteractionFilter, InteractionRow> = {
  ids: (read, filter, sort) => {
    const sets = interactionSets(read, filter)
    const query = read.db
      .selectFrom('interaction')
      .select('interaction.id')
      .where(all([...interactionConditions(read, filter), ...amongFew(sets)]))
    const ids = read.ids(
      inOrder(query, withFields(order, filteredInteractions, { read, where: filter.where }), byMoment(sort)),
    )
    return sets.reduce(keepOnly, ids)
  },
  rows: interactionRows,
}

/** Those that were or will be sat down to. */
export const meetingList: ListSource<Omit<InteractionFilter, 'meetings'>, InteractionRow> = {
  ids: (read, filter, sort) => interactionList.ids(read, { ...filter, meetings: true }, sort),
  rows: interactionRows,
}

/** So many rows are sooner looked up than all interactions looked through. */
const few = 10_000

const amongFew = (sets: readonly (readonly number[])[]): Condition[] =>
  when(
    sets.find((set) => set.length <= few),
    (set) => sql<SqlBool>`interaction.id in ${idsIn(set)}`,
  )

const order: Order<string> = {
  columns: {
    date: sql.ref('interaction.occurred_on'),
    time: sql.ref('interaction.occurred_time'),
    type: sql.ref('interaction.type_id'),
    status: sql.ref('interaction.status'),
    outcome: sql.ref('interaction.outcome'),
  },
  default: [
    { by: 'date', descending: true },
    { by: 'time', descending: true },
  ],
  id: 'interaction.id',
}

/** A day is sorted by its hours too, and the interactions of a type, where nothing more is said, newest first. */
function byMoment(sort: readonly Sort[]): Sort[] {
  const given =
    sort.length === 1 && sort[0]?.by === 'type' ? [...sort, { by: 'date', descending: true }] : sort
  return given.flatMap((one) => (one.by === 'date' ? [one, { ...one, by: 'time' }] : [one]))
}

export async function interactionRows(read: ReadDb, ids: readonly number[]) {
  const [participants, attendees, types] = [
    participantsOf(read, ids),
    attendeesOf(read, ids),
    typesById(read),
  ]
  return interactionFields(read, ids).flatMap((row) => {
    const type = types.get(row.typeId)
    if (type === undefined) return []
    // Each field by name: copying the rest of a row took a tenth of the page.
    return [
      {
        rowId: row.rowId,
        id: uidFromBytes<'interaction'>(row.uid),
        noun: 'interaction' as const,
        occurredOn: row.occurredOn as LocalDate,
        occurredTime: row.occurredTime,
        zone: row.zone,
        type: type.word,
        status: row.status,
        outcome: row.outcome,
        direction: row.direction,
        subject: row.subject,
        durationMinutes: row.durationMinutes,
        excerpt: row.excerpt,
        meaningful: type.countsAs === 'contact' && isMeaningful(row.status, row.outcome),
        sensitivity: sensitivityOfRank(row.sensitivity),
        participants: participants.get(row.rowId)?.shown ?? [],
        restrictedParticipants: participants.get(row.rowId)?.restricted ?? 0,
        attendees: attendees.get(row.rowId) ?? [],
      },
    ]
  })
}

/** Three lines of notes, in characters. */
const excerptLength = 400

const interactionFields = pageQuery((read, ids) =>
  read.db
    .selectFrom('interaction as i')
    .innerJoin('record as r', 'r.id', 'i.id')
    .select([
      'i.id as rowId',
      'r.uid',
      'r.sensitivity',
      'i.type_id as typeId',
      'i.occurred_on as occurredOn',
      'i.occurred_time as occurredTime',
      'i.zone',
      'i.status',
      'i.outcome',
      'i.direction',
      'i.subject',
      'i.duration_minutes as durationMinutes',
      sql<string | null>`substr(i.body_text, 1, ${excerptLength})`.as('excerpt'),
    ])
    .where('i.id', 'in', ids)
    .where(withinLevel(read, 'i')),
)

interface TypeRow {
  readonly id: number
  readonly uid: Uint8Array
  readonly key: string | null
  readonly label: string | null
  readonly countsAs: string
}

/** All of them, a handful: sooner read once than joined to each row. */
const typesById = (read: ReadDb) =>
  new Map(
    read
      .all<TypeRow>(allTypes)
      .map(({ id, uid, key, label, countsAs }) => [
        id,
        { word: { id: uidFromBytes<'interaction_type'>(uid), key, label }, countsAs },
      ]),
  )

/** A cross join keeps the order: SQLite would go through all records first. */
const allTypes = `select t.id, r.uid, t.key, t.label, t.counts_as as countsAs
  from interaction_type t cross join record r on r.id = t.id`
