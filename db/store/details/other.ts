import { sql } from 'kysely'
import type { NamedRecord } from '../../domain/row/reference.ts'
import type { Noun } from '../../domain/noun.ts'
import type { ReadDb } from '../access.ts'
import { namedRecords } from '../lists/named-records.ts'
import { recordFacts, type RecordFacts } from './record-facts.ts'

/** What has no page of its own: a contact point is told with its contact, a term with its person. */
export interface OtherDetails extends RecordFacts<Noun> {
  readonly name: string | null
  /** What it is a part of; the details of that one say the rest. */
  readonly partOf: NamedRecord | null
}

interface Part {
  /** The SQL of its name. */
  readonly name?: string
  /** The column of what it is a part of, and of what else has to be shown for it to be shown. */
  readonly whole?: string
  readonly other?: string
}

const parts: Partial<Record<Noun, Part>> = {
  sector: { name: 'coalesce(label, key)' },
  relationship_type: { name: 'coalesce(label, key)' },
  interaction_type: { name: 'coalesce(label, key)' },
  jurisdiction: { name: 'name' },
  chamber: { name: 'name', whole: 'jurisdiction_id' },
  seat: { name: 'district', whole: 'chamber_id' },
  term: { whole: 'person_id', other: 'seat_id' },
  contact_point: { name: 'value', whole: 'contact_id' },
  affiliation: { name: 'title', whole: 'person_id', other: 'organization_id' },
  relationship: { whole: 'from_id', other: 'to_id' },
  attachment: { name: 'name', whole: 'record_id' },
}

/** Undefined where what it is a part of may not be shown. */
export async function otherDetails(read: ReadDb, noun: Noun, id: number): Promise<OtherDetails | undefined> {
  const part = parts[noun]
  const row = part && (await partRow(read, { noun, id }, part))
  if (row === undefined) return undefined
  const named = await namedRecords(
    read,
    [row.whole, row.other].filter((one) => one !== null),
  )
  const isHidden = (one: number | null) => one !== null && !named.has(one)
  if (isHidden(row.whole) || isHidden(row.other)) return undefined
  const partOf = row.whole === null ? null : (named.get(row.whole) ?? null)
  return { ...(await recordFacts(read, noun, id)), name: row.name, partOf }
}

async function partRow(
  read: ReadDb,
  { noun, id }: { readonly noun: Noun; readonly id: number },
  { name = 'null', whole = 'null', other = 'null' }: Part,
) {
  const { rows } = await sql<{ name: string | null; whole: number | null; other: number | null }>`
    select ${sql.raw(name)} as name, ${sql.raw(whole)} as whole, ${sql.raw(other)} as other
    from ${sql.table(noun)} where id = ${id}`.execute(read.db)
  return rows[0]
}
