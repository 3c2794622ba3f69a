import type { LocationFacts, OfferFacts, RelationshipFacts } from '../../domain/row/contact-facts.ts'
import type { Reference, VocabularyWord } from '../../domain/row/reference.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { CoalitionStatus } from '../../domain/organization.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { toReference } from '../lists/to-reference.ts'
import { visible, withinLevel } from '../visible.ts'
import { toVocabularyWord } from '../lists/to-vocabulary-word.ts'
import { peopleOf } from './affiliations.ts'
import { contactFacts, type ContactFacts } from './contact-facts.ts'
import { placesOf } from './places.ts'
import { relationshipsOf } from './relationships.ts'
import { timelineOf, type Timeline } from './timeline.ts'

export interface OrganizationDetails<N extends 'organization' | 'office' = 'organization'>
  extends ContactFacts<N>, Timeline {
  readonly sector: VocabularyWord<'sector'> | null
  readonly type: string | null
  readonly parent: Reference<'organization'> | null
  readonly countiesServed: readonly string[]
  readonly services: readonly string[]
  readonly coalitionStatus: CoalitionStatus | null
  readonly trust: number | null
  readonly memberSince: LocalDate | null
  readonly locations: readonly LocationFacts[]
  /** The services of which more than the name is known. */
  readonly offers: readonly OfferFacts[]
  /** What is a part of it. */
  readonly children: readonly Reference<'organization'>[]
  /** Who is or was affiliated here. */
  readonly affiliations: Awaited<ReturnType<typeof peopleOf>>
  readonly relationships: readonly RelationshipFacts[]
  readonly relationshipsBack: readonly RelationshipFacts[]
}

export async function organizationDetails<N extends 'organization' | 'office'>(
  read: ReadDb,
  { noun, id }: { readonly noun: N; readonly id: number },
  today: LocalDate,
): Promise<OrganizationDetails<N>> {
  return {
    ...(await contactFacts(read, noun, id)),
    ...(await organizationFields(read, id)),
    ...placesOf(read, id),
    children: await childrenOf(read, id),
    affiliations: await peopleOf(read, id),
    relationships: await relationshipsOf(read, id, 'there'),
    relationshipsBack: await relationshipsOf(read, id, 'back'),
    ...(await timelineOf(read, id, today)),
  }
}

async function childrenOf(read: ReadDb, id: number): Promise<Reference<'organization'>[]> {
  const rows = await read.db
    .selectFrom('organization as o')
    .innerJoin('contact as c', 'c.id', 'o.id')
    .innerJoin('record as r', 'r.id', 'o.id')
    .select(['r.uid', 'c.display_name as name'])
    .where('o.parent_id', '=', id)
    .where(withinLevel(read, 'c'))
    .orderBy('c.sort_key')
    .execute()
  return rows.map(({ uid, name }) => ({ id: uidFromBytes(uid), name }))
}

async function organizationFields(read: ReadDb, id: number) {
  const row = await read.db
    .selectFrom('organization as o')
    .leftJoin('sector as s', 's.id', 'o.sector_id')
    .leftJoin('record as sr', (join) => join.onRef('sr.id', '=', 's.id').on(() => visible(read, 'sr')))
    .leftJoin('organization as p', 'p.id', 'o.parent_id')
    .leftJoin('record as pr', (join) => join.onRef('pr.id', '=', 'p.id').on(() => visible(read, 'pr')))
    .selectAll('o')
    .select(['sr.uid', 's.key', 's.label', 'pr.uid as parentUid', 'p.name as parentName'])
    .where('o.id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    sector: toVocabularyWord<'sector'>(row),
    type: row.type,
    parent: toReference<'organization'>(row.parentUid, row.parentName),
    countiesServed: JSON.parse(row.counties_served) as string[],
    services: JSON.parse(row.services) as string[],
    coalitionStatus: row.coalition_status,
    trust: row.trust,
    memberSince: row.member_since as LocalDate | null,
  }
}
