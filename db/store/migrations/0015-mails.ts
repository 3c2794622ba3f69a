import { sql, type Kysely } from 'kysely'

/** By what a mail that was logged is known again: its Message-ID, else a digest of what was in it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table interaction add column message_key text check (message_key <> '')`).execute(db)
  await sql
    .raw(`create index interaction_by_message_key on interaction (message_key) where message_key is not null`)
    .execute(db)
}
