import { sql, type SqlBool } from 'kysely'
import type { ReadDb } from '../access.ts'
import { isNarrowing, whereConditions } from '../filter/compile.ts'
import { withFields } from '../filter/field-order.ts'
import type { FilteredRows } from '../filter/filtered-rows.ts'
import type { Sort } from '../list.ts'
import { contactConditions, type ContactFilter } from './contact-conditions.ts'
import { contactOrder, contactSort } from './contact-rows.ts'
import { all, type Condition } from './condition.ts'
import { inOrder } from './order.ts'

interface ContactRequest {
  readonly noun: 'person' | 'organization'
  readonly rows: FilteredRows
  readonly filter: ContactFilter
  readonly sort: readonly Sort[]
  /** What is asked beside the filter of every contact. */
  readonly also?: readonly Condition[]
}

/** Persons or organizations: one index gives each order, and nothing is joined to judge the clearance. */
export function contactIds(read: ReadDb, { noun, rows, filter, sort, also = [] }: ContactRequest): number[] {
  const { where } = filter
  const narrowed = isNarrowed(filter, sort) || isNarrowing(rows, read, where)
  const conditions = [...contactConditions(read, filter), ...also, ...whereConditions(rows, read, where)]
  const query = read.db
    .selectFrom('contact')
    .select('contact.id')
    .where(all([isOfNoun(noun, narrowed), ...conditions]))
  return read.ids(inOrder(query, withFields(contactOrder, rows, { read, where }), contactSort(sort)))
}

/**
 * A `+` keeps the index of the order from being used: what a filter leaves is sooner found by that filter and sorted
 * than looked up in every row of that order.
 */
const isOfNoun = (noun: ContactRequest['noun'], narrowed: boolean): Condition =>
  sql<SqlBool>`${narrowed ? sql`+` : sql``}contact.noun = ${noun}`

/** The order by last contact brings the day along; in that by name it would be looked up for each. */
function isNarrowed(filter: ContactFilter, [first]: readonly Sort[]): boolean {
  const { tag, text, said, openFollowUp, notContactedSince, contactedSince } = filter
  if ((tag ?? text ?? said) !== undefined || openFollowUp === true) return true
  return (notContactedSince ?? contactedSince) !== undefined && first?.by !== 'lastContactOn'
}
