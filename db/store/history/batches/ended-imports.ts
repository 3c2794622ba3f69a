import { batchTopics } from '../../../domain/batch-topic.ts'
import type { ReadDb, WriteDb } from '../../access.ts'
import { holdList } from '../../list.ts'
import { batchList, type BatchSummary } from './batch-list.ts'
import { batchShows } from '../shown.ts'

/** The imports that could be undone before some work and cannot be undone after it, newest first. */
export function importsEndedBy(write: WriteDb, work: () => void): number[] {
  const undoable = undoableImports(write)
  work()
  const left = new Set(undoableImports(write))
  return undoable.filter((id) => !left.has(id))
}

const undoableImports = (write: WriteDb): number[] =>
  write
    .statement(
      `select id from batch where not_undoable is null and (${batchTopics.imports
        .map((start) => `kind like '${start}%'`)
        .join(' or ')}) order by id desc`,
    )
    .pluck()
    .all() as number[]

/** How these are told, as far as they may be shown; what does not stand is no loss. */
export async function toldImports(read: ReadDb, ids: readonly number[]): Promise<readonly BatchSummary[]> {
  const rowIds = read.column<number>(
    `select b.id from batch b where b.id in (select value from json_each(?)) and ${batchShows(read)}
     order by b.id desc`,
    JSON.stringify(ids),
  )
  const rows = await holdList(read, batchList, { rowIds }).page(0, rowIds.length)
  return rows.filter(({ undone }) => !undone)
}
