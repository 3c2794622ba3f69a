import { AppError } from '../domain/errors.ts'
import type { Noun } from '../domain/noun.ts'
import type { Uid } from '../domain/uid.ts'
import { findBatch, type Recorded } from '../store/history/batch.ts'
import { batchChanges as queryBatchChanges, type BatchChange } from '../store/history/batch-changes.ts'
import {
  changedNouns as queryChangedNouns,
  findNewestUndoable,
  listBatches as queryBatches,
  type BatchRequest,
  type BatchSummary,
} from '../store/history/batches.ts'
import { recordHistory as queryRecordHistory, type HistoryEntry } from '../store/history/record-history.ts'
import { restoreField as restoreLoggedField } from '../store/history/restore-field.ts'
import { undoBatch, type UndoRequest, type UndoResult } from '../store/history/undo.ts'
import type { Page } from '../store/list.ts'
import { findRecord } from '../store/record.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

export type { HistoryEntry }

export const listBatches = (session: ReadSession, request: BatchRequest): Promise<Page<BatchSummary>> =>
  queryBatches(readOf(session), request)

/** What a batch changed, the first so many. Error: `batch.notFound`. */
export async function batchChanges(
  session: ReadSession,
  { batch, limit }: { readonly batch: Uid; readonly limit: number },
): Promise<readonly BatchChange[]> {
  const read = readOf(session)
  return queryBatchChanges(read, findBatch(read, batch), limit)
}

/** Error: `record.notFound`. */
export async function recordHistory(session: ReadSession, id: Uid): Promise<HistoryEntry[]> {
  const read = readOf(session)
  const found = await findRecord(read, id)
  if (!found) throw new AppError('record.notFound', { noun: 'record', id })
  return queryRecordHistory(read, found.id)
}

type Undo = Omit<UndoRequest, 'clearance'>

/** Undoes a batch, or the newest one that still stands. Error: `undo.nothing`, and those of `undoBatch`. */
export async function undo(
  session: Session,
  request: { readonly [K in keyof Undo]?: Undo[K] | undefined } = {},
): Promise<Recorded<UndoResult> & { readonly undone: Uid }> {
  const batch = request.batch ?? (await findNewestUndoable(readOf(session)))
  if (batch === undefined) throw new AppError('undo.nothing', {})
  const { clearance } = session
  const { onConflict = 'refuse', signal, onProgress } = request
  const result = await undoBatch(session.store, { batch, clearance, onConflict, signal, onProgress })
  return { ...result, undone: batch }
}

/** Which kinds of record a batch touched: what has to be shown anew. */
export const changedNouns = (session: Session, batch: Uid): Noun[] => queryChangedNouns(session.store, batch)

/** Puts one field back to what it was before a change. */
export function restoreField(session: Session, changeId: number): Promise<Recorded<void>> {
  return record(session, 'field.restore', (write) => restoreLoggedField(write, changeId))
}
