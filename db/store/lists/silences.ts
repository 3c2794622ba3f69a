import { sql } from 'kysely'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Silence } from '../../domain/silence.ts'
import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'
import { pageQuery } from './page-query.ts'

/** How long each of the contacts may be silent, as far as it is watched; a cadence that may not be shown has no name. */
export const silencesOf = (read: ReadDb, ids: readonly number[]): ReadonlyMap<number, Silence> =>
  new Map(rows(read, ids).map(({ id, isReached, ...row }) => [id, { ...row, isReached: isReached === 1 }]))

type Row = Omit<Silence, 'isReached'> & { readonly id: number; readonly isReached: 0 | 1 }

/** The view of derived/rhythm.ts. */
interface Rhythm {
  readonly contact_id: number
  readonly start_on: LocalDate
  readonly ideal_days: number
  readonly max_days: number
  readonly source: Silence['source']
  readonly paused_until: LocalDate | null
}

/** Told by what it put off, which is sooner had than looking for the meetings again. */
const plannedOn = sql<LocalDate | null>`
  case when contact.cold_on > max(date(m.start_on, '+' || (m.max_days + 1) || ' days'), coalesce(m.paused_until, ''))
    then date(contact.cold_on, '-1 day') end`

const rows = pageQuery<Row>((read, ids) =>
  read.db
    .selectFrom('contact')
    .innerJoin(sql<Rhythm>`contact_rhythm`.as('m'), 'm.contact_id', 'contact.id')
    .leftJoin('cadence as k', 'k.id', 'contact.cadence_id')
    .leftJoin('record as kr', (join) => join.onRef('kr.id', '=', 'k.id').on(() => visible(read, 'kr')))
    .select([
      'contact.id',
      'm.start_on as since',
      sql<0 | 1>`contact.last_contact_on is not null`.as('isReached'),
      'm.ideal_days as ideal',
      'm.max_days as max',
      sql<LocalDate>`contact.quiet_on`.as('quietOn'),
      sql<LocalDate>`contact.cold_on`.as('coldOn'),
      'm.source',
      sql<string | null>`case when kr.id is not null then k.name end`.as('cadence'),
      'm.paused_until as pausedUntil',
      plannedOn.as('plannedOn'),
    ])
    .where('contact.id', 'in', ids)
    .where('contact.quiet_on', 'is not', null),
)
