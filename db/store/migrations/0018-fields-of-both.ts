import { sql, type Kysely } from 'kysely'

/** A field of the user's own can be one of persons and organizations alike. A check cannot be altered: the table is made anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const columns = 'id, applies_to, label, folded, type, choices, position, retired, key'

const statements = [
  `create table custom_field_of_both (
     id integer primary key references record (id),
     applies_to text not null check (applies_to in ('person', 'organization', 'contact')),
     label text not null check (label <> ''),
     folded text not null,
     type text not null check (type in ('text', 'number', 'date', 'choice', 'multi-choice', 'link')),
     choices text not null default '[]' check (json_type(choices) = 'array'),
     position integer not null default 0,
     retired integer not null default 0 check (retired in (0, 1)),
     key text not null default '',
     unique (applies_to, folded)
   ) strict`,
  `insert into custom_field_of_both (${columns}) select ${columns} from custom_field`,
  `drop table custom_field`,
  `alter table custom_field_of_both rename to custom_field`,
  `create unique index custom_field_by_key on custom_field (applies_to, key) where key <> ''`,
]
