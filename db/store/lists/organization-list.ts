import { sql, type SqlBool } from 'kysely'
import type { OrganizationRow } from '../../domain/row/contact-row.ts'
import type { CoalitionStatus } from '../../domain/organization.ts'
import type { ReadDb } from '../access.ts'
import { organizationRows } from '../filter/contact-sources.ts'
import type { ListSource } from '../list.ts'
import { when, type Condition } from './condition.ts'
import type { ContactFilter } from './contact-conditions.ts'
import { contactIds } from './contact-list.ts'
import { contactRows } from './contact-rows.ts'
import { pageQuery } from './page-query.ts'
import { visible, visibleIds } from '../visible.ts'
import { toVocabularyWord } from './to-vocabulary-word.ts'

interface OrganizationFilter extends ContactFilter {
  /** The key of a sector that Caucus brings, or the label a user gave. */
  readonly sector?: string
  readonly coalitionStatus?: CoalitionStatus
}

export const organizationList: ListSource<OrganizationFilter, OrganizationRow> = {
  ids: (read, filter, sort) =>
    contactIds(read, {
      noun: 'organization',
      rows: organizationRows,
      filter,
      sort,
      also: organizationConditions(read, filter),
    }),
  rows: async (read, ids) => {
    const [rows, fields] = [await contactRows(read, 'organization', ids), organizationFields(read, ids)]
    return rows.flatMap((row) => {
      const own = fields.get(row.rowId)
      return own === undefined ? [] : [{ ...row, ...own }]
    })
  },
}

function organizationConditions(read: ReadDb, { sector, coalitionStatus }: OrganizationFilter): Condition[] {
  const inSector = (word: string) =>
    sql`sector_id in (select id from sector where ${word} in (key, label) and id in ${visibleIds(read, 'sector')})`
  return [
    ...when(sector, (word) => among(inSector(word))),
    ...when(coalitionStatus, (status) => among(sql`coalition_status = ${status}`)),
  ]
}

const among = (condition: ReturnType<typeof sql>): Condition =>
  sql<SqlBool>`contact.id in (select id from organization where ${condition})`

const fieldRows = pageQuery((read, ids) =>
  read.db
    .selectFrom('organization as o')
    .leftJoin('sector as s', 's.id', 'o.sector_id')
    .leftJoin('record as sr', (join) => join.onRef('sr.id', '=', 's.id').on(() => visible(read, 'sr')))
    .select(['o.id', 'o.type', 'o.coalition_status', 'o.trust', 's.key', 's.label', 'sr.uid'])
    .where('o.id', 'in', ids),
)

function organizationFields(read: ReadDb, ids: readonly number[]) {
  return new Map(
    fieldRows(read, ids).map((row) => [
      row.id,
      {
        sector: toVocabularyWord<'sector'>(row),
        type: row.type,
        coalitionStatus: row.coalition_status,
        trust: row.trust,
      },
    ]),
  )
}
