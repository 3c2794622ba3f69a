import { sql, type Kysely } from 'kysely'

/** A bare handle is compared as the page of its network: people have the same handle on several networks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Row>`select id, label, normalised from contact_point
    where kind = 'social' and instr(normalised, '/') = 0 and normalised <> ''
      and trim(coalesce(label, '')) <> ''`.execute(db)
  for (const { id, label, normalised } of rows)
    await sql`update contact_point set normalised = ${pageOf(label, normalised)} where id = ${id}`.execute(db)
}

interface Row {
  readonly id: number
  readonly label: string
  readonly normalised: string
}

const hosts: Readonly<Record<string, string>> = {
  twitter: 'x.com',
  x: 'x.com',
  facebook: 'facebook.com',
  instagram: 'instagram.com',
  youtube: 'youtube.com',
  linkedin: 'linkedin.com/in',
  tiktok: 'tiktok.com',
  threads: 'threads.net',
  bluesky: 'bsky.app/profile',
}

function pageOf(label: string, handle: string): string {
  const network = label.normalize('NFD').replace(/\p{M}/gu, '').trim().replace(/\s+/gu, ' ').toLowerCase()
  return `${hosts[network] ?? network}/${handle}`
}
