import type { WriteDb } from '../../access.ts'
import { recordedTables } from '../../tables.ts'
import { references, type Reference } from '../columns.ts'

interface RemovedRecords {
  readonly removed: number
  /** Those that something made elsewhere refers to, by their rows; without the ways to reach them. */
  readonly kept: readonly number[]
}

/**
 * Takes out the records that these batches made, changed since or not. What was made elsewhere stays, and so does every
 * record it refers to, with what that one needs in turn and the ways to reach a contact. The triggers record it, so that
 * it can be undone.
 */
export function removeCreated(write: WriteDb, batchIds: readonly number[]): RemovedRecords {
  const created = new Set(batchIds.flatMap((id) => recordsMadeBy(write, id)))
  const kept = referredElsewhere(write, created)
  const ways = waysToReach(write, kept)
  const removed = [...created].filter((id) => !kept.has(id) && !ways.has(id))
  for (const { name, noun, owner } of recordedTables.toReversed()) {
    const statement = write.statement(`delete from ${name} where ${noun === null ? owner : 'id'} = ?`)
    for (const id of removed) statement.run(id)
  }
  return { removed: removed.length, kept: [...kept].filter((id) => !ways.has(id)) }
}

function waysToReach(write: WriteDb, contacts: ReadonlySet<number>): Set<number> {
  const ids = write
    .statement('select id from contact_point where contact_id in (select value from json_each(?))')
    .pluck()
    .all(JSON.stringify([...contacts])) as number[]
  return new Set(ids)
}

const recordsMadeBy = (write: WriteDb, batchId: number): number[] =>
  write
    .statement(
      `select c.row_id from change c join record r on r.id = c.row_id
       where c.batch_id = ? and c.table_name = 'record' and c.op = 'create'`,
    )
    .pluck()
    .all(batchId) as number[]

/** Grows until nothing that stays refers to something that goes. */
function referredElsewhere(write: WriteDb, created: ReadonlySet<number>): Set<number> {
  const ties = references(write).flatMap((reference) => tiesOf(write, reference))
  const kept = new Set<number>()
  for (let before = -1; kept.size > before;) {
    before = kept.size
    for (const { from, to } of ties)
      if (created.has(to) && (from === null || !created.has(from) || kept.has(from))) kept.add(to)
  }
  return kept
}

interface Tie {
  /** The record whose row refers, or null for a row of no record, such as a draft. */
  readonly from: number | null
  readonly to: number
}

function tiesOf(write: WriteDb, { table, column }: Reference): Tie[] {
  const spec = recordedTables.find(({ name }) => name === table)
  const from = spec === undefined ? 'null' : spec.noun === null ? spec.owner : 'id'
  return write
    .statement(`select ${from} as "from", ${column} as "to" from ${table} where ${column} is not null`)
    .all() as Tie[]
}
