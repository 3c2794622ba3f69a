import { sql, type Kysely } from 'kysely'

/** Where and what organizations offer, as service directories tell it; mappings of imports to be used again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // key: what the directory calls it. points: addresses and phones. schedules: when it is open, in words.
  `create table location (
     id integer primary key autoincrement,
     organization_id integer not null references organization (id),
     key text not null,
     name text not null,
     description text,
     points text not null default '[]' check (json_type(points) = 'array'),
     schedules text not null default '[]' check (json_type(schedules) = 'array'),
     unique (organization_id, key)
   ) strict`,
  `create table service (
     id integer primary key autoincrement,
     organization_id integer not null references organization (id),
     key text not null,
     name text not null,
     description text,
     status text,
     points text not null default '[]' check (json_type(points) = 'array'),
     schedules text not null default '[]' check (json_type(schedules) = 'array'),
     location_keys text not null default '[]' check (json_type(location_keys) = 'array'),
     unique (organization_id, key)
   ) strict`,

  // definition: what each column of a table means. See db/exchange/import/contact/mapping.ts.
  `create table saved_mapping (
     id integer primary key references record (id),
     name text not null check (name <> ''),
     definition text not null check (json_type(definition) = 'object')
   ) strict`,
]
