import { sql, type Kysely } from 'kysely'

/** Lists as somebody arranged and named them, and who of us keeps up a contact. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // list: the list it is a view of. definition: filter, order, columns, grouping.
  `create table saved_view (
     id integer primary key references record (id),
     list text not null check (list <> ''),
     name text not null check (name <> ''),
     definition text not null check (json_type(definition) = 'object'),
     pinned integer not null default 0 check (pinned in (0, 1)),
     position integer not null default 0
   ) strict`,
  `create index saved_view_by_list on saved_view (list, position, id)`,

  `alter table contact add column owner_id integer references member (id)`,
  `create index contact_by_owner on contact (owner_id, id) where owner_id is not null`,
]
