import { sql, type SqlBool } from 'kysely'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { inTimeline } from '../lists/interaction-conditions.ts'
import { withinLevel } from '../visible.ts'

/** How many meaningful contacts since a day were with an office of theirs or its staff, and not with themselves. */
export function contactsThroughStaff(read: ReadDb, personId: number, since: LocalDate): number {
  return read.ids(
    read.db
      .selectFrom('interaction')
      .innerJoin('interaction_type as t', 't.id', 'interaction.type_id')
      .select('interaction.id')
      .where(withinLevel(read, 'interaction'))
      .where('interaction.occurred_on', '>=', since)
      .where('interaction.status', '=', 'happened')
      .where('t.counts_as', '=', 'contact')
      .where('interaction.outcome', 'in', ['met', 'spoke', 'replied', 'declined'])
      .where(inTimeline(sql<number>`${personId}`))
      .where(
        sql<SqlBool>`interaction.id not in (select interaction_id from participant where contact_id = ${personId})`,
      ),
  ).length
}
