import { sql, type Kysely } from 'kysely'

/** Files kept inside the vault, and typing that is not yet a change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // The log refers to a file by its hash; the bytes stand once, here, outside the log.
  `create table attachment_content (
     sha256 blob primary key check (length(sha256) = 32),
     data blob not null
   ) strict`,
  `create table attachment (
     id integer primary key references record (id),
     record_id integer not null references record (id),
     name text not null check (name <> ''),
     media_type text not null,
     size integer not null check (size >= 0),
     sha256 blob not null references attachment_content (sha256)
   ) strict`,
  `create index attachment_by_record on attachment (record_id)`,
  `create index attachment_by_content on attachment (sha256)`,

  // Outside history: saved every few seconds, gone when the text is saved for good.
  `create table draft (
     id integer primary key autoincrement,
     noun text not null,
     record_id integer references record (id),
     sensitivity integer not null default 1 check (sensitivity between 0 and 3),
     body text not null check (json_valid(body)),
     updated_at text not null
   ) strict`,
  `create index draft_by_record on draft (record_id) where record_id is not null`,
]
