import { uidFromBytes, type Uid } from '../../../domain/uid.ts'
import type { WriteDb } from '../../access.ts'
import { recordedTables } from '../../tables.ts'
import { duringPurge } from '../batch.ts'
import { blankLog, type LoggedRow } from './blank-log.ts'
import { references, type Reference } from '../columns.ts'
import { forgetInDrafts } from './purge-drafts.ts'
import { findRetold, forgetInLog, forgetInRows } from './purge-retold.ts'
import { mergedInto, withWhatIsOnlyTheirs } from './purge-scope.ts'

/**
 * Forgets records for good: their rows, everything that belongs to them or is about nobody else, what was being typed
 * of them, how others' notes name them, and what the log says of them. A tombstone keeps the uid, so that an exchange
 * cannot bring them back. The batches they touched can no longer be undone.
 */
export function purgeRecords(write: WriteDb, recordIds: readonly number[]): void {
  const forgotten = withWhatIsOnlyTheirs(write, recordIds)
  const merged = mergedInto(write, forgotten)
  const retold = findRetold(write, [...forgotten, ...merged])
  const removal = new Removal(write)
  for (const id of forgotten) removal.remove('record', id)
  forgetInDrafts(write, removal.uids)
  forgetInRows(write, retold)
  duringPurge(write, () => {
    blankLog(write, removal.removed, merged)
    forgetInLog(write, retold)
    collectUnusedContent(write)
  })
}

const recordTables = new Set(
  recordedTables.filter(({ noun }) => noun !== null).map(({ name }) => name as string),
)

/** References that may be empty, from rows that repeat in words what they refer to: they go with it all the same. */
const retold: ReadonlySet<string> = new Set(['draft.record_id', 'committee_membership.person_id'])

/** Removes rows from the leaves up: what needs the row goes with it, what merely mentions it forgets it. */
class Removal {
  readonly removed: LoggedRow[] = []
  /** Of the records among them. */
  readonly uids = new Set<Uid>()
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
    this.removed.push({ table, rowId: id })
    if (recordTables.has(table)) this.remove('record', id)
  }

  private release({ table, column, required }: Reference, id: number): void {
    const children = this.write
      .statement(`select id from ${table} where ${column} = ?`)
      .pluck()
      .all(id) as number[]
    for (const child of children) {
      if (required || retold.has(`${table}.${column}`)) this.remove(table, child)
      else this.write.statement(`update ${table} set ${column} = null where id = ?`).run(child)
    }
  }

  private bury(id: number): void {
    const uid = this.write.statement('select uid from record where id = ?').pluck().get(id)
    if (uid instanceof Uint8Array) this.uids.add(uidFromBytes(uid))
    this.write
      .statement(
        'insert or ignore into tombstone (uid, noun, purged_at) select uid, noun, ? from record where id = ?',
      )
      .run(this.write.at, id)
  }
}

/** A file is kept as long as something is attached to it, or the log could bring back something that was. */
function collectUnusedContent(write: WriteDb): void {
  write
    .statement(
      `delete from attachment_content where sha256 not in (
         select sha256 from attachment
         union select unhex(data ->> 'sha256') from change where table_name = 'attachment' and data is not null
         union select old from change where table_name = 'attachment' and field = 'sha256' and old is not null
         union select new from change where table_name = 'attachment' and field = 'sha256' and new is not null)`,
    )
    .run()
}
