import type { TermFacts } from '../../domain/row/contact-facts.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { placedTerms } from './placed-terms.ts'

/** The terms of a person: the one they serve, then the newest first. */
export async function termsOf(read: ReadDb, personId: number): Promise<TermFacts[]> {
  const rows = await placedTerms(read)
    .select(['r.uid', 'j.name as jurisdiction', 'h.kind as chamberKind', 'h.name as chamber', 's.district'])
    .select(['t.title', 't.party', 't.caucus', 't.start_on', 't.end_on', 't.serving', 't.verify'])
    .where('t.person_id', '=', personId)
    .orderBy('t.serving', 'desc')
    .orderBy('t.end_on', (end) => end.desc().nullsFirst())
    .orderBy('t.start_on', 'desc')
    .orderBy('t.id', 'desc')
    .execute()
  return rows.map(({ uid, start_on, end_on, serving, verify, ...term }) => ({
    id: uidFromBytes(uid),
    ...term,
    startOn: start_on as LocalDate | null,
    endOn: end_on as LocalDate | null,
    serving: serving === 1,
    verify: verify === 1,
  }))
}
