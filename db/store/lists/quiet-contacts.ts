import { sql, type SqlBool } from 'kysely'
import { addDays, type LocalDate } from '../../domain/local-date.ts'
import type { Cadence } from '../../domain/cadence.ts'
import type { ReadDb } from '../access.ts'
import type { Condition } from './condition.ts'
import { idsIn } from './ids-in.ts'
import { withinLevel } from '../visible.ts'

/** Whose silence is watched: an office stands for its legislator. */
const watched = ['person', 'organization'] as const

interface Silence {
  readonly day: LocalDate
  readonly cadence: Cadence
}

interface QuietContacts {
  readonly count: number
  /** Those with the longest silence. */
  readonly ids: readonly number[]
}

/**
 * Persons and organizations with whom nothing meaningful was said for longer than the ideal, the longest silence
 * first. Left out are those with whom a meeting is planned, those who must not be contacted, and those never reached:
 * for them the queue speaks. Whom to leave out is looked up first, as they are few: asked within the query, SQLite
 * looks them up for every contact.
 */
export async function quietContacts(read: ReadDb, silence: Silence, limit: number): Promise<QuietContacts> {
  const leftOut = [...notToContact(read), ...expecting(read, silence.day)]
  const found = watched.flatMap((noun) =>
    read.ids(
      read.db
        .selectFrom('contact')
        .select('id')
        .where('noun', '=', noun)
        .where(silentBefore(read, silence))
        .where(sql<SqlBool>`+contact.id not in ${idsIn(leftOut)}`)
        .orderBy('last_contact_on')
        .orderBy('sort_key')
        .orderBy('id')
        .limit(limit),
    ),
  )
  return { count: await countSilent(read, silence, leftOut), ids: longestFirst(read, found, limit) }
}

/** All that are silent, counted in the index, less the few that are left out. */
async function countSilent(read: ReadDb, silence: Silence, leftOut: readonly number[]): Promise<number> {
  const silent = sql`contact where noun in (${sql.join(watched)}) and ${silentBefore(read, silence)}`
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from ${silent}) - (select count(*) from ${silent} and id in ${idsIn(leftOut)}) as count
  `.execute(read.db)
  return rows[0]?.count ?? 0
}

/** The empty text is before every date, and after the contacts without one. */
const silentBefore = (read: ReadDb, { day, cadence }: Silence): Condition =>
  sql<SqlBool>`(contact.last_contact_on >= '' and contact.last_contact_on < ${addDays(day, -cadence.ideal)}
    and ${withinLevel(read, 'contact')})`

const notToContact = (read: ReadDb): readonly number[] =>
  read.ids(read.db.selectFrom('contact').select('id').where('do_not_contact', '=', 1))

/** Whom we are to meet, in person or through somebody who speaks for them. */
function expecting(read: ReadDb, day: LocalDate): readonly number[] {
  const planned = read.ids(
    read.db
      .selectFrom('interaction')
      .select('id')
      .where('occurred_on', '>=', day)
      .where('status', '=', 'planned')
      .where(withinLevel(read, 'interaction')),
  )
  const among = read.db.selectFrom('participant').where('interaction_id', 'in', idsIn(planned))
  const spokenFor = among.select('on_behalf_of_id as id').where('on_behalf_of_id', 'is not', null)
  return [...read.ids(among.select('contact_id as id')), ...read.ids(spokenFor)]
}

const longestFirst = (read: ReadDb, ids: readonly number[], limit: number): readonly number[] =>
  read.ids(
    read.db
      .selectFrom('contact')
      .select('id')
      .where('id', 'in', idsIn(ids))
      .orderBy('last_contact_on')
      .orderBy('sort_key')
      .orderBy('id')
      .limit(limit),
  )
