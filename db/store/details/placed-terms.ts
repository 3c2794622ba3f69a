import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'

/** Terms with their seat, chamber and jurisdiction, where all of these may be shown. */
export const placedTerms = (read: ReadDb) =>
  read.db
    .selectFrom('term as t')
    .innerJoin('record as r', 'r.id', 't.id')
    .innerJoin('seat as s', 's.id', 't.seat_id')
    .innerJoin('record as sr', 'sr.id', 's.id')
    .innerJoin('chamber as h', 'h.id', 's.chamber_id')
    .innerJoin('record as hr', 'hr.id', 'h.id')
    .innerJoin('jurisdiction as j', 'j.id', 'h.jurisdiction_id')
    .innerJoin('record as jr', 'jr.id', 'j.id')
    .where(visible(read, 'r'))
    .where(visible(read, 'sr'))
    .where(visible(read, 'hr'))
    .where(visible(read, 'jr'))
