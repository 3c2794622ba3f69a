import type { ContactNoun } from '../../domain/contact.ts'
import type { AddressParts } from '../../domain/contact-point.ts'
import type { ContactPointKind, ContactPointStatus } from '../../domain/contact-point-value.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { uidFromBytes, type Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'
import { recordFacts, type RecordFacts } from './record-facts.ts'

/** What persons, organizations and offices have alike. */
export interface ContactFacts<N extends ContactNoun> extends RecordFacts<N> {
  readonly name: string
  readonly otherNames: readonly string[]
  readonly source: string | null
  readonly doNotContact: boolean
  readonly doNotContactReason: string | null
  readonly lastContactOn: LocalDate | null
  readonly contactPoints: readonly ContactPointFacts[]
}

interface ContactPointFacts {
  readonly id: Id<'contact_point'>
  readonly kind: ContactPointKind
  readonly label: string | null
  readonly value: string
  readonly parts: AddressParts | null
  readonly status: ContactPointStatus
  readonly isPrimary: boolean
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
    source: contact.source,
    doNotContact: contact.do_not_contact === 1,
    doNotContactReason: contact.do_not_contact_reason,
    lastContactOn: contact.last_contact_on as LocalDate | null,
    contactPoints: await contactPointsOf(read, id),
  }
}

async function contactPointsOf(read: ReadDb, contactId: number): Promise<ContactPointFacts[]> {
  const rows = await read.db
    .selectFrom('contact_point as p')
    .innerJoin('record as r', 'r.id', 'p.id')
    .select(['r.uid', 'p.kind', 'p.label', 'p.value', 'p.parts', 'p.status', 'p.is_primary'])
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
