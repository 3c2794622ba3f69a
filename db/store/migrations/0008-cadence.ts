import { sql, type Kysely } from 'kysely'

/** How often contacts should be reached. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Applies to the contacts of its tier, to those with one of its tags, and to those it was given to.
  `create table cadence (
     id integer primary key references record (id),
     name text not null check (name <> ''),
     ideal_days integer not null check (ideal_days >= 1),
     max_days integer not null,
     tier integer check (tier between 1 and 3),
     paused_until text,
     check (max_days >= ideal_days)
   ) strict`,
  `create index cadence_by_tier on cadence (tier) where tier is not null`,
  `create table cadence_tag (
     id integer primary key autoincrement,
     cadence_id integer not null references cadence (id),
     tag_id integer not null references tag (id),
     unique (cadence_id, tag_id)
   ) strict`,
  `create index cadence_tag_by_tag on cadence_tag (tag_id)`,

  // What is said of one contact: a cadence given to it, or days of its own, or a pause (a recess).
  `create table contact_cadence (
     id integer primary key autoincrement,
     contact_id integer not null unique references contact (id),
     cadence_id integer references cadence (id),
     ideal_days integer check (ideal_days >= 1),
     max_days integer,
     paused_until text,
     enrolled_on text not null,
     check ((ideal_days is null) = (max_days is null)),
     check (max_days >= ideal_days)
   ) strict`,
  `create index contact_cadence_by_cadence on contact_cadence (cadence_id) where cadence_id is not null`,

  // Derived: from which day on it is quiet (amber), from which it is cold (red), and by which cadence.
  `alter table contact add column quiet_on text`,
  `alter table contact add column cold_on text`,
  `alter table contact add column cadence_id integer references cadence (id)`,
  `create index contact_by_quiet on contact (quiet_on, id, level, noun, cold_on) where quiet_on is not null`,
  `create index contact_by_cadence on contact (cadence_id) where cadence_id is not null`,
]
