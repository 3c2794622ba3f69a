import { sql, type Kysely } from 'kysely'

/** Words can be put in order and retired; a type of interaction says whether people meet for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const vocabularies = ['sector', 'relationship_type', 'interaction_type']

const statements = [
  ...vocabularies.flatMap((table) => [
    `alter table ${table} add column position integer not null default 0`,
    `alter table ${table} add column retired integer not null default 0 check (retired in (0, 1))`,
  ]),
  `alter table interaction_type add column is_meeting integer not null default 1 check (is_meeting in (0, 1))`,
  `update interaction_type set is_meeting = 0 where key in ('call', 'email', 'letter', 'text')`,
]
