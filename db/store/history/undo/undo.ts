import { AppError } from '../../../domain/errors.ts'
import { isExportKind } from '../../../domain/exported-file.ts'
import { sensitivityRank, type Clearance } from '../../../domain/sensitivity.ts'
import type { UndoConflict } from '../../../domain/undo-conflict.ts'
import type { Uid } from '../../../domain/uid.ts'
import type { Watch } from '../../../domain/watch.ts'
import type { WriteDb } from '../../access.ts'
import { reading, type Store } from '../../store.ts'
import { findBatch, inBatch, type BatchIntent, type Recorded } from '../batch.ts'
import { makeRoom } from './bring-back.ts'
import { readChanges } from '../change.ts'
import type { Conflict } from './conflict.ts'
import { findConflicts } from './conflicts.ts'
import { findDangling } from './dangling.ts'
import { decide, isOutdated, type Decided, type Deciding } from './decide.ts'
import { Deed } from './deed.ts'
import { describeConflicts } from './describe-conflicts.ts'
import { findLaterMerge } from './later-merge.ts'
import { keepTogether } from './keep-together.ts'
import { revert } from './revert.ts'
import { levelOf } from '../shown.ts'
import { isShownName } from './fields-together.ts'
import { partlyNamed, showNames } from './shown-names.ts'
import { joinConflicts, standing, type StandingConflict } from './standing-conflicts.ts'
import { findTakenNames } from './taken-names.ts'
import { makeTurns } from '../../turn.ts'

export interface UndoRequest extends Watch, Deciding {
  readonly batch: Uid
  /** Of what is above it only that it is in the way is said. */
  readonly clearance: Clearance
}

export interface UndoResult {
  readonly reverted: number
  /** What was changed later and stayed. */
  readonly kept: readonly UndoConflict[]
  /** What was changed later and took its older value all the same. */
  readonly restored: readonly UndoConflict[]
}

interface Undoing {
  readonly reverted: number
  readonly kept: readonly StandingConflict[]
  readonly restored: readonly StandingConflict[]
}

/**
 * Undoes a batch as a new batch, change by change, newest first; so an undo can be undone. What was changed later stays
 * or goes as was decided, and nothing is undone while something is undecided. Errors: `batch.notFound`,
 * `undo.alreadyUndone`, `undo.notUndoable`, `undo.conflicts`, `job.cancelled` with nothing undone.
 */
export async function undoBatch(store: Store, request: UndoRequest): Promise<Recorded<UndoResult>> {
  const id = findBatch(reading(store, request.clearance), request.batch)
  const tell = (conflicts: readonly StandingConflict[]) =>
    describeConflicts(reading(store, request.clearance), request.batch, conflicts)
  try {
    const { value, batch } = await attempts(store, request, id)
    const [kept, restored] = [await tell(value.kept), await tell(value.restored)]
    return { value: { reverted: value.reverted, kept, restored }, batch }
  } catch (error) {
    if (!(error instanceof Undecided)) throw error
    const { conflicts, ...rest } = error.found
    throw new AppError('undo.conflicts', { id: request.batch, conflicts: await tell(conflicts), ...rest })
  }
}

