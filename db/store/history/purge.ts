import type { WriteDb } from '../access.ts'
import { recordedTables } from '../tables.ts'
import { duringPurge } from './batch.ts'
import { references, type Reference } from './columns.ts'

/**
 * Forgets records for good: their rows, everything that belongs to them, and what the log says of them. A tombstone
 * keeps the uid, so that an exchange cannot bring them back. The batches they touched can no longer be undone.
 */
export function purgeRecords(write: WriteDb, recordIds: readonly number[]): void {
  const removal = new Removal(write)
  for (const id of recordIds) removal.remove('record', id)
  duringPurge(write, () => {
    for (const { table, id } of removal.removed) blankLog(write, table, id)
    collectUnusedContent(write)
  })
}

const recordTables = new Set(
  recordedTables.filter(({ noun }) => noun !== null).map(({ name }) => name as string),
)

/** Removes rows from the leaves up: what needs the row goes with it, what merely mentions it forgets it. */
class Removal {
  readonly removed: { table: string; id: number }[] = []
  private readonly write: WriteDb
  private readonly references: readonly Reference[]
  private readonly seen = new Set<string>()

  constructor(write: WriteDb) {
    this.write = write
    this.references = references(write)
  }

  remove(table: string, id: number): void {
    if (this.seen.has(`${table} ${id}`)) return
    this.seen.add(`${table} ${id}`)
    for (const reference of this.references) if (reference.parent === table) this.release(reference, id)
    if (table === 'record') this.bury(id)
    this.write.statement(`delete from ${table} where id = ?`).run(id)
    this.removed.push({ table, id })
    if (recordTables.has(table)) this.remove('record', id)
  }

  private release({ table, column, required }: Reference, id: number): void {
    const children = this.write
      .statement(`select id from ${table} where ${column} = ?`)
      .pluck()
      .all(id) as number[]
    for (const child of children) {
      if (required) this.remove(table, child)
      else this.write.statement(`update ${table} set ${column} = null where id = ?`).run(child)
    }
  }

  private bury(id: number): void {
    this.write
      .statement(
        'insert or ignore into tombstone (uid, noun, purged_at) select uid, noun, ? from record where id = ?',
      )
      .run(this.write.at, id)
  }
}

/** The log keeps that something was there and when it changed, and nothing of what it said. */
function blankLog(write: WriteDb, table: string, id: number): void {
  write
    .statement(
      `update batch set not_undoable = 'purged' where id in (
         select batch_id from change where table_name = ? and row_id = ?)`,
    )
    .run(table, id)
  write
    .statement('update change set old = null, new = null, data = null where table_name = ? and row_id = ?')
    .run(table, id)
}

function collectUnusedContent(write: WriteDb): void {
  write.statement('delete from attachment_content where sha256 not in (select sha256 from attachment)').run()
}
