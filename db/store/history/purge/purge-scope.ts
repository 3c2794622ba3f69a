import type { WriteDb } from '../../access.ts'

/**
 * The records to be forgotten, with those that are about nothing else: interactions in which nobody else took part,
 * and follow-ups that are linked to nothing else. Their notes would be a memory of what is forgotten.
 */
export function withWhatIsOnlyTheirs(write: WriteDb, recordIds: readonly number[]): number[] {
  const forgotten = new Set(recordIds)
  for (const id of forgotten)
    // grows while it is walked
    for (const about of [...interactionsOf(write, id), ...followUpsOf(write, id)])
      if (isOnlyAbout(write, about, forgotten)) forgotten.add(about)
  return [...forgotten]
}

const interactionsOf = (write: WriteDb, id: number): number[] =>
  write.statement('select interaction_id from participant where contact_id = ?').pluck().all(id) as number[]

const followUpsOf = (write: WriteDb, id: number): number[] =>
  write
    .statement(
      `select follow_up_id from follow_up_link where record_id = $id
       union select id from follow_up where origin_id = $id`,
    )
    .pluck()
    .all({ id }) as number[]

/** What it is about: those who took part in an interaction; what a follow-up is linked to and came from. */
function isOnlyAbout(write: WriteDb, id: number, forgotten: ReadonlySet<number>): boolean {
  const subjects = write
    .statement(
      `select contact_id from participant where interaction_id = $id
       union select record_id from follow_up_link where follow_up_id = $id
       union select origin_id from follow_up where id = $id and origin_id is not null`,
    )
    .pluck()
    .all({ id }) as number[]
  return subjects.every((subject) => forgotten.has(subject))
}

/** Those that were merged into one of them, and are in the log only: they are the same ones. */
export function mergedInto(write: WriteDb, recordIds: readonly number[]): number[] {
  const uids = write
    .statement('select hex(uid) from redirect where record_id in (select value from json_each(?))')
    .pluck()
    .all(JSON.stringify(recordIds))
  if (uids.length === 0) return []
  return write
    .statement(
      `select distinct row_id from change where table_name = 'record' and op = 'delete'
         and data ->> 'uid' in (select value from json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify(uids)) as number[]
}
