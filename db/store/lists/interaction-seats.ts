import { sql } from 'kysely'
import type { ChamberKind } from '../../domain/chamber.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import type { ReadDb } from '../access.ts'
import { ranOn } from '../ran-on.ts'
import { idsIn } from './ids-in.ts'
import { visible, withinClearance, withinLevel } from '../visible.ts'

/** A seat that somebody served in on the day of an interaction. */
export interface ServedSeat {
  readonly chamberKind: ChamberKind
  readonly chamber: string
  readonly jurisdiction: string
  readonly jurisdictionKey: string
  readonly district: string
}

/**
 * The seats in which those who took part served on the day of the interaction, themselves or through the office that
 * took part or on whose behalf somebody spoke; by the id of the interaction, as far as all of that may be shown. An
 * office in the trash still stands for its legislator: imports put offices there that were closed since.
 */
export async function seatsOfInteractions(
  read: ReadDb,
  ids: readonly number[],
): Promise<Map<number, ServedSeat[]>> {
  const { rows } = await sql<ServedSeat & { interactionId: number }>`
    with served as (
      select p.interaction_id, p.contact_id, p.occurred_on, t.id as term_id
      from participant p join term t on t.person_id = p.contact_id
      where p.interaction_id in ${idsIn(ids)}
      union
      select p.interaction_id, p.contact_id, p.occurred_on, t.id
      from participant p
      join office o on o.id in (p.contact_id, p.on_behalf_of_id)
      join record orr on orr.id = o.id and ${withinClearance(read, 'orr')}
      join term ot on ot.id = o.term_id
      join term t on t.person_id = ot.person_id and t.seat_id = ot.seat_id
      where p.interaction_id in ${idsIn(ids)}
    )
    select distinct v.interaction_id as interactionId, h.kind as chamberKind, h.name as chamber,
      j.name as jurisdiction, j.key as jurisdictionKey, s.district
    from served v
    join contact c on c.id = v.contact_id
    join term t on t.id = v.term_id join record tr on tr.id = t.id
    join contact person on person.id = t.person_id
    join seat s on s.id = t.seat_id join record sr on sr.id = s.id
    join chamber h on h.id = s.chamber_id join record hr on hr.id = h.id
    join jurisdiction j on j.id = h.jurisdiction_id join record jr on jr.id = j.id
    where ${sql.raw(ranOn('t', 'v.occurred_on'))}
      and ${withinLevel(read, 'c')} and ${withinLevel(read, 'person')} and ${visible(read, 'tr')}
      and ${visible(read, 'sr')} and ${visible(read, 'hr')} and ${visible(read, 'jr')}
    order by h.name, s.sort_key`.execute(read.db)
  const groups = Map.groupBy(rows, (row) => row.interactionId)
  return new Map([...groups].map(([id, group]) => [id, group.map(({ interactionId: _id, ...seat }) => seat)]))
}

/**
 * How many names the rows of these interactions leave out because they are restricted: of participants, and of those
 * on whose behalf they spoke. Neither survivors nor contacts in the trash are counted.
 */
export async function countWithheldNames(read: ReadDb, ids: readonly number[]): Promise<number> {
  const isWithheld = (contact: string) =>
    sql`(${sql.ref(`${contact}.level`)} > ${sensitivityRank(read.clearance)}
      and ${sql.ref(`${contact}.level`)} < ${sensitivityRank('survivor')})`
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(${isWithheld('c')} + coalesce(${isWithheld('o')}, 0)), 0) as n
    from participant p join contact c on c.id = p.contact_id left join contact o on o.id = p.on_behalf_of_id
    where p.interaction_id in ${idsIn(ids)}`.execute(read.db)
  return rows[0]?.n ?? 0
}
