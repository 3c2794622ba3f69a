import { AppError, type UndoConflict } from '../../domain/errors.ts'
import { isExportKind } from '../../domain/exported-file.ts'
import { sensitivityRank, type Clearance } from '../../domain/sensitivity.ts'
import type { Noun } from '../../domain/noun.ts'
import { uidFromBytes, type Uid } from '../../domain/uid.ts'
import type { Watch } from '../../domain/watch.ts'
import type { WriteDb } from '../access.ts'
import { uidOf } from '../record.ts'
import { reading, type Store } from '../store.ts'
import { findBatch, inBatch, type BatchIntent, type Recorded } from './batch.ts'
import { readChanges, type Change } from './change.ts'
import { findConflicts, type Conflict } from './conflicts.ts'
import { findDangling } from './dangling.ts'
import { findLaterMerge } from './later-merge.ts'
import { keepTogether } from './keep-together.ts'
import { revert } from './revert.ts'
import { findTakenNames } from './taken-names.ts'
import { makeTurns } from './turn.ts'
import { ABOUT, levelOf } from './shown.ts'

export interface UndoRequest extends Watch {
  readonly batch: Uid
  /** `refuse`: any conflict stops the undo. `skip`: the records in conflict stay as they are, the rest is undone. */
  readonly onConflict: 'refuse' | 'skip'
  /** Of what is above it only that it is in the way is said. */
  readonly clearance: Clearance
}

export interface UndoResult {
  readonly reverted: number
  readonly skipped: readonly UndoConflict[]
}

/**
 * Undoes a batch as a new batch, change by change, newest first; so an undo can be undone. Errors: `batch.notFound`,
 * `undo.alreadyUndone`, `undo.notUndoable`, `undo.conflicts`, `job.cancelled` with nothing undone.
 */
export async function undoBatch(store: Store, request: UndoRequest): Promise<Recorded<UndoResult>> {
  const id = findBatch(reading(store, request.clearance), request.batch)
  const known: Conflict[] = []
  for (;;) {
    try {
      return await inBatch(store, intentOf(id, request), (write) => {
        refuseUnlessStanding(write, id, request.batch)
        return undo(write, { ...request, id, known })
      })
    } catch (error) {
      if (!(error instanceof Obstructed)) throw error
      known.push(...error.conflicts)
    }
  }
}

/** It stands also when what the batch did came to nothing, or the next "undo" would meet the same batch again. */
const intentOf = (id: number, { clearance }: UndoRequest): BatchIntent<UndoResult> => ({
  kind: 'undo',
  undoes: id,
  refersAhead: true,
  clearance,
  standsEmpty: ({ skipped }) => skipped.length === 0,
})

/**
 * What stood against an attempt to skip, found only while trying. The transaction is rolled back and tried again with
 * more left alone; a savepoint instead was measured to grow with the square of the batch.
 */
class Obstructed extends Error {
  readonly conflicts: readonly Conflict[]
  constructor(conflicts: readonly Conflict[]) {
    super('an undo has to leave more as it is')
    this.conflicts = conflicts
  }
}

/** Asked inside the transaction: a purge or another undo may have been waiting before this one. */
function refuseUnlessStanding(write: WriteDb, id: number, uid: Uid): void {
  const { kind, reason } = write
    .statement('select kind, not_undoable as reason from batch where id = ?')
    .get(id) as { kind: string; reason: string | null }
  if (isExportKind(kind)) throw new AppError('undo.notUndoable', { id: uid, reason: 'exported' })
  if (reason !== null) throw new AppError('undo.notUndoable', { id: uid, reason })
  if (undosOf(write, id).length > 0) throw new AppError('undo.alreadyUndone', { id: uid })
}

interface Attempt extends UndoRequest {
  readonly id: number
  /** Found by earlier attempts. */
  readonly known: readonly Conflict[]
}

async function undo(write: WriteDb, attempt: Attempt): Promise<UndoResult> {
  const turn = makeTurns({ signal: attempt.signal })
  const { id, known } = attempt
  const changes = readChanges(write, id)
  await turn()
  const conflicts = [...findConflicts(write, id, changes), ...known]
  if (attempt.onConflict === 'refuse') refuseOn(write, attempt, conflicts)
  const skipped = conflicts.map((conflict) => describe(write, conflict))
  const kept = keepTogether(write, changes, new Set(conflicts.map((conflict) => conflict.recordId)))
  const undone = changes.filter((change) => !kept(change))
  const refused = await revert(write, undone, attempt)
  await turn()
  const found =
    refused.length > 0 ? refused : [...findDangling(write, id, changes), ...findTakenNames(write, undone)]
  if (attempt.onConflict === 'refuse') refuseOn(write, attempt, found)
  await turn()
  if (found.length > 0) throw obstructed(id, conflicts, found)
  return { reverted: undone.length, skipped }
}

/** Each attempt has to leave more as it is than the one before; else there would be no end to them. */
function obstructed(id: number, known: readonly Conflict[], found: readonly Conflict[]): Error {
  const left = new Set(known.map(({ recordId }) => recordId))
  return found.some(({ recordId }) => !left.has(recordId))
    ? new Obstructed(found)
    : new Error(`undoing batch ${id} meets the same conflicts again`)
}

function refuseOn(write: WriteDb, { batch, id }: Attempt, conflicts: readonly Conflict[]): void {
  if (conflicts.length === 0) return
  const later = findLaterMerge(write, id)
  const isTold = later !== undefined && isWithinClearance(write, later.kept)
  throw new AppError('undo.conflicts', {
    id: batch,
    conflicts: conflicts.map((conflict) => describe(write, conflict)),
    ...(isTold && { merged: { id: later.batch, name: later.name } }),
  })
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
  const { recordId, row, field, reason } = conflict
  if (!isWithinClearance(write, recordId)) return { noun: 'record', id: null, field: null, reason }
  const record = uidOf(write, recordId) ?? loggedUid(write, recordId)
  const about = row && nameAbout(write, row)
  return {
    noun: record?.noun ?? 'record',
    id: record?.uid ?? null,
    field,
    ...(about !== undefined && { about }),
    reason,
  }
}

/** What the own field, or the tag, of a row is called; undefined for other rows, and where that may not be shown. */
function nameAbout(write: WriteDb, { table, rowId }: Pick<Change, 'table' | 'rowId'>): string | undefined {
  if (table !== 'custom_value' && table !== 'record_tag') return undefined
  const id = write
    .statement(`select ${ABOUT} from change c where table_name = ? and row_id = ? order by c.id limit 1`)
    .pluck()
    .get(table, rowId) as number | null | undefined
  if (id == null || !isWithinClearance(write, id)) return undefined
  return write
    .statement('select label from custom_field where id = $id union all select name from tag where id = $id')
    .pluck()
    .get({ id }) as string | undefined
}

const isWithinClearance = (write: WriteDb, recordId: number): boolean =>
  (write
    .statement(`select ${levelOf('$id')}`)
    .pluck()
    .get({ id: recordId }) as number) <= sensitivityRank(write.clearance)

/** What the log says of a record that is no longer there. */
function loggedUid(write: WriteDb, id: number): { noun: Noun; uid: Uid } | undefined {
  const row = write
    .statement(
      `select data ->> 'noun' as noun, unhex(data ->> 'uid') as uid from change
       where table_name = 'record' and row_id = ? and data is not null order by id desc limit 1`,
    )
    .get(id) as { noun: Noun; uid: Uint8Array } | undefined
  return row && { noun: row.noun, uid: uidFromBytes(row.uid) }
}
