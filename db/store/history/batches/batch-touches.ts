import type { Noun } from '../../../domain/noun.ts'
import type { NounCount } from '../../../domain/told-batch.ts'
import type { ReadDb } from '../../access.ts'
import { ABOUT, changeShows } from '../shown.ts'

/** A change of a batch with the record in whose history it stands. */
export interface Touch {
  readonly batch: number
  readonly recordId: number
  /** Of a record that is no more, as the log says. */
  readonly noun: Noun | null
  /** 1 where the change made or removed the record itself. */
  readonly isWhole: 0 | 1
  readonly table: string
  readonly op: string
  readonly field: string | null
  /** The tag that was given or taken away, or the own field that was filled in. */
  readonly aboutId: number | null
}

/** Changes of each batch that are looked at one by one; what a person did by hand has fewer. */
const looked = 60

/** The first changes of each batch, by its stored id, as far as they may be shown. */
export const touchesOf = (read: ReadDb, batches: readonly number[]): Map<number, Touch[]> =>
  Map.groupBy(
    read.all<Touch>(
      `select b.id as batch, c.record_id as recordId, ${nounOf('c.record_id')} as noun, ${isWhole} as isWhole,
         c.table_name as "table", c.op, c.field, ${ABOUT} as aboutId
       from batch b
       join change c on c.id in (select id from change where batch_id = b.id order by id limit ${looked})
       where b.id in (select value from json_each(?)) and ${changeShows(read)} order by b.id, c.id`,
      JSON.stringify(batches),
    ),
    ({ batch }) => batch,
  )

/** Records of a batch of one kind, those that it made or removed apart from those that it changed. */
export type TouchCount = NounCount & Pick<Touch, 'batch' | 'isWhole'>

/** The same of all changes of a batch, counted by what was touched. */
export const touchCounts = (read: ReadDb, batches: readonly number[]): Map<number, TouchCount[]> =>
  Map.groupBy(
    read.all<TouchCount>(
      `select batch, ${nounOf('touched.record_id')} as noun, isWhole, count(*) as count from (
         select b.id as batch, c.record_id, max(${isWhole}) as isWhole
         from batch b join change c on c.batch_id = b.id
         where b.id in (select value from json_each(?)) and ${changeShows(read)} group by 1, 2) touched
       group by 1, 2, 3 order by 4 desc`,
      JSON.stringify(batches),
    ),
    ({ batch }) => batch,
  )

const isWhole = `c.table_name = 'record' and c.op <> 'update'`

/** Of a record by its id, which says of which table it is: the log has a column of that name, too. */
const nounOf = (id: string): string =>
  `coalesce((select noun from record where id = ${id}),
    (select d.data ->> 'noun' from change d where d.table_name = 'record' and d.row_id = ${id} and d.op = 'delete'
     order by d.id desc limit 1))`

type MadeCount = NounCount & Pick<Touch, 'batch'>

/**
 * The records that imports made, and that their undoing removed. What an import brings is public: to look at each of a
 * hundred thousand changes of it would take half a second.
 */
export const madeBy = (read: ReadDb, batches: readonly number[]): Map<number, MadeCount[]> =>
  Map.groupBy(
    read.all<MadeCount>(
      `select batch, noun, count(*) as count from (
         select b.id as batch, ${nounOf('c.row_id')} as noun from batch b join change c on c.batch_id = b.id
         where b.id in (select value from json_each(?)) and c.table_name = 'record' and c.op <> 'update')
       where noun is not null group by 1, 2 order by 3 desc`,
      JSON.stringify(batches),
    ),
    ({ batch }) => batch,
  )
