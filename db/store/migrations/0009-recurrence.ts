import { sql, type Kysely } from 'kysely'

/** Follow-ups that come again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // The rule as JSON: on a fixed schedule, or some time after completion. See db/domain/recurrence.ts.
  `alter table follow_up add column recurrence text check (recurrence is null or json_type(recurrence) = 'object')`,
]
