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
interface WatchedContact {
  readonly contact_id: number
  readonly start_on: LocalDate
  readonly last_contact_on: LocalDate | null
  readonly ideal_days: number
  readonly max_days: number
  readonly quiet_on: LocalDate
  readonly cold_on: LocalDate
  readonly source: Silence['source']
  readonly cadence_id: number | null
  readonly cadence_name: string | null
  readonly paused_until: LocalDate | null
}

/** Told by what it put off, which is sooner had than looking for the meetings again. */
const plannedOn = sql<LocalDate | null>`
  case when m.cold_on > max(date(m.start_on, '+' || (m.max_days + 1) || ' days'), coalesce(m.paused_until, ''))
    then date(m.cold_on, '-1 day') end`

const rows = pageQuery<Row>((read, ids) =>
  read.db
    .selectFrom(sql<WatchedContact>`contact_silence`.as('m'))
    .leftJoin('record as kr', (join) =>
      join.onRef('kr.id', '=', 'm.cadence_id').on(() => visible(read, 'kr')),
    )
    .select([
      'm.contact_id as id',
      'm.start_on as since',
      sql<0 | 1>`m.last_contact_on is not null`.as('isReached'),
      'm.ideal_days as ideal',
      'm.max_days as max',
      'm.quiet_on as quietOn',
      'm.cold_on as coldOn',
      'm.source',
      sql<string | null>`case when kr.id is not null then m.cadence_name end`.as('cadence'),
      'm.paused_until as pausedUntil',
      plannedOn.as('plannedOn'),
    ])
    .where('m.contact_id', 'in', ids),
)
