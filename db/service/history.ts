import { AppError } from '../domain/errors.ts'
import { addDays, lastDate, startOfDay, type LocalDate } from '../domain/local-date.ts'
import type { Noun } from '../domain/noun.ts'
import type { Uid } from '../domain/uid.ts'
import { findBatch, type Recorded } from '../store/history/batch.ts'
import {
  batchChanges as queryBatchChanges,
  type BatchChange,
} from '../store/history/batches/batch-changes.ts'
import { changedNouns as queryChangedNouns, findNewestUndoable } from '../store/history/batches/batches.ts'
import {
  batchList,
  listBatches as queryBatches,
  type BatchFilter,
  type BatchSummary,
} from '../store/history/batches/batch-list.ts'
import { recordHistory as queryRecordHistory, type HistoryEntry } from '../store/history/record-history.ts'
import { changeToRestore, restoreField as restoreLoggedField } from '../store/history/restore-field.ts'
import { undoBatch, type UndoRequest, type UndoResult } from '../store/history/undo/undo.ts'
import { openList, type HeldList, type Page } from '../store/list.ts'
import { findRecord } from '../store/record.ts'
import { requireStillFits } from './restored-field.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

export type { HistoryEntry }

type Narrowed = Pick<BatchFilter, 'topic' | 'member'>

/** One page of all steps that fit, newest first, and how many there are. */
export const listBatches = (
  session: ReadSession,
  request: Narrowed & { readonly limit: number; readonly offset: number },
): Promise<Page<BatchSummary>> => queryBatches(readOf(session), request)

/** Whether more was done here than to begin the vault. */
export const hasHistory = (session: ReadSession): boolean =>
  openList(readOf(session), batchList, { filter: { most: 2 } }).total > 1

/** Steps that are held at once; earlier ones are reached by their day. */
const mostSteps = 10_000

export interface OpenHistory extends HeldList<BatchSummary> {
  /** There are as many or more. */
  readonly isLeast: boolean
}

/** The newest steps that fit, up to the end of a day where one is given: opened once, then read page by page. */
export function openHistory(
  session: ReadSession,
  { until, ...narrowed }: Narrowed & { readonly until?: LocalDate | undefined },
): OpenHistory {
  const before = until === undefined ? undefined : endOfDay(until, session.store.clock.zone)
  const list = openList(readOf(session), batchList, { filter: { ...narrowed, before, most: mostSteps } })
  return { ...list, isLeast: list.total === mostSteps }
}

/** Epoch milliseconds; nothing comes after the last day there is. */
const endOfDay = (day: LocalDate, zone: string): number | undefined =>
  day === lastDate ? undefined : startOfDay(addDays(day, 1), zone)

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
  const { onConflict = 'refuse', ...rest } = request
  const result = await undoBatch(session.store, { ...rest, batch, clearance, onConflict })
  return { ...result, undone: batch }
}

/** Which kinds of record a batch touched: what has to be shown anew. */
export const changedNouns = (session: Session, batch: Uid): Noun[] => queryChangedNouns(session.store, batch)

/**
 * Puts one field back to what it was before a change, if it could be typed so today. Errors: `record.notFound`,
 * `undo.conflicts`, `input.invalid`, `word.taken`.
 */
export function restoreField(session: Session, changeId: number): Promise<Recorded<void>> {
  return record(session, 'field.restore', (write) => {
    const change = changeToRestore(write, changeId)
    requireStillFits(write, change)
    restoreLoggedField(write, change)
  })
}
