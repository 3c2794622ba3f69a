import { sql, type RawBuilder } from 'kysely'
import { sensitivities } from '../../domain/sensitivity.ts'
import { visible, withinLevel } from '../visible.ts'
import type { FieldContext, FieldSource } from './field-source.ts'

/** The texts of a list of texts that a column holds. */
export const eachText = (table: string, name: string) => (): FieldSource => ({
  pairs: sql`select t.id, e.value from ${sql.table(table)} t, json_each(t.${sql.raw(name)}) e
    where e.value <> ''`,
})

/** The name of the jurisdiction that the rows of a table are of. */
export const jurisdictionOf =
  (table: 'bill' | 'committee') =>
  ({ read }: FieldContext): FieldSource => ({
    pairs: sql`select s.id, j.name as value from ${sql.table(table)} s join jurisdiction j on j.id = s.jurisdiction_id
      join record jr on jr.id = j.id where ${visible(read, 'jr')}`,
  })

type RecordKey = 'tag' | 'sensitivity' | 'created' | 'updated' | 'attachment'

/** What every record has, for rows whose id is in that column. */
export const recordSources = (
  id: string,
): Readonly<Record<RecordKey, (context: FieldContext) => FieldSource>> => ({
  tag: ({ read }) => ({
    pairs: sql`select l.record_id as id, g.folded as value from record_tag l
      join tag g on g.id = l.tag_id join record gr on gr.id = g.id where ${visible(read, 'gr')}`,
    shown: sql`select l.record_id as id, g.name as value from record_tag l
      join tag g on g.id = l.tag_id join record gr on gr.id = g.id where ${visible(read, 'gr')}`,
    isNarrow: true,
    values: sql`select folded as value from tag`,
  }),
  sensitivity: () => ({ value: sql`(select ${sensitivityName} from record f where f.id = ${sql.ref(id)})` }),
  created: () => ({ value: dayOf(id, 'created_at') }),
  updated: () => ({ value: dayOf(id, 'updated_at') }),
  attachment: ({ read }) => ({
    ids: sql`select a.record_id as id from attachment a join record ar on ar.id = a.id where ${visible(read, 'ar')}`,
  }),
})

const sensitivityName = sql.raw(
  `case f.sensitivity ${sensitivities.map((name, rank) => `when ${rank} then '${name}'`).join(' ')} end`,
)

/** The day, where the device is, of an instant. */
const dayOf = (id: string, column: 'created_at' | 'updated_at'): RawBuilder<unknown> =>
  sql`(select date(f.${sql.raw(column)}, 'localtime') from record f where f.id = ${sql.ref(id)})`

/** What is open about a record, and may be shown: rows of `follow_up` as `f` with their links as `l`. */
export const openAbout = ({ read }: FieldContext): RawBuilder<unknown> =>
  sql`from follow_up f join follow_up_link l on l.follow_up_id = f.id
      where f.state in ('open', 'waiting') and ${withinLevel(read, 'f')}`

/** Whether anything is promised about a record, and how much, for rows whose id is in that column. */
export const promiseSources = (
  id: string,
): Readonly<Record<'open-follow-up' | 'open-follow-ups', (context: FieldContext) => FieldSource>> => ({
  'open-follow-up': (context) => ({ ids: sql`select l.record_id as id ${openAbout(context)}` }),
  'open-follow-ups': (context) => ({
    value: sql`(select count(*) ${openAbout(context)} and l.record_id = ${sql.ref(id)})`,
  }),
})

/** The words of a vocabulary by the label that somebody gave them, else by their key. Rows of `id` and `word`. */
export const shownWordsOf = (
  { read }: FieldContext,
  table: 'sector' | 'interaction_type',
): RawBuilder<unknown> =>
  sql`(select w.id, coalesce(w.label, w.key) as word from ${sql.table(table)} w
       join record wr on wr.id = w.id where ${visible(read, 'wr')})`

/** The words of a vocabulary: each goes by its key and by the label that somebody gave it. Rows of `id` and `word`. */
export const wordsOf = ({ read }: FieldContext, table: 'sector' | 'interaction_type'): RawBuilder<unknown> =>
  sql`(select w.id, e.value as word from ${sql.table(table)} w join record wr on wr.id = w.id,
       json_each(json_array(w.label, w.key)) e where e.value is not null and ${visible(read, 'wr')})`
