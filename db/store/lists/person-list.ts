import { sql, type SqlBool } from 'kysely'
import type { PersonRow } from '../../domain/row/contact-row.ts'
import type { ReadDb } from '../access.ts'
import { personRows } from '../filter/contact-sources.ts'
import type { ListSource } from '../list.ts'
import { lastDayOf } from '../ran-on.ts'
import { when, type Condition } from './condition.ts'
import type { ContactFilter } from './contact-conditions.ts'
import { contactIds } from './contact-list.ts'
import { contactRows } from './contact-rows.ts'
import { pageQuery } from './page-query.ts'
import { toReference } from './to-reference.ts'
import { visible, withinLevel } from '../visible.ts'

interface PersonFilter extends ContactFilter {
  /** Whether they serve or served in a legislature. */
  readonly legislator?: boolean
}

export const personList: ListSource<PersonFilter, PersonRow> = {
  ids: (read, filter, sort) =>
    contactIds(read, {
      noun: 'person',
      rows: personRows,
      filter,
      sort,
      also: when(filter.legislator, isLegislator),
    }),
  rows: async (read, ids) => {
    const rows = await contactRows(read, 'person', ids)
    const affiliations = currentAffiliations(read, ids)
    return rows.map((row) => ({ ...row, ...(affiliations.get(row.rowId) ?? unaffiliated) }))
  },
}

const isLegislator = (value: boolean): Condition =>
  sql<SqlBool>`(+contact.id in (select person_id from term)) = ${value ? 1 : 0}`

const unaffiliated = { organization: null, title: null }

function currentAffiliations(read: ReadDb, personIds: readonly number[]) {
  const rows = affiliationRows(read, personIds)
  return new Map(
    rows.map((row) => {
      const organization = toReference<'organization' | 'office'>(row.uid, row.display_name)
      return [row.person_id, { organization, title: row.title }]
    }),
  )
}

const affiliationRows = pageQuery((read, personIds, today) =>
  read.db
    .selectFrom('affiliation as a')
    .innerJoin('record as ar', 'ar.id', 'a.id')
    .innerJoin('contact as o', 'o.id', 'a.organization_id')
    .innerJoin('record as r', 'r.id', 'o.id')
    .select(['a.person_id', 'a.title', 'r.uid', 'o.display_name'])
    .where('a.person_id', 'in', personIds)
    .where(sql<SqlBool>`${today} <= ${sql.raw(lastDayOf('a'))}`)
    .where(visible(read, 'ar'))
    .where(withinLevel(read, 'o'))
    // The last one of a person stays in the map.
    .orderBy('a.is_primary')
    .orderBy('a.start_on')
    .orderBy('a.id'),
)
