import { sql } from 'kysely'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import type { ReadDb } from '../access.ts'
import type { ChamberTable } from '../schema.ts'

export interface NamedChamber {
  readonly kind: ChamberTable['kind']
  readonly name: string
}

/** Every chamber that may be shown, by name. */
export async function listChambers(read: ReadDb): Promise<NamedChamber[]> {
  return read.db
    .selectFrom('chamber as h')
    .innerJoin('record as r', 'r.id', 'h.id')
    .select(['h.kind', 'h.name'])
    .where('r.trashed_batch', 'is', null)
    .where('r.sensitivity', '<=', sensitivityRank(read.clearance))
    .orderBy('h.name')
    .execute()
}

/**
 * The chambers in which those who took part in an interaction served on its day, themselves or through the office on
 * whose behalf somebody spoke; by the id of the interaction, as far as both may be shown.
 */
export async function chambersOfInteractions(
  read: ReadDb,
  ids: readonly number[],
): Promise<Map<number, NamedChamber[]>> {
  const clearance = sensitivityRank(read.clearance)
  const { rows } = await sql<NamedChamber & { interactionId: number }>`
    with served as (
      select p.interaction_id, p.occurred_on, p.contact_id, t.seat_id, t.start_on, t.end_on
      from participant p join term t on t.person_id = p.contact_id
      union all
      select p.interaction_id, p.occurred_on, p.contact_id, t.seat_id, t.start_on, t.end_on
      from participant p join office o on o.id in (p.contact_id, p.on_behalf_of_id) join term t on t.id = o.term_id
    )
    select distinct v.interaction_id as interactionId, h.kind, h.name
    from served v
    join contact c on c.id = v.contact_id join seat s on s.id = v.seat_id
    join chamber h on h.id = s.chamber_id join record r on r.id = h.id
    where v.interaction_id in (select value from json_each(${JSON.stringify(ids)}))
      and coalesce(v.start_on, '') <= v.occurred_on and coalesce(v.end_on, '9999-12-31') >= v.occurred_on
      and c.level <= ${clearance} and r.sensitivity <= ${clearance} and r.trashed_batch is null
    order by h.name`.execute(read.db)
  const groups = Map.groupBy(rows, (row) => row.interactionId)
  return new Map([...groups].map(([id, group]) => [id, group.map(({ kind, name }) => ({ kind, name }))]))
}
