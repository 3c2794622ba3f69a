import type { Noun } from '../../domain/noun.ts'
import type { ReadDb } from '../access.ts'
import { toldRecords, type ToldRecord } from '../lists/told-records.ts'
import { toCamelCase } from '../naming.ts'
import { changeShows } from './shown.ts'

/** What a batch was about, as far as it may be shown. */
export interface BatchSubject {
  /** The first few records it touched; of those that are no more, nothing is known. */
  readonly records: readonly ToldRecord[]
  /** How many it touched of the changes that were looked at. */
  readonly touched: number
  /** Fields that it changed, by their names in the domain. */
  readonly fields: readonly string[]
  /** The records it made, where it made many. */
  readonly made: readonly { readonly noun: Noun; readonly count: number }[]
}

interface Touch {
  readonly batch: number
  readonly kind: string
  readonly recordId: number
  readonly noun: Noun | null
  readonly op: string
  readonly field: string | null
  /** 1 where the change brought the record itself into being. */
  readonly isMaking: 0 | 1
}

/** Changes of each batch that are looked at; what a person did by hand has fewer. */
const looked = 60
const told = 3

/** By the stored id of the batch. */
export async function batchSubjects(
  read: ReadDb,
  batches: readonly number[],
): Promise<ReadonlyMap<number, BatchSubject>> {
  const touches = Map.groupBy(touchesOf(read, batches), ({ batch }) => batch)
  const wanted = new Map([...touches].map(([batch, all]) => [batch, mainFirst(all)]))
  const records = await toldRecords(
    read,
    [...wanted.values()].flatMap((ids) => ids.slice(0, told)),
  )
  const many = [...touches].filter(([, all]) => all.length >= looked).map(([batch]) => batch)
  const made = Map.groupBy(madeBy(read, many), ({ batch }) => batch)
  const subjectOf = (batch: number, ids: readonly number[]): BatchSubject => ({
    records: ids.slice(0, told).flatMap((id) => records.get(id) ?? []),
    touched: ids.length,
    fields: changedFields(touches.get(batch) ?? []),
    made: (made.get(batch) ?? []).map(({ noun, count }) => ({ noun, count })),
  })
  return new Map([...wanted].map(([batch, ids]) => [batch, subjectOf(batch, ids)]))
}

const touchesOf = (read: ReadDb, batches: readonly number[]): Touch[] =>
  read.all<Touch>(
    `select b.id as batch, b.kind, c.record_id as recordId, r.noun, c.op, c.field,
       c.table_name = 'record' and c.op = 'create' as isMaking
     from batch b join change c on c.id in (select id from change where batch_id = b.id order by id limit ${looked})
     left join record r on r.id = c.record_id
     where b.id in (select value from json_each(?)) and ${changeShows(read)} order by b.id, c.id`,
    JSON.stringify(batches),
  )

/**
 * What the batch was made for comes first: the interaction that was logged, before the tag that it brought along; the
 * promise that was kept, before the next one that was made of it.
 */
function mainFirst(touches: readonly Touch[]): number[] {
  const made = new Set(touches.filter(({ isMaking }) => isMaking === 1).map(({ recordId }) => recordId))
  const rank = ({ kind, noun, recordId }: Touch) =>
    noun === null || !kind.startsWith(noun) ? 2 : made.has(recordId) ? 1 : 0
  return [...new Set(touches.toSorted((a, b) => rank(a) - rank(b)).map(({ recordId }) => recordId))]
}

const changedFields = (touches: readonly Touch[]): string[] => [
  ...new Set(
    touches.flatMap(({ op, field }) => (op === 'update' && field !== null ? [toCamelCase(field)] : [])),
  ),
]

/** What an import brings is public: to look at each of a hundred thousand changes of it would take half a second. */
const madeBy = (read: ReadDb, batches: readonly number[]) =>
  read.all<{ batch: number; noun: Noun; count: number }>(
    `select b.id as batch, c.data ->> 'noun' as noun, count(*) as count
     from batch b join change c on c.batch_id = b.id
     where b.id in (select value from json_each(?)) and c.table_name = 'record' and c.op = 'create'
       and c.data is not null and (b.kind like 'import.%' or ${changeShows(read)})
     group by 1, 2 order by 3 desc`,
    JSON.stringify(batches),
  )
