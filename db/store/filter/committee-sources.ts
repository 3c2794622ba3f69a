import { sql, type RawBuilder } from 'kysely'
import { filterFields } from '../../domain/filter/field.ts'
import type { ReadDb } from '../access.ts'
import { visible, withinLevel } from '../visible.ts'
import type { FilteredRows } from './filtered-rows.ts'
import type { FieldContext, FieldSource, FieldSources } from './field-source.ts'
import { eachText, jurisdictionOf, promiseSources, recordSources } from './record-sources.ts'

const column = (name: string) => (): FieldSource => ({ value: sql.ref(`committee.${name}`) })

/** Members who have not left and may be shown, whether or not it is known which person they are. */
export const memberCount = (read: Pick<ReadDb, 'clearance'>): RawBuilder<number> =>
  sql<number>`(select count(*) ${sitting(read)} and m.committee_id = committee.id)`

/** Rows of `committee_membership` as `m`, and the contacts as `p` of those of whom it is known who they are. */
const sitting = (read: Pick<ReadDb, 'clearance'>): RawBuilder<unknown> =>
  sql`from committee_membership m join record mr on mr.id = m.id left join contact p on p.id = m.person_id
    where m.end_on is null and ${visible(read, 'mr')} and (p.id is null or ${withinLevel(read, 'p')})`

export const committeeRows: FilteredRows = {
  id: 'committee.id',
  from: () => sql`committee`,
  fields: filterFields.committee,
  sources: {
    ...recordSources('committee.id'),
    ...promiseSources('committee.id'),
    name: column('name'),
    'other-name': eachText('committee', 'other_names'),
    parent: ({ read }) => ({
      pairs: sql`select s.id, o.name as value from committee s join committee o on o.id = s.parent_id
        join record pr on pr.id = o.id where ${visible(read, 'pr')}`,
    }),
    chamber: ({ read }) => ({
      pairs: sql`select s.id, h.kind as value from committee s join chamber h on h.id = s.chamber_id
        join record hr on hr.id = h.id where ${visible(read, 'hr')}`,
    }),
    jurisdiction: jurisdictionOf('committee'),
    sitting: ({ read }) => ({
      pairs: sql`select m.committee_id as id, m.person_id as value ${sitting(read)} and m.person_id is not null`,
      isNarrow: true,
    }),
    'sitting-name': ({ read }) => ({
      pairs: sql`select m.committee_id as id, coalesce(p.display_name, m.member_name) as value ${sitting(read)}`,
    }),
    members: ({ read }) => ({ value: memberCount(read) }),
    subcommittees: ({ read }: FieldContext) => ({
      value: sql`(select count(*) from committee b join record br on br.id = b.id
        where b.parent_id = committee.id and ${visible(read, 'br')})`,
    }),
    phone: column('phone'),
    address: column('address'),
    web: column('url'),
  } satisfies FieldSources<keyof (typeof filterFields)['committee']>,
}
