import { sql, type Kysely } from 'kysely'

/** Follow-ups of one priority are found in the index of the queue: for each row the table was asked before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const columns = 'due_on, due_time, id, level, state, waiting_until, visible_from, owner_id, priority'

const statements = [
  `drop index follow_up_by_due`,
  `create index follow_up_by_due on follow_up (${columns})`,
  `drop index follow_up_open_by_due`,
  `create index follow_up_open_by_due on follow_up (${columns}) where state in ('open', 'waiting')`,
]
