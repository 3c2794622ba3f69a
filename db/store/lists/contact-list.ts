import type { ReadDb } from '../access.ts'
import type { Sort } from '../list.ts'
import { contactConditions, type ContactFilter } from './contact-conditions.ts'
import { contactOrder, contactSort } from './contact-rows.ts'
import { all, type Condition } from './condition.ts'
import { inOrder } from './order.ts'

export interface ContactRequest {
  readonly noun: 'person' | 'organization'
  readonly filter: ContactFilter
  readonly sort: readonly Sort[]
  /** What is asked beside the filter of every contact. */
  readonly also?: readonly Condition[]
}

/** Persons or organizations: one index gives each order, and nothing is joined to judge the clearance. */
export function contactIds(read: ReadDb, { noun, filter, sort, also = [] }: ContactRequest): number[] {
  const query = read.db
    .selectFrom('contact')
    .select('contact.id')
    .where('contact.noun', '=', noun)
    .where(all([...contactConditions(read, noun, filter), ...also]))
  return read.ids(inOrder(query, contactOrder, contactSort(sort)))
}
