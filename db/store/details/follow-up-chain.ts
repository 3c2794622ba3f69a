import type { ChainLink } from '../../domain/row/follow-up-row.ts'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'

/** So many before, and so many after. */
const mostLinks = 20

/** What led to a follow-up and what came of it, the oldest first, itself among them; nothing when it stands alone. */
export function chainOf(read: ReadDb, id: number): readonly ChainLink[] {
  const rows = read.all<Omit<ChainLink, 'id'> & { readonly uid: Uint8Array }>(
    `with recursive
       earlier (id, away) as (
         select ?, 0 union all
         select f.previous_id, away - 1 from earlier join follow_up f on f.id = earlier.id
         where f.previous_id is not null and away > -${mostLinks}),
       later (id, away) as (
         select ?, 0 union all
         select f.id, away + 1 from later join follow_up f on f.previous_id = later.id where away < ${mostLinks}),
       chain (id, away) as (select id, away from earlier union select id, away from later)
     select r.uid, f.title, f.state, f.due_on as dueOn, f.done_on as doneOn
     from chain join follow_up f on f.id = chain.id join record r on r.id = f.id
     where f.level <= ${sensitivityRank(read.clearance)} order by away, f.id limit ${2 * mostLinks + 1}`,
    id,
    id,
  )
  return rows.length === 1
    ? []
    : rows.map(({ uid, ...row }) => ({ id: uidFromBytes<'follow_up'>(uid), ...row }))
}
