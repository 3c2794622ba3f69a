import type { ContactPointFacts } from '../../domain/row/contact-facts.ts'
import type { Reference } from '../../domain/row/reference.ts'
import type { ContactNoun, Tier } from '../../domain/contact.ts'
import type { AddressParts } from '../../domain/contact-point.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { Silence } from '../../domain/silence.ts'
import { uidFromBytes, type Id, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'
import { customValuesOf, type CustomFact } from './custom-values.ts'
import { silencesOf } from '../lists/silences.ts'
import { mergesInto } from './merges.ts'
import { ownRhythm, type OwnRhythm } from './own-rhythm.ts'
import { recordFacts, type RecordFacts } from './record-facts.ts'

/** What persons, organizations and offices have alike. */
export interface ContactFacts<N extends ContactNoun> extends RecordFacts<N> {
  readonly name: string
  readonly otherNames: readonly string[]
  readonly about: string | null
  readonly avoid: string | null
  readonly tier: Tier | null
  readonly photo: Id<'attachment'> | null
  /** Who of us keeps them up. */
  readonly owner: Reference<'member'> | null
  readonly source: string | null
  readonly doNotContact: boolean
  readonly doNotContactReason: string | null
  readonly lastContactOn: LocalDate | null
  /** What stands in fields of the user's own. */
  readonly custom: readonly CustomFact[]
  readonly silence: Silence | null
  readonly rhythm: OwnRhythm
  readonly contactPoints: readonly ContactPointFacts[]
  /** The batches by which others became this one, the newest first. */
  readonly merges: readonly Uid[]
}

export async function contactFacts<N extends ContactNoun>(
  read: ReadDb,
  noun: N,
  id: number,
): Promise<ContactFacts<N>> {
  const facts = await recordFacts(read, noun, id)
  const contact = await read.db
    .selectFrom('contact')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    ...facts,
    name: contact.display_name,
    otherNames: JSON.parse(contact.other_names) as string[],
    about: contact.about,
    avoid: contact.avoid,
    tier: contact.tier,
    photo: await photoOf(read, contact.photo_id),
    owner: await ownerOf(read, contact.owner_id),
    source: contact.source,
    doNotContact: contact.do_not_contact === 1,
    doNotContactReason: contact.do_not_contact_reason,
    lastContactOn: contact.last_contact_on as LocalDate | null,
    custom: await customValuesOf(read, id),
    silence: silencesOf(read, [id]).get(id) ?? null,
    rhythm: await ownRhythm(read, id),
    contactPoints: await contactPointsOf(read, id),
    merges: mergesInto(read, id),
  }
}

async function ownerOf(read: ReadDb, id: number | null): Promise<Reference<'member'> | null> {
  if (id === null) return null
  const row = await read.db
    .selectFrom('member as m')
    .innerJoin('record as r', 'r.id', 'm.id')
    .select(['r.uid', 'm.name'])
    .where('m.id', '=', id)
    .where(visible(read, 'r'))
    .executeTakeFirst()
  return row ? { id: uidFromBytes(row.uid), name: row.name } : null
}

async function photoOf(read: ReadDb, id: number | null): Promise<Id<'attachment'> | null> {
  if (id === null) return null
  const row = await read.db
    .selectFrom('record as r')
    .select('r.uid')
    .where('r.id', '=', id)
    .where(visible(read, 'r'))
    .executeTakeFirst()
  return row ? uidFromBytes(row.uid) : null
}

async function contactPointsOf(read: ReadDb, contactId: number): Promise<ContactPointFacts[]> {
  const rows = await read.db
    .selectFrom('contact_point as p')
    .innerJoin('record as r', 'r.id', 'p.id')
    .select(['r.uid', 'p.kind', 'p.label', 'p.value', 'p.normalised', 'p.parts', 'p.status', 'p.is_primary'])
    .where('p.contact_id', '=', contactId)
    .where(visible(read, 'r'))
    .orderBy('p.kind')
    .orderBy('p.is_primary', 'desc')
    .orderBy('p.id')
    .execute()
  return rows.map(({ uid, parts, is_primary, ...point }) => ({
    id: uidFromBytes(uid),
    ...point,
    parts: parts === null ? null : (JSON.parse(parts) as AddressParts),
    isPrimary: is_primary === 1,
  }))
}
