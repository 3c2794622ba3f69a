import { sql } from 'kysely'
import type { ReadDb } from '../access.ts'
import { visible, visibleIds } from './visible.ts'

/**
 * Of each legislator the term that a list shows: the one they serve, else the one that ended last. With `max()`,
 * SQLite takes the other columns from the row that has it, so this is one pass over the terms.
 * The places of the legislature are records too: a term in a chamber that may not be shown is not shown.
 */
export const shownTerms = (read: ReadDb) =>
  read.db
    .selectFrom('term')
    .innerJoin('record as tr', 'tr.id', 'term.id')
    .innerJoin('seat', 'seat.id', 'term.seat_id')
    .innerJoin('record as sr', 'sr.id', 'seat.id')
    .innerJoin('chamber', 'chamber.id', 'seat.chamber_id')
    .innerJoin('jurisdiction', 'jurisdiction.id', 'chamber.jurisdiction_id')
    .where(visible(read, 'tr'))
    .where(visible(read, 'sr'))
    .where('chamber.id', 'in', visibleIds(read, 'chamber'))
    .where('jurisdiction.id', 'in', visibleIds(read, 'jurisdiction'))
    .groupBy('term.person_id')
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
      sql`max(term.serving || coalesce(term.end_on, '9999-12-31') || coalesce(term.start_on, '0000-00-00')
        || printf('%012d', term.id))`.as('latest'),
    ])
