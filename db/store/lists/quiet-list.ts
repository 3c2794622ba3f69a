import { sql, type SqlBool } from 'kysely'
import type { LocalDate } from '../../domain/local-date.ts'
import { whereConditions } from '../filter/compile.ts'
import { quietRows } from '../filter/contact-sources.ts'
import { withFields } from '../filter/field-order.ts'
import type { ListSource } from '../list.ts'
import { all, when, type Condition } from './condition.ts'
import { contactConditions, type ContactFilter } from './contact-conditions.ts'
import { contactOrder } from './contact-rows.ts'
import { foundRows, type FoundContact } from './found-contacts.ts'
import { inOrder, type Order } from './order.ts'

interface QuietFilter extends Pick<ContactFilter, 'text' | 'said' | 'tag' | 'openFollowUp' | 'where'> {
  /** Whether it is past its maximum, or only past the ideal. */
  readonly cold?: boolean
  readonly kind?: 'person' | 'organization'
  readonly legislator?: boolean
}

const order: Order<string> = {
  columns: {
    ...contactOrder.columns,
    coldOn: sql.ref('contact.cold_on'),
    quietOn: sql.ref('contact.quiet_on'),
  },
  default: [{ by: 'coldOn' }],
  id: 'contact.id',
}

/** All contacts that have been silent for longer than wished; those that went cold first come first. */
export const quietList = (day: LocalDate): ListSource<QuietFilter, FoundContact> => ({
  ids: (read, filter, sort) => {
    const { where } = filter
    const conditions = [...contactConditions(read, filter), ...quietConditions(filter, day)]
    const query = read.db
      .selectFrom('contact')
      .select('contact.id')
      .where(all([isQuiet(day), ...conditions, ...whereConditions(quietRows, read, where)]))
    return read.ids(inOrder(query, withFields(order, quietRows, { read, where }), sort))
  },
  rows: foundRows,
})

const isQuiet = (day: LocalDate): Condition =>
  sql<SqlBool>`(contact.quiet_on is not null and contact.quiet_on <= ${day})`

const quietConditions = ({ cold, kind, legislator }: QuietFilter, day: LocalDate): Condition[] => [
  ...when(cold, (value) => sql<SqlBool>`(contact.cold_on <= ${day}) = ${value ? 1 : 0}`),
  ...when(kind, (noun) => sql<SqlBool>`contact.noun = ${noun}`),
  ...when(
    legislator,
    (value) => sql<SqlBool>`(+contact.id in (select person_id from term)) = ${value ? 1 : 0}`,
  ),
]
