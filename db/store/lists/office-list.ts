import { sql } from 'kysely'
import type { OfficeRow } from '../../domain/row/contact-row.ts'
import type { OfficeKind } from '../../domain/office.ts'
import { uidFromBytes, type Id } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { whereConditions } from '../filter/compile.ts'
import { withFields } from '../filter/field-order.ts'
import { officeRows } from '../filter/contact-sources.ts'
import type { ListSource } from '../list.ts'
import { all, equals, isRecord, when } from './condition.ts'
import { contactConditions, type ContactFilter } from './contact-conditions.ts'
import { contactOrder, contactRows, contactSort } from './contact-rows.ts'
import { inOrder } from './order.ts'
import { pageQuery } from './page-query.ts'
import { visible, withinLevel } from '../visible.ts'

interface OfficeFilter extends ContactFilter {
  readonly kind?: OfficeKind
  readonly legislator?: Id<'person'>
}

/** Offices of legislators who may be shown: an office belongs to a term, and a term to a person. */
export const officeList: ListSource<OfficeFilter, OfficeRow> = {
  ids: (read, filter, sort) => {
    const { where } = filter
    const query = offices(read)
      .select('contact.id')
      .where('contact.noun', '=', 'office')
      .where(
        all([
          ...contactConditions(read, filter),
          ...when(filter.kind, (kind) => equals('office.kind', kind)),
          ...when(filter.legislator, (legislator) => isRecord(read, 'term.person_id', legislator)),
          ...whereConditions(officeRows, read, where),
        ]),
      )
    return read.ids(inOrder(query, withFields(contactOrder, officeRows, { read, where }), contactSort(sort)))
  },
  rows: async (read, ids) => {
    const [rows, fields] = [await contactRows(read, 'office', ids), officeFields(read, ids)]
    return rows.flatMap((row) => {
      const own = fields.get(row.rowId)
      return own === undefined ? [] : [{ ...row, ...own }]
    })
  },
}

const offices = (read: ReadDb) =>
  read.db
    .selectFrom('contact')
    .innerJoin('office', 'office.id', 'contact.id')
    .innerJoin('term', 'term.id', 'office.term_id')
    .innerJoin('record as tr', 'tr.id', 'term.id')
    .innerJoin('contact as person', 'person.id', 'term.person_id')
    .where(visible(read, 'tr'))
    .where(withinLevel(read, 'person'))

const fieldRows = pageQuery((read, ids) =>
  offices(read)
    .innerJoin('record as pr', 'pr.id', 'person.id')
    .select([
      'contact.id as rowId',
      'office.kind',
      'office.hours',
      'pr.uid',
      'person.display_name',
      addressOf(read).as('address'),
    ])
    .where('contact.id', 'in', ids),
)

function officeFields(read: ReadDb, ids: readonly number[]) {
  return new Map(
    fieldRows(read, ids).map(({ rowId, uid, display_name, kind, ...fields }) => [
      rowId,
      {
        ...fields,
        kind: kind as OfficeKind,
        legislator: { id: uidFromBytes<'person'>(uid), name: display_name },
      },
    ]),
  )
}

const addressOf = (read: ReadDb) =>
  sql<string | null>`(
    select p.value from contact_point p join record pr on pr.id = p.id
    where p.contact_id = contact.id and p.kind = 'address' and ${visible(read, 'pr')}
    order by p.is_primary desc, p.id limit 1)`
