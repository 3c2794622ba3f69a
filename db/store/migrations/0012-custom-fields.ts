import { sql, type Kysely } from 'kysely'

/** Fields of the user's own on persons and organizations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // A retired field is offered no more; what was written in it stays. Labels are told apart as people read them.
  `create table custom_field (
     id integer primary key references record (id),
     applies_to text not null check (applies_to in ('person', 'organization')),
     label text not null check (label <> ''),
     folded text not null,
     type text not null check (type in ('text', 'number', 'date', 'choice', 'multi-choice', 'link')),
     choices text not null default '[]' check (json_type(choices) = 'array'),
     position integer not null default 0,
     retired integer not null default 0 check (retired in (0, 1)),
     unique (applies_to, folded)
   ) strict`,
  // A number as a number, everything else as text; several choices as a JSON array.
  `create table custom_value (
     id integer primary key autoincrement,
     contact_id integer not null references contact (id),
     field_id integer not null references custom_field (id),
     value any not null,
     unique (contact_id, field_id)
   ) strict`,
  `create index custom_value_by_field on custom_value (field_id, value, contact_id)`,
]
