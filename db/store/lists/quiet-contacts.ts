import { sql, type SqlBool } from 'kysely'
import { addDays, type LocalDate } from '../../domain/local-date.ts'
import type { Cadence } from '../../domain/cadence.ts'
import type { ReadDb } from '../access.ts'
import type { Condition } from './condition.ts'
import { withinLevel } from '../visible.ts'

/** Whose silence is watched: an office stands for its legislator. */
const watched = ['person', 'organization'] as const

/**
 * Persons and organizations with whom nothing meaningful was said for longer than the ideal, the longest silence
 * first. Left out are those with whom a meeting is planned, those who must not be contacted, and those never reached:
 * for them the queue speaks.
 */
export function quietContactIds(read: ReadDb, silence: Silence, limit: number): number[] {
  const found = watched.flatMap((noun) =>
    read.ids(
      read.db
        .selectFrom('contact')
        .select('id')
        .where('noun', '=', noun)
        .where(silentBefore(read, silence))
        .where('do_not_contact', '=', 0)
        .where(sql<SqlBool>`id not in ${expecting(read, silence.day)}`)
        .orderBy('last_contact_on')
        .orderBy('sort_key')
        .orderBy('id')
        .limit(limit),
    ),
  )
  return read.ids(longestFirst(read, found, limit))
}

interface Silence {
  readonly day: LocalDate
  readonly cadence: Cadence
}

/** How many there are: all that are silent, counted in the index, less the few that are left out. */
export async function countQuietContacts(read: ReadDb, silence: Silence): Promise<number> {
  const silent = sql`contact where noun in (${sql.join(watched)}) and ${silentBefore(read, silence)}`
  const leftOut = sql`(select id from contact where do_not_contact = 1 union all select value from ${expecting(read, silence.day)})`
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from ${silent}) - (select count(*) from ${silent} and id in ${leftOut}) as count
  `.execute(read.db)
  return rows[0]?.count ?? 0
}

/** The empty text is before every date, and after the contacts without one. */
const silentBefore = (read: ReadDb, { day, cadence }: Silence): Condition =>
  sql<SqlBool>`(contact.last_contact_on >= '' and contact.last_contact_on < ${addDays(day, -cadence.ideal)}
    and ${withinLevel(read, 'contact')})`

/** Whom we are to meet, in person or through somebody who speaks for them. */
const expecting = (read: ReadDb, day: LocalDate) => sql<number>`(
  select p.contact_id as value from interaction i join participant p on p.interaction_id = i.id
  where i.occurred_on >= ${day} and i.status = 'planned' and ${withinLevel(read, 'i')}
  union
  select p.on_behalf_of_id from interaction i join participant p on p.interaction_id = i.id
  where i.occurred_on >= ${day} and i.status = 'planned' and ${withinLevel(read, 'i')} and p.on_behalf_of_id is not null)`

const longestFirst = (read: ReadDb, ids: readonly number[], limit: number) =>
  read.db
    .selectFrom('contact')
    .select('id')
    .where(sql<SqlBool>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy('last_contact_on')
    .orderBy('sort_key')
    .orderBy('id')
    .limit(limit)
