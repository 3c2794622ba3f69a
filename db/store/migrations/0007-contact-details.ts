import { sql, type Kysely } from 'kysely'

/** What more is known of contacts: a few words, how much they matter, a photo, since when they have a tag. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // about: why they matter. avoid: what not to mention.
  `alter table contact add column about text`,
  `alter table contact add column avoid text`,
  `alter table contact add column tier integer check (tier between 1 and 3)`,
  `alter table contact add column photo_id integer references attachment (id)`,
  `create index contact_by_tier on contact (tier, id) where tier is not null`,
  `create index contact_by_photo on contact (photo_id) where photo_id is not null`,

  // In a seat of several members, who followed whom is said by hand.
  `alter table term add column predecessor_id integer references term (id)`,
  `create index term_by_predecessor on term (predecessor_id) where predecessor_id is not null`,

  // Null for tags given before this was kept: then the contact's own beginning counts.
  `alter table record_tag add column added_on text`,
]
