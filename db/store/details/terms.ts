import type { ChamberKind } from '../../domain/chamber.ts'
import type { LocalDate } from '../../domain/local-date.ts'
import type { TermId } from '../../domain/term.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'

export interface TermFacts {
  readonly id: TermId
  readonly jurisdiction: string
  readonly chamberKind: ChamberKind
  readonly chamber: string
  readonly district: string
  readonly title: string | null
  readonly party: string | null
  readonly caucus: string | null
  readonly startOn: LocalDate | null
  readonly endOn: LocalDate | null
  readonly serving: boolean
  readonly verify: boolean
}

/** The terms of a person: the one they serve, then the newest first. */
export async function termsOf(read: ReadDb, personId: number): Promise<TermFacts[]> {
  const rows = await read.db
    .selectFrom('term as t')
    .innerJoin('record as r', 'r.id', 't.id')
    .innerJoin('seat as s', 's.id', 't.seat_id')
    .innerJoin('record as sr', 'sr.id', 's.id')
    .innerJoin('chamber as h', 'h.id', 's.chamber_id')
    .innerJoin('record as hr', 'hr.id', 'h.id')
    .innerJoin('jurisdiction as j', 'j.id', 'h.jurisdiction_id')
    .innerJoin('record as jr', 'jr.id', 'j.id')
    .select(['r.uid', 'j.name as jurisdiction', 'h.kind as chamberKind', 'h.name as chamber', 's.district'])
    .select(['t.title', 't.party', 't.caucus', 't.start_on', 't.end_on', 't.serving', 't.verify'])
    .where('t.person_id', '=', personId)
    .where(visible(read, 'r'))
    .where(visible(read, 'sr'))
    .where(visible(read, 'hr'))
    .where(visible(read, 'jr'))
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
