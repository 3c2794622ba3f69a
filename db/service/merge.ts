import { AppError } from '../domain/errors.ts'
import { matchKinds, type MatchKind } from '../domain/matching/subject.ts'
import { uidFromBytes, uidToBytes, type Id, type Uid } from '../domain/uid.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import type { UndoResult } from '../store/history/undo.ts'
import { mergeContacts, type MergeResult } from '../store/merge/merge-contacts.ts'
import type { FieldChoices } from '../store/merge/merge-fields.ts'
import { idOf, uidOf } from '../store/record.ts'
import { undo } from './history.ts'
import { readOf, record, type Session } from './session.ts'

interface MergeRequest {
  readonly keep: Id<MatchKind>
  readonly other: Id<MatchKind>
  /** Whose value a field takes, by field; without a choice the kept one's, or the other's where it has none. */
  readonly choices?: FieldChoices | undefined
}

/** Makes one of two persons or two organizations, as one batch. Errors: `record.notFound`, `input.invalid`. */
export const merge = (session: Session, request: MergeRequest): Promise<Recorded<MergeResult>> =>
  record(session, 'contact.merge', (write) => mergeNow(write, request))

function mergeNow(write: WriteDb, { keep, other, choices = {} }: MergeRequest): MergeResult {
  const [kept, gone] = [idOf(write, keep, matchKinds), idOf(write, other, matchKinds)]
  const nouns = [kept, gone].map((id) => uidOf(write, id)?.noun)
  if (kept === gone) throw new AppError('input.invalid', { issues: ['merge: issue.sameContact'] })
  if (nouns[0] !== nouns[1]) throw new AppError('input.invalid', { issues: ['merge: issue.otherNoun'] })
  return mergeContacts(write, { kept, other: gone, noun: nouns[0] as MatchKind, choices })
}

/** What a merge would do, with every count, done and taken back. */
export async function previewMerge(session: Session, request: MergeRequest): Promise<MergeResult> {
  try {
    await record(session, 'contact.merge', (write) => {
      throw new Rehearsed(mergeNow(write, request))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.result
    throw error
  }
  throw new Error('a rehearsal ends with its result')
}

/** Carries the result out of the transaction that it rolls back. */
class Rehearsed extends Error {
  readonly result: MergeResult
  constructor(result: MergeResult) {
    super('rehearsed')
    this.result = result
  }
}

interface UnmergeRequest {
  /** The batch of the merge, the kept contact (its newest merge) or the old id of the one that was merged into it. */
  readonly id: Uid
  readonly onConflict?: 'refuse' | 'skip' | undefined
}

/**
 * Makes two of one again, also long after: what was done since stays, and where that is in the way it is listed. Errors:
 * `record.notFound` where nothing was merged, and those of undoing a batch.
 */
export async function unmerge(
  session: Session,
  { id, onConflict }: UnmergeRequest,
): Promise<Recorded<UndoResult> & { readonly undone: Uid }> {
  return undo(session, { batch: mergeBatch(session, id), onConflict })
}

function mergeBatch(session: Session, id: Uid): Uid {
  const bytes = uidToBytes(id)
  const [batch] = readOf(session).column<Uint8Array>(
    `select b.uid from batch b where b.kind = 'contact.merge' and (b.uid = ? or b.id in (
       select c.batch_id from change c join redirect d on d.id = c.row_id
       left join record r on r.id = d.record_id
       where c.table_name = 'redirect' and c.op = 'create' and (d.uid = ? or r.uid = ?)))
     order by b.id desc limit 1`,
    bytes,
    bytes,
    bytes,
  )
  if (batch === undefined) throw new AppError('record.notFound', { noun: 'contact', id })
  return uidFromBytes(batch)
}
