import type { Transaction } from 'kysely'
import { AppError, systemCode } from '../../domain/errors.ts'
import { tick } from '../../domain/hlc.ts'
import { dateAt } from '../../domain/local-date.ts'
import type { Clearance } from '../../domain/sensitivity.ts'
import { newUid, uidFromBytes, uidToBytes, type Uid } from '../../domain/uid.ts'
import type { ReadDb, WriteDb } from '../access.ts'
import { toAppError } from '../driver-error.ts'
import { indexQueued } from '../derived/search-queue.ts'
import type { Database } from '../schema.ts'
import type { Store } from '../store.ts'
import { makeTurns } from '../turn.ts'
import { batchShows } from './shown.ts'

/** What one user action is called in history. */
export interface BatchIntent<T = unknown> {
  readonly kind: string
  /** What is worth knowing about it later: the file that was imported, the command that was given. */
  readonly cause?: object
  /** The batch that this one undoes. */
  readonly undoes?: number
  /** Whether rows are known to be written before what they refer to, or removed after it. */
  readonly refersAhead?: boolean
  /** Whether the batch is kept although it changed nothing. Without an answer, it is not. */
  readonly standsEmpty?: (value: T) => boolean
  /** The draft that is recorded by this, or let go: it goes in the same transaction, so that nothing is written twice. */
  readonly endsDraft?: number | undefined
  readonly clearance: Clearance
}

export interface Recorded<T> {
  readonly value: T
  /** The batch that holds the changes, to undo them by; null when nothing changed. */
  readonly batch: Uid | null
}

/**
 * Runs `work` in one transaction whose changes are recorded as one batch. Whatever it throws, nothing is written.
 * Transactions run one after another in the order they were asked for.
 *
 * Leaving references to the end of a transaction makes SQLite compile every statement anew, each with its triggers,
 * which was measured at four fifths of logging a meeting. So that is done only where it is known to be needed, and
 * where a reference was refused; `work` then runs a second time.
 */
export async function inBatch<T>(
  store: Store,
  intent: BatchIntent<T>,
  work: (write: WriteDb) => Promise<T> | T,
): Promise<Recorded<T>> {
  try {
    return await inTransaction(store, intent, work)
  } catch (error) {
    if (intent.refersAhead || systemCode(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY')
      throw toAppError(error, store.writer.name)
  }
  try {
    return await inTransaction(store, { ...intent, refersAhead: true }, work)
  } catch (error) {
    throw toAppError(error, store.writer.name)
  }
}

function inTransaction<T>(
  store: Store,
  intent: BatchIntent<T>,
  work: (write: WriteDb) => Promise<T> | T,
): Promise<Recorded<T>> {
  return store.writeDb.transaction().execute(async (db) => {
    if (intent.refersAhead) store.writer.pragma('defer_foreign_keys=ON')
    const write = openBatch(store, db, intent)
    const value = await work(write)
    if (intent.endsDraft !== undefined)
      write.statement('delete from draft where id = ?').run(intent.endsDraft)
    await indexQueued((sql) => write.statement(sql), makeTurns())
    const batch = closeBatch(write, intent.standsEmpty?.(value) ?? false)
    store.expectKept()
    return { value, batch }
  })
}

function openBatch(
  store: Store,
  db: Transaction<Database>,
  intent: Pick<BatchIntent, 'kind' | 'cause' | 'undoes' | 'clearance'>,
): WriteDb {
  const now = store.clock.now()
  const at = new Date(now).toISOString()
  const last = store.statement('select hlc from batch order by id desc limit 1').pluck().get() as
    string | undefined
  const { lastInsertRowid } = store
    .statement(
      `insert into batch (uid, device, hlc, at, member_id, kind, cause, undoes)
       values (?, ?, ?, ?, (select id from member where is_self = 1), ?, ?, ?)`,
    )
    .run(
      uidToBytes(newUid()),
      store.device,
      tick(last ?? null, now, store.device),
      at,
      intent.kind,
      intent.cause === undefined ? null : JSON.stringify(intent.cause),
      intent.undoes ?? null,
    )
  const batchId = Number(lastInsertRowid)
  store.statement('update batch_context set batch_id = ?, at = ?').run(batchId, at)
  const { region } = store
  const day = dateAt(now, store.clock.zone)
  const { clearance } = intent
  return { db, clearance, at, today: day, batchId, region, statement: (sql) => store.statement(sql) }
}

/** Ends the batch. One that changed nothing leaves no trace, unless it has a reason to stand. */
function closeBatch(write: WriteDb, stands: boolean): Uid | null {
  const changed =
    write.statement('select 1 from change where batch_id = ? limit 1').get(write.batchId) !== undefined
  const uid = write.statement('select uid from batch where id = ?').pluck().get(write.batchId) as Uint8Array
  write.statement('update batch_context set batch_id = null, at = null').run()
  if (changed || stands) return uidFromBytes(uid)
  duringPurge(write, () => write.statement('delete from batch where id = ?').run(write.batchId))
  return null
}

/** Lifts the guard on the log. Only an empty batch and a purge may do so. */
export function duringPurge(write: WriteDb, work: () => void): void {
  write.statement('update batch_context set purging = 1').run()
  work()
  write.statement('update batch_context set purging = 0').run()
}

/** The stored id. Error: `batch.notFound`, also when all that it changed is above the clearance. */
export function findBatch(read: ReadDb, batch: Uid): number {
  const [id] = read.column<number>(
    `select b.id from batch b where b.uid = ? and ${batchShows(read)}`,
    uidToBytes(batch),
  )
  if (id === undefined) throw new AppError('batch.notFound', { id: batch })
  return id
}
