import type { NamedRecord } from '../../domain/row/reference.ts'
import type { ReadDb } from '../access.ts'
import { namedRecords } from '../lists/named-records.ts'
import { visible } from '../visible.ts'
import { recordFacts, type RecordFacts } from './record-facts.ts'
import { timelineLength } from './timeline.ts'

export interface TagDetails extends RecordFacts<'tag'> {
  readonly name: string
  readonly color: string | null
  /** How many records bear it, some of which follow. */
  readonly recordCount: number
  readonly records: readonly NamedRecord[]
}

export async function tagDetails(read: ReadDb, id: number): Promise<TagDetails> {
  const { name, color } = await read.db
    .selectFrom('tag')
    .select(['name', 'color'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const bearers = read.ids(
    read.db
      .selectFrom('record_tag as l')
      .innerJoin('record as r', 'r.id', 'l.record_id')
      .select('r.id')
      .where('l.tag_id', '=', id)
      .where(visible(read, 'r'))
      .orderBy('l.id'),
  )
  const names = await namedRecords(read, bearers.slice(0, timelineLength))
  return {
    ...(await recordFacts(read, 'tag', id)),
    name,
    color,
    recordCount: bearers.length,
    records: [...names.values()],
  }
}
