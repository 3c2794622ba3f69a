import { AppError, type UndoConflict } from '../../domain/errors.ts'
import type { Uid } from '../../domain/uid.ts'
import type { WriteDb } from '../access.ts'
import { uidOf } from '../record.ts'
import type { Store } from '../store.ts'
import { findBatch, inBatch, type Recorded } from './batch.ts'
import { readChanges } from './change.ts'
import { findConflicts, type Conflict } from './conflicts.ts'
import { keepTogether } from './keep-together.ts'
import { revert } from './revert.ts'

export interface UndoRequest {
  readonly batch: Uid
  /** `refuse`: any conflict stops the undo. `skip`: the records in conflict stay as they are, the rest is undone. */
  readonly onConflict: 'refuse' | 'skip'
}

export interface UndoResult {
  readonly reverted: number
  readonly skipped: readonly UndoConflict[]
}

/**
 * Undoes a batch as a new batch, change by change, newest first; so an undo can be undone. Errors: `batch.notFound`,
 * `undo.alreadyUndone`, `undo.notUndoable`, `undo.conflicts`.
 */
export function undoBatch(store: Store, request: UndoRequest): Promise<Recorded<UndoResult>> {
  const { id, notUndoable } = findBatch(store, request.batch)
  if (notUndoable !== null) throw new AppError('undo.notUndoable', { id: request.batch, reason: notUndoable })
  return inBatch(store, { kind: 'undo', undoes: id, clearance: 'survivor' }, (write) => {
    if (undosOf(write, id).length > 0) throw new AppError('undo.alreadyUndone', { id: request.batch })
    return undo(write, id, request)
  })
}

function undo(write: WriteDb, id: number, request: UndoRequest): UndoResult {
  const changes = readChanges(write, id)
  const conflicts = findConflicts(write, id, changes)
  const described = conflicts.map((conflict) => describe(write, conflict))
  if (described.length > 0 && request.onConflict === 'refuse')
    throw new AppError('undo.conflicts', { id: request.batch, conflicts: described })
  const kept = keepTogether(write, changes, new Set(conflicts.map((conflict) => conflict.recordId)))
  const undone = changes.filter((change) => !kept(change))
  for (const change of undone.toReversed()) revert(write, change)
  return { reverted: undone.length, skipped: described }
}

/** The undos of a batch that stand: finished before this one, and not undone themselves. */
function undosOf(write: WriteDb, id: number): number[] {
  const undos = write
    .statement('select id from batch where undoes = ? and id <> ?')
    .pluck()
    .all(id, write.batchId)
  return (undos as number[]).filter((undo) => undosOf(write, undo).length === 0)
}

function describe(write: WriteDb, conflict: Conflict): UndoConflict {
  const record = uidOf(write, conflict.recordId)
  return {
    noun: record?.noun ?? 'record',
    id: record?.uid ?? null,
    field: conflict.field,
    reason: conflict.reason,
  }
}
