import { AppError } from '../domain/errors.ts'
import { sensitivityRank } from '../domain/sensitivity.ts'
import { trashableNouns, type Noun } from '../domain/noun.ts'
import type { Uid } from '../domain/uid.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import {
  changedNouns as queryChangedNouns,
  findNewestUndoable,
  listBatches as queryBatches,
  recordHistory as queryRecordHistory,
  type BatchSummary,
  type HistoryEntry,
} from '../store/history/log.ts'
import { purgeRecords } from '../store/history/purge.ts'
import { restoreField as restoreLoggedField } from '../store/history/restore-field.ts'
import { restoreRecord, trashRecord } from '../store/history/trash.ts'
import { undoBatch, type UndoRequest, type UndoResult } from '../store/history/undo.ts'
import type { Page } from '../store/list.ts'
import { findRecord, idOf } from '../store/record.ts'
import { overwriteResidue } from '../store/residue.ts'
import { uidToBytes } from '../domain/uid.ts'
import { readOf, record, type Session } from './session.ts'

export const listBatches = (
  session: Session,
  page: { limit: number; offset: number },
): Promise<Page<BatchSummary>> => queryBatches(readOf(session), page)

/** Error: `record.notFound`. */
export async function recordHistory(session: Session, id: Uid): Promise<HistoryEntry[]> {
  const read = readOf(session)
  const found = await findRecord(read, id)
  if (!found) throw new AppError('record.notFound', { noun: 'record', id })
  return queryRecordHistory(read, found.id)
}

/** Undoes a batch, or the newest one that still stands. Error: `undo.nothing`, and those of `undoBatch`. */
export async function undo(
  session: Session,
  request: { readonly [K in keyof UndoRequest]?: UndoRequest[K] | undefined } = {},
): Promise<Recorded<UndoResult> & { readonly undone: Uid }> {
  const batch = request.batch ?? (await findNewestUndoable(readOf(session)))
  if (batch === undefined) throw new AppError('undo.nothing', {})
  const result = await undoBatch(session.store, { batch, onConflict: request.onConflict ?? 'refuse' })
  return { ...result, undone: batch }
}

/** Which kinds of record a batch touched: what has to be shown anew. */
export const changedNouns = (session: Session, batch: Uid): Noun[] => queryChangedNouns(session.store, batch)

/** Puts one field back to what it was before a change. */
export function restoreField(session: Session, changeId: number): Promise<Recorded<void>> {
  return record(session, 'field.restore', (write) => restoreLoggedField(write, changeId))
}

export function trash(session: Session, ids: readonly Uid[]): Promise<Recorded<void>> {
  return record(session, 'record.trash', (write) => {
    for (const id of ids) trashRecord(write, idOf(write, id, trashableNouns))
  })
}

export function restore(session: Session, ids: readonly Uid[]): Promise<Recorded<void>> {
  return record(session, 'record.restore', (write) => {
    for (const id of ids) restoreRecord(write, idInTrash(write, id))
  })
}

/**
 * Forgets records for good, with what is only about them. What they said is gone from the history too, and from the
 * file, which is rewritten for that; older backups still hold it. Error: `record.notFound`.
 */
export async function purge(session: Session, ids: readonly Uid[]): Promise<Recorded<void>> {
  const purged = await record(session, 'record.purge', (write) => {
    purgeRecords(
      write,
      ids.map((id) => idInTrash(write, id)),
    )
  })
  await overwriteResidue(session.store)
  return purged
}

/** Only what lies in the trash can be restored or purged. Error: `record.notFound`. */
function idInTrash(write: WriteDb, uid: Uid): number {
  const id = write
    .statement('select id from record where uid = ? and trashed_batch is not null and sensitivity <= ?')
    .pluck()
    .get(uidToBytes(uid), sensitivityRank(write.clearance)) as number | undefined
  if (id === undefined) throw new AppError('record.notFound', { noun: 'record', id: uid })
  return id
}
