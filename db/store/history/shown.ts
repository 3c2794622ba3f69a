import { sensitivityRank, type Clearance } from '../../domain/sensitivity.ts'
import type { ReadDb } from '../access.ts'
import type { Database } from '../schema.ts'
import { linkTables } from '../tables.ts'
import { otherEnds } from './linked-record.ts'

type Reader = Pick<ReadDb, 'clearance'>

const inLinks = `(${[...linkTables].map((name) => `'${name}'`).join(', ')})`

/** How sensitive the record of an id is, or was when it was removed; as much as can be where nobody knows any more. */
export const levelOf = (id: string): string =>
  `coalesce((select x.sensitivity from record x where x.id = ${id}),
    (select d.data ->> 'sensitivity' from change d where d.table_name = 'record' and d.row_id = ${id}
       and d.op = 'delete' order by d.id desc limit 1), ${sensitivityRank('survivor')})`

/** Whether the record of an id may be shown. */
export const levelShows = ({ clearance }: Reader, id: string): string =>
  `${levelOf(id)} <= ${sensitivityRank(clearance)}`

/**
 * Whether a logged change (aliased `c`) may be shown: the record in whose history it stands, and the record that the
 * row itself is, are within the clearance. A link between records has no level of its own: it has that of whom it links with, whatever is
 * changed of it. A value has that of its field.
 */
export const changeShows = ({ clearance }: Reader): string =>
  `(${levelOf('c.record_id')} <= ${sensitivityRank(clearance)} and (c.table_name in ${inLinks}
    or c.row_id = c.record_id or ${levelOf('c.row_id')} <= ${sensitivityRank(clearance)})
    and (c.table_name <> 'custom_value' or ${levelOf(VALUE_FIELD)} <= ${sensitivityRank(clearance)})
    and ${otherEndShows(clearance)})`

const otherEndShows = (clearance: Clearance): string => {
  const ends = Object.entries(otherEnds).map(([table, column]) => {
    const end = lasting(table as keyof Database, column)
    return `when '${table}' then ${levelOf(end)} <= ${sensitivityRank(clearance)}`
  })
  return `case c.table_name ${ends.join(' ')} else 1 end`
}

/** What a column of a logged row (aliased `c`) held that never changes, of a row that may be no more. */
const lasting = (table: keyof Database, column: string): string =>
  `coalesce(c.data ->> '${column}', (select t.${column} from ${table} t where t.id = c.row_id),
    (select d.data ->> '${column}' from change d where d.table_name = '${table}' and d.row_id = c.row_id
       and d.data is not null order by d.id desc limit 1))`

/** The field of the user's own in which a logged value (aliased `c`) stood: it may be less open than the contact. */
const VALUE_FIELD = lasting('custom_value', 'field_id')

/** The own field in which a logged value (aliased `c`) stood, or the tag of a logged link. */
export const ABOUT = `case c.table_name
  when 'record_tag' then ${lasting('record_tag', 'tag_id')}
  when 'custom_value' then ${VALUE_FIELD} end`

/**
 * Whether a batch (aliased `b`) may be listed: something it changed may be shown, or nothing is left that could be.
 * What touched only guarded records is in no list of what was done, and no undo without clearance takes it back.
 */
export const batchShows = (reader: Reader): string =>
  `(b.kind = 'record.purge' or b.not_undoable = 'purged'
    or not exists (select 1 from change c where c.batch_id = b.id)
    or exists (select 1 from change c where c.batch_id = b.id and ${changeShows(reader)}))`
