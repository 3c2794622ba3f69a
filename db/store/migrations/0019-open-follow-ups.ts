import { sql, type Kysely } from 'kysely'

/** The follow-ups that are still to be kept, which are few beside those that were: by id, and as the queue is worked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create index follow_up_open on follow_up (id, state, level) where state in ('open', 'waiting')`,
  `create index follow_up_open_by_due on follow_up
     (due_on, due_time, id, level, state, waiting_until, visible_from, owner_id) where state in ('open', 'waiting')`,
]
