import { sql, type RawBuilder } from 'kysely'
import { filterFields } from '../../domain/filter/field.ts'
import { followUpBuckets } from '../../domain/follow-up-state.ts'
import { inBucket } from '../lists/follow-up-bucket.ts'
import { visible } from '../visible.ts'
import type { FilteredRows } from './filtered-rows.ts'
import type { FieldContext, FieldSource, FieldSources } from './field-source.ts'
import { havingWords } from './interaction-sources.ts'
import { recordSources } from './record-sources.ts'

const column = (name: string) => (): FieldSource => ({ value: sql.ref(`follow_up.${name}`) })

/** The tags of those that follow-ups are about and that may be shown. */
const taggedOf = ({ read }: FieldContext, value: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select l.follow_up_id as id, ${value} as value from follow_up_link l
    join record_tag k on k.record_id = l.record_id join record lr on lr.id = l.record_id
    join tag g on g.id = k.tag_id join record gr on gr.id = g.id
    where ${visible(read, 'lr')} and ${visible(read, 'gr')}`

export const followUpRows: FilteredRows = {
  id: 'follow_up.id',
  from: () => sql`follow_up`,
  fields: filterFields['follow-up'],
  sources: {
    ...recordSources('follow_up.id'),
    title: column('title'),
    notes: havingWords('search_follow_up'),
    owner: column('owner_id'),
    due: column('due_on'),
    overdue: ({ today }) => ({ ids: sql`select id from follow_up where ${inBucket('overdue', today)}` }),
    state: column('state'),
    bucket: ({ today }) => ({
      value: sql`case ${sql.join(
        followUpBuckets.map((bucket) => sql`when ${inBucket(bucket, today)} then ${bucket}`),
        sql` `,
      )} end`,
    }),
    priority: column('priority'),
    'visible-from': column('visible_from'),
    'waiting-until': column('waiting_until'),
    done: column('done_on'),
    snoozes: column('snooze_count'),
    recurring: () => ({ ids: sql`select id from follow_up where recurrence is not null` }),
    about: ({ read }) => ({
      pairs: sql`select l.follow_up_id as id, l.record_id as value from follow_up_link l
        join record lr on lr.id = l.record_id where ${visible(read, 'lr')}`,
      isNarrow: true,
    }),
    'about-tag': (context) => ({
      pairs: taggedOf(context, sql`g.folded`),
      shown: taggedOf(context, sql`g.name`),
      isNarrow: true,
      values: sql`select folded as value from tag`,
    }),
    'about-name': ({ read }) => ({
      pairs: sql`select l.follow_up_id as id, c.display_name as value from follow_up_link l
        join contact c on c.id = l.record_id join record lr on lr.id = c.id where ${visible(read, 'lr')}`,
    }),
  } satisfies FieldSources<keyof (typeof filterFields)['follow-up']>,
}
