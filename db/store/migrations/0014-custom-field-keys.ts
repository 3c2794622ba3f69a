import { sql, type Kysely } from 'kysely'

/** What a field of the user's own is called in filters and views: it stays when its label changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table custom_field add column key text not null default ''`).execute(db)
  const { rows } = await sql<Row>`select id, applies_to, folded from custom_field order by id`.execute(db)
  const taken = new Set<string>()
  for (const { id, applies_to, folded } of rows) {
    const key = free(taken, applies_to, toKey(folded))
    await sql`update custom_field set key = ${key} where id = ${id}`.execute(db)
  }
  await sql
    .raw(`create unique index custom_field_by_key on custom_field (applies_to, key) where key <> ''`)
    .execute(db)
}

interface Row {
  readonly id: number
  readonly applies_to: string
  readonly folded: string
}

const toKey = (folded: string): string =>
  folded.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/gu, '') || 'field'

function free(taken: Set<string>, owner: string, wanted: string): string {
  let key = wanted
  for (let count = 2; taken.has(`${owner} ${key}`); count += 1) key = `${wanted}_${count}`
  taken.add(`${owner} ${key}`)
  return key
}