async function attempts(store: Store, request: UndoRequest, id: number): Promise<Recorded<Undoing>> {
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
const intentOf = (id: number, { clearance }: UndoRequest): BatchIntent<Undoing> => ({
  kind: 'undo',
  undoes: id,
  refersAhead: true,
  clearance,
  standsEmpty: ({ kept }) => kept.length === 0,
})

/**
 * What stood against an attempt, found only while trying. The transaction is rolled back and tried again with more left
 * alone; a savepoint instead was measured to grow with the square of the batch.
 */
class Obstructed extends Error {
  readonly conflicts: readonly Conflict[]
  constructor(conflicts: readonly Conflict[]) {
    super('an undo has to leave more as it is')
    this.conflicts = conflicts
  }
}

interface Found {
  readonly conflicts: readonly StandingConflict[]
  readonly merged?: { readonly id: Uid; readonly name: string }
  readonly movedOn?: boolean
}

/** The attempt went through, and still it is rolled back: somebody has to decide first. */
class Undecided extends Error {
  readonly found: Found
  constructor(found: Found) {
    super('an undo waits for decisions')
    this.found = found
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

async function undo(write: WriteDb, attempt: Attempt): Promise<Undoing> {
  const turn = makeTurns({ signal: attempt.signal })
  const { id, known } = attempt
  const deed = new Deed(readChanges(write, id))
  await turn()
  const joined = joinConflicts(findConflicts(write, id, deed), known)
  const conflicts = inOrderOf(deed, joined).map((conflict) => standing(write, conflict))
  const decided = decide(conflicts, attempt)
  const { reverted, found } = await takeBack(write, deed, { ...attempt, decided })
  if (found.length > 0) throw obstructed(id, joined, found)
  refuseUndecided(write, attempt, { conflicts, decided })
  return { reverted, kept: decided.kept.filter(isTold), restored: decided.restored }
}

/** What is about one record stands together, in the order in which the batch came to them. */
function inOrderOf({ changes }: Deed, conflicts: readonly Conflict[]): readonly Conflict[] {
  const places = new Map<number, number>()
  for (const [place, { recordId }] of changes.entries())
    if (!places.has(recordId)) places.set(recordId, place)
  const placeOf = ({ recordId }: Conflict) => places.get(recordId) ?? changes.length
  return conflicts.toSorted((one, other) => placeOf(one) - placeOf(other))
}

const isTold = ({ isSettled }: Conflict): boolean => !isSettled

interface TakenBack {
  readonly reverted: number
  /** What stands against it beyond what was known. */
  readonly found: readonly Conflict[]
}

async function takeBack(
  write: WriteDb,
  deed: Deed,
  attempt: Attempt & { readonly decided: Decided },
): Promise<TakenBack> {
  const turn = makeTurns({ signal: attempt.signal })
  const { kept, undecided, restored } = attempt.decided
  const staying = keepTogether(write, deed, [...kept, ...undecided])
  const overruled = restored.filter(staying.conflict).map(asOverruled)
  if (overruled.length > 0) return { reverted: 0, found: overruled }
  const partly = partlyNamed(write, deed, staying)
  const follows = (change: Deed['changes'][number]) => isShownName(change) && partly.has(change.rowId)
  const undone = deed.changes.filter((change) => !staying.change(change) && !follows(change))
  makeRoom(write, restored)
  const refused = await revert(write, undone, attempt)
  if (refused.length > 0) return { reverted: 0, found: refused }
  const nameless = showNames(write, partly, { deed, staying })
  await turn()
  const dangling = findDangling(write, attempt.id, deed.changes)
  await turn()
  return { reverted: undone.length, found: [...nameless, ...dangling, ...findTakenNames(write, undone)] }
}

/** What something needs that stays cannot go. */
const asOverruled = (conflict: Conflict): Conflict => ({
  ...conflict,
  reason: conflict.scope === 'record' ? 'stillReferred' : conflict.reason,
  canRestore: false,
})

/** Each attempt has to leave more as it is than the one before; else there would be no end to them. */
function obstructed(id: number, known: readonly Conflict[], found: readonly Conflict[]): Error {
  return weightOf(joinConflicts(known, found)) > weightOf(known)
    ? new Obstructed(found)
    : new Error(`undoing batch ${id} meets the same conflicts again`)
}

/** What cannot go at all weighs more, and a record more than what belongs to it. */
const weightOf = (conflicts: readonly Conflict[]): number =>
  conflicts.reduce(
    (sum, { scope, canRestore }) => sum + (canRestore ? 1 : 2) * (scope === 'record' ? 1_000 : 1),
    0,
  )

interface Deliberation {
  readonly conflicts: readonly StandingConflict[]
  readonly decided: Decided
}

function refuseUndecided(write: WriteDb, attempt: Attempt, { conflicts, decided }: Deliberation): void {
  const movedOn = isOutdated(conflicts, attempt)
  if (decided.undecided.length === 0 && !movedOn) return
  const later = findLaterMerge(write, attempt.id)
  const isToldOf = later !== undefined && isWithinClearance(write, later.kept)
  throw new Undecided({
    conflicts: conflicts.filter(isTold),
    ...(isToldOf && { merged: { id: later.batch, name: later.name } }),
    ...((movedOn || attempt.decisions !== undefined) && { movedOn: true }),
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

const isWithinClearance = (write: WriteDb, recordId: number): boolean =>
  (write
    .statement(`select ${levelOf('$id')}`)
    .pluck()
    .get({ id: recordId }) as number) <= sensitivityRank(write.clearance)
