import { sql, type Kysely } from 'kysely'

/** A contact that no cadence is to watch; and the contacts in the order in which they go cold. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table contact_cadence add column is_watched integer not null default 1 check (is_watched in (0, 1))`,
  `create index contact_by_cold on contact (cold_on, id, level, noun, quiet_on) where cold_on is not null`,
]
