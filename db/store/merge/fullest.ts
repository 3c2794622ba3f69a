import { matchKinds, type MatchKind } from '../../domain/matching/subject.ts'
import type { Id } from '../../domain/uid.ts'
import type { WriteDb } from '../access.ts'
import { idOf } from '../record.ts'

/**
 * Of several contacts the one that others are merged into when nobody chooses: a legislator before anybody else, then
 * the one with most that refers to it, then the one that was there first.
 */
export function fullestOf(write: WriteDb, uids: readonly Id<MatchKind>[]): Id<MatchKind> {
  const known = uids.map((uid) => ({ uid, ...weightOf(write, idOf(write, uid, matchKinds)) }))
  const [first] = known.toSorted(
    (one, other) => other.terms - one.terms || other.children - one.children || one.id - other.id,
  )
  if (first === undefined) throw new RangeError('a group has somebody in it')
  return first.uid
}

interface Weight {
  readonly id: number
  readonly terms: number
  readonly children: number
}

const weightOf = (write: WriteDb, id: number): Weight =>
  write
    .statement(
      `select $id as id, (select count(*) from term where person_id = $id) as terms,
         (select count(*) from participant where contact_id = $id)
         + (select count(*) from follow_up_link where record_id = $id)
         + (select count(*) from contact_point where contact_id = $id)
         + (select count(*) from affiliation where person_id = $id or organization_id = $id) as children`,
    )
    .get({ id }) as Weight
