import { isAppError } from '../../db/domain/errors.ts'
import {
  isDecidable,
  type UndoChoice,
  type UndoConflict,
  type UndoDecisions,
} from '../../db/domain/undo-conflict.ts'
import type { Uid } from '../../db/domain/uid.ts'
import type { WriteDb } from '../../db/store/access.ts'
import { inBatch, type Recorded } from '../../db/store/history/batch.ts'
import { undoBatch, type UndoResult } from '../../db/store/history/undo/undo.ts'
import type { TestStore } from './test-store.ts'

export const clearance = 'survivor'

export async function doing<T>(
  store: TestStore,
  work: (write: WriteDb) => T,
): Promise<{ value: T; batch: Uid }> {
  const { value, batch } = await inBatch(store, { kind: 'test', clearance }, work)
  if (batch === null) throw new Error('nothing was done')
  return { value, batch }
}

export type Undone = Recorded<UndoResult>

/** What is in the way of it; an undo that meets nothing is a fault. */
export async function conflictsWith(
  store: TestStore,
  batch: Uid,
  decisions?: UndoDecisions,
): Promise<UndoConflict[]> {
  const outcome = await tryUndo(store, batch, decisions)
  if (!Array.isArray(outcome)) throw new Error('it was undone')
  return outcome
}

export async function tryUndo(
  store: TestStore,
  batch: Uid,
  decisions?: UndoDecisions,
): Promise<Undone | UndoConflict[]> {
  try {
    return await undoBatch(store, { batch, onConflict: 'refuse', clearance, decisions })
  } catch (error) {
    if (!isAppError(error, 'undo.conflicts')) throw error
    return error.params.conflicts.filter(isDecidable)
  }
}

export const decideAll = (conflicts: readonly UndoConflict[], choice: UndoChoice): UndoDecisions =>
  Object.fromEntries(conflicts.map(({ key }) => [key, choice]))
