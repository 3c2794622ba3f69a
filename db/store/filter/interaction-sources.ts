import { sql, type RawBuilder } from 'kysely'
import { filterFields } from '../../domain/filter/field.ts'
import { mayRead } from '../../domain/sensitivity.ts'
import { toMatch } from '../search-text.ts'
import { visible, withinLevel } from '../visible.ts'
import type { FilteredRows } from './filtered-rows.ts'
import type { FieldContext, FieldSource, FieldSources } from './field-source.ts'
import { recordSources, shownWordsOf, wordsOf } from './record-sources.ts'

const column = (name: string) => (): FieldSource => ({ value: sql.ref(`interaction.${name}`) })

/** The ids that the index of these notes finds all the words in; of what may be shown the list takes care. */
export const havingWords =
  (index: 'search_note' | 'search_follow_up') =>
  ({ read }: FieldContext): FieldSource => ({
    having: (words) => {
      const halves = mayRead(read.clearance, 'restricted') ? ['open', 'restricted'] : ['open']
      const match = toMatch({ text: words })
      if (match === '') return sql`select 0 as id where false`
      const found = halves.map((half) => {
        const table = sql.table(`${index}_${half}`)
        return sql`select rowid as id from ${table} where ${table} match ${match}`
      })
      return sql.join(found, sql` union all `)
    },
  })

/** Who took part and may be shown: rows of `participant` as `p` and their contacts as `c`. */
const participants = ({ read }: FieldContext, more: RawBuilder<unknown> = sql``) =>
  sql`from participant p join contact c on c.id = p.contact_id ${more} where ${withinLevel(read, 'c')}`

/** The tags of those who took part and may be shown. */
const taggedOf = (context: FieldContext, value: RawBuilder<unknown>) =>
  sql`select p.interaction_id as id, ${value} as value ${participants(context, taggings)}
    and ${visible(context.read, 'gr')}`

const taggings = sql`join record_tag l on l.record_id = p.contact_id join tag g on g.id = l.tag_id
  join record gr on gr.id = g.id`

export const interactionRows: FilteredRows = {
  id: 'interaction.id',
  from: () => sql`interaction`,
  fields: filterFields.interaction,
  sources: {
    ...recordSources('interaction.id'),
    date: column('occurred_on'),
    type: (context) => ({
      pairs: sql`select i.id, v.word as value from ${wordsOf(context, 'interaction_type')} v
        join interaction i on i.type_id = v.id`,
      shown: sql`select i.id, v.word as value from ${shownWordsOf(context, 'interaction_type')} v
        join interaction i on i.type_id = v.id`,
    }),
    status: column('status'),
    outcome: column('outcome'),
    direction: column('direction'),
    meaningful: () => ({
      ids: sql`select i.id from interaction i join interaction_type t on t.id = i.type_id
        where t.counts_as = 'contact' and i.status = 'happened'
        and i.outcome in ('met', 'spoke', 'replied', 'declined')`,
    }),
    subject: column('subject'),
    notes: havingWords('search_note'),
    place: column('place'),
    minutes: column('duration_minutes'),
    with: (context) => ({
      pairs: sql`select p.interaction_id as id, p.contact_id as value ${participants(context)}`,
      isNarrow: true,
    }),
    'with-name': (context) => ({
      pairs: sql`select p.interaction_id as id, c.display_name as value ${participants(context)}`,
    }),
    'with-tag': (context) => ({
      pairs: taggedOf(context, sql`g.folded`),
      shown: taggedOf(context, sql`g.name`),
      isNarrow: true,
      values: sql`select folded as value from tag`,
    }),
    member: ({ read }) => ({
      pairs: sql`select a.interaction_id as id, a.member_id as value from attendee a
        join record ar on ar.id = a.member_id where ${visible(read, 'ar')}`,
    }),
    bill: ({ read }) => ({
      pairs: sql`select l.interaction_id as id, b.number as value from interaction_bill l
        join bill b on b.id = l.bill_id join record br on br.id = b.id where ${visible(read, 'br')}`,
    }),
    lobbying: column('lobbying'),
    'lobbying-minutes': column('lobbying_minutes'),
    'lobbying-cost': column('lobbying_cost'),
    headcount: () => ({
      value: sql`(select sum(h.people) from headcount h where h.interaction_id = interaction.id)`,
    }),
  } satisfies FieldSources<keyof (typeof filterFields)['interaction']>,
}
