import { sql } from 'kysely'
import type { ReadDb } from '../access.ts'
import type { Condition } from './condition.ts'
import { visible } from '../visible.ts'

/**
 * Of each legislator the term that a list shows: the one they serve, else the one that ended last. No better one may
 * be shown, which is asked only of terms that pass the rest: most people have one or two.
 * The places of the legislature are records too: a term in a chamber that may not be shown is not shown.
 */
export const shownTerms = (read: ReadDb) =>
  read.db
    .selectFrom('term')
    .innerJoin('record as tr', 'tr.id', 'term.id')
    .innerJoin('seat', 'seat.id', 'term.seat_id')
    .innerJoin('record as sr', 'sr.id', 'seat.id')
    .innerJoin('chamber', 'chamber.id', 'seat.chamber_id')
    .innerJoin('record as hr', 'hr.id', 'chamber.id')
    .innerJoin('jurisdiction', 'jurisdiction.id', 'chamber.jurisdiction_id')
    .innerJoin('record as jr', 'jr.id', 'jurisdiction.id')
    .where(visible(read, 'tr'))
    .where(visible(read, 'sr'))
    .where(visible(read, 'hr'))
    .where(visible(read, 'jr'))
    .where(noBetterTerm(read))
    .select([
      'term.person_id',
      'term.party',
      'term.caucus',
      'term.title',
      'term.start_on',
      'term.end_on',
      'term.serving',
      'term.verify',
      'seat.district',
      'seat.sort_key as district_key',
      'chamber.kind as chamber_kind',
      'chamber.name as chamber',
      'jurisdiction.key as jurisdiction_key',
      'jurisdiction.name as jurisdiction',
    ])

const noBetterTerm = (read: ReadDb): Condition => sql`not exists (
  select 1 from term b join record br on br.id = b.id
  join seat bs on bs.id = b.seat_id join record bsr on bsr.id = bs.id
  join record bhr on bhr.id = bs.chamber_id
  join chamber bh on bh.id = bs.chamber_id join record bjr on bjr.id = bh.jurisdiction_id
  where b.person_id = term.person_id and ${standing('b')} > ${standing('term')}
    and ${visible(read, 'br')} and ${visible(read, 'bsr')} and ${visible(read, 'bhr')} and ${visible(read, 'bjr')})`

/** What decides between terms of one person, most important first. */
const standing = (term: string) =>
  sql.raw(
    `(${term}.serving, coalesce(${term}.end_on, '9999-12-31'), coalesce(${term}.start_on, ''), ${term}.id)`,
  )
