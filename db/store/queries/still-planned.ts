import type { WriteDb } from '../access.ts'
import { visibleSql } from '../visible.ts'

/** What goes on being promised and planned with those who were thrown away. */
export interface StillPlanned {
  readonly openFollowUps: number
  readonly plannedMeetings: number
}

export function stillPlanned(write: WriteDb, ids: readonly number[]): StillPlanned {
  const among = JSON.stringify(ids)
  const count = (sql: string): number => write.statement(sql).pluck().get(among) as number
  return {
    openFollowUps: count(`select count(distinct f.id) from follow_up_link l
      join follow_up f on f.id = l.follow_up_id join record r on r.id = f.id
      where l.record_id in (select value from json_each(?)) and f.state in ('open', 'waiting')
        and ${visibleSql(write, 'r')}`),
    plannedMeetings: count(`select count(distinct i.id) from participant p
      join interaction i on i.id = p.interaction_id join record r on r.id = i.id
      where p.contact_id in (select value from json_each(?)) and i.status = 'planned'
        and ${visibleSql(write, 'r')}`),
  }
}
