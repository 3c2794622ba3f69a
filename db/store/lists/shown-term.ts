import { sql } from 'kysely'
import type { ReadDb } from '../access.ts'
import { placedTerms } from '../details/placed-terms.ts'
import type { Condition } from './condition.ts'
import { visible } from '../visible.ts'

/**
 * Of each legislator the term that a list shows: the one they serve, else the one that ended last. No better one may
 * be shown, which is asked only of terms that pass the rest: most people have one or two.
 * The places of the legislature are records too: a term in a chamber that may not be shown is not shown.
 */
export const shownTerms = (read: ReadDb) =>
  placedTerms(read)
    .where(noBetterTerm(read))
    .select([
      't.person_id',
      't.party',
      't.caucus',
      't.title',
      't.start_on',
      't.end_on',
      't.serving',
      't.verify',
      's.district',
      's.sort_key as district_key',
      'h.kind as chamber_kind',
      'h.name as chamber',
      'j.key as jurisdiction_key',
      'j.name as jurisdiction',
    ])

const noBetterTerm = (read: ReadDb): Condition => sql`not exists (
  select 1 from term b join record br on br.id = b.id
  join seat bs on bs.id = b.seat_id join record bsr on bsr.id = bs.id
  join record bhr on bhr.id = bs.chamber_id
  join chamber bh on bh.id = bs.chamber_id join record bjr on bjr.id = bh.jurisdiction_id
  where b.person_id = t.person_id and ${standing('b')} > ${standing('t')}
    and ${visible(read, 'br')} and ${visible(read, 'bsr')} and ${visible(read, 'bhr')} and ${visible(read, 'bjr')})`

/** What decides between terms of one person, most important first. */
const standing = (term: string) =>
  sql.raw(
    `(${term}.serving, coalesce(${term}.end_on, '9999-12-31'), coalesce(${term}.start_on, ''), ${term}.id)`,
  )
