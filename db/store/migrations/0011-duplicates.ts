import { sql, type Kysely } from 'kysely'

/** Contacts that turned out to be one, and those that only look so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Two that look alike and are not the same; the one with the lower uid first, so that a pair stands once.
  `create table not_duplicate (
     id integer primary key autoincrement,
     contact_id integer not null references contact (id),
     other_id integer not null references contact (id),
     unique (contact_id, other_id),
     check (contact_id <> other_id)
   ) strict`,
  `create index not_duplicate_by_other on not_duplicate (other_id)`,

  // A merged contact's uid leads to the one that was kept.
  `create table redirect (
     id integer primary key autoincrement,
     uid blob not null unique check (length(uid) = 16),
     record_id integer not null references contact (id)
   ) strict`,
  `create index redirect_by_record on redirect (record_id)`,
]
