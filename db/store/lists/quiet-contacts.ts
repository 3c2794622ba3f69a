import { sql, type SqlBool } from 'kysely'
import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { withinLevel } from '../visible.ts'

interface QuietContacts {
  readonly count: number
  readonly ids: readonly number[]
}

/**
 * Persons and organizations that have been silent for longer than their cadence wishes, those never reached included.
 * The ones that went cold first come first, then those that are about to: both are one walk along an index.
 */
export async function quietContacts(read: ReadDb, day: LocalDate, limit: number): Promise<QuietContacts> {
  const counted = read.db
    .selectFrom('contact')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(sql<SqlBool>`contact.quiet_on <= ${day} and ${withinLevel(read, 'contact')}`)
  // The plus keeps SQLite from looking for the quiet ones first and sorting all of them.
  const first = read.db
    .selectFrom('contact')
    .select('id')
    .where('cold_on', 'is not', null)
    .where(sql<SqlBool>`+contact.quiet_on <= ${day} and ${withinLevel(read, 'contact')}`)
    .orderBy('cold_on')
    .orderBy('id')
    .limit(limit)
  const { count } = await counted.executeTakeFirstOrThrow()
  return { count, ids: read.ids(first) }
}
