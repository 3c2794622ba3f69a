import { AppError } from '../domain/errors.ts'
import { matchKinds, type MatchKind } from '../domain/matching/subject.ts'
import { uidFromBytes, uidToBytes, type Id, type Uid } from '../domain/uid.ts'
import type { OnConflict, UndoDecisions } from '../domain/undo-conflict.ts'
import type { Watch } from '../domain/watch.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import { makeTurns } from '../store/turn.ts'
import type { UndoResult } from '../store/history/undo/undo.ts'
import { fullestOf } from '../store/merge/fullest.ts'
import { mergeContacts, type MergeResult } from '../store/merge/merge-contacts.ts'
import { gaveWay, notTaken } from '../store/merge/merged-field.ts'
import type { MergedContact } from '../store/merge/given-way.ts'
import { idOf, uidOf } from '../store/record.ts'
import { undo } from './history.ts'
import { rehearse } from './rehearsal.ts'
import { readOf, record, type Session } from './session.ts'

/** Both contacts said something in a field, and only one of it stands; what does not. */
export { gaveWay, notTaken }

interface MergeRequest {
  readonly keep: Id<MatchKind>
  /** Merged into it one after the other. */
  readonly others: readonly Id<MatchKind>[]
  /**
   * Whose value a field takes; without a choice the kept one's, or where it has none that of the first other. Of texts
   * that are written together (why somebody matters) all, unless one is chosen.
   */
  readonly choices?: Readonly<Record<string, Id<MatchKind>>> | undefined
}

/** Makes one of several persons or organizations, as one batch. Errors: `record.notFound`, `input.invalid`. */
export const merge = (session: Session, request: MergeRequest): Promise<Recorded<MergeResult>> =>
  record(session, 'contact.merge', (write) => mergeNow(write, request))

function mergeNow(write: WriteDb, { keep, others, choices = {} }: MergeRequest): MergeResult {
  const kept = idOf(write, keep, matchKinds)
  const steps = others.map((uid) =>
    mergeOne(write, { kept, other: idOf(write, uid, matchKinds), uid, choices }),
  )
  return { fields: steps.flatMap(({ fields }) => fields), relinked: together(steps) }
}

interface Step {
  readonly kept: number
  readonly other: number
  readonly uid: Id<MatchKind>
  readonly choices: Readonly<Record<string, Id<MatchKind>>>
}

function mergeOne(write: WriteDb, { kept, other, uid, choices }: Step): MergeResult {
  const nouns = [kept, other].map((id) => uidOf(write, id)?.noun)
  if (kept === other) throw new AppError('input.invalid', { issues: ['other: issue.sameContact'] })
  if (nouns[0] !== nouns[1]) throw new AppError('input.invalid', { issues: ['other: issue.otherNoun'] })
  const fields = Object.fromEntries(
    Object.entries(choices).map(([field, whose]) => [field, whose === uid ? 'other' : 'keep'] as const),
  )
  return mergeContacts(write, { kept, other, noun: nouns[0] as MatchKind, choices: fields })
}

/** What moved in all steps, table by table. */
function together(steps: readonly MergeResult[]): MergeResult['relinked'] {
  const sums = new Map<string, MergeResult['relinked'][number]>()
  for (const counts of steps.flatMap(({ relinked }) => relinked)) {
    const key = `${counts.table} ${counts.column}`
    const before = sums.get(key)
    const differing = (before?.differing ?? 0) + (counts.differing ?? 0)
    sums.set(key, {
      ...counts,
      kept: before?.kept ?? counts.kept,
      other: (before?.other ?? 0) + counts.other,
      collapsed: (before?.collapsed ?? 0) + counts.collapsed,
      ...(differing > 0 && { differing }),
    })
  }
  return [...sums.values()]
}

/** What a merge would do, with every count, done and taken back. */
export const previewMerge = (session: Session, request: MergeRequest): Promise<MergeResult> =>
  rehearse(session, 'contact.merge', (write) => mergeNow(write, request))

interface MergedAll {
  /** How many are one each now, and of how many. */
  readonly kept: number
  readonly merged: number
  /** What gave way to other values, contact by contact. */
  readonly gaveWay: readonly MergedContact[]
}

/**
 * Makes one of each of these groups, all in one batch, keeping of each the one that most is known about. Stopped,
 * nothing is merged. Errors: those of `merge`, and `job.cancelled`.
 */
export const mergeEach = (
  session: Session,
  groups: readonly (readonly Id<MatchKind>[])[],
  watch: Watch = {},
): Promise<Recorded<MergedAll>> =>
  record(session, 'contact.mergeEach', async (write) => {
    const turn = makeTurns(watch)
    const steps: MergedContact[] = []
    for (const [done, ids] of groups.entries()) {
      const keep = fullestOf(write, ids)
      const { fields } = mergeNow(write, { keep, others: ids.filter((id) => id !== keep) })
      const givenWay = fields.filter(gaveWay)
      if (givenWay.length > 0) steps.push({ id: keep, fields: givenWay })
      await turn(done, groups.length)
    }
    const merged = groups.reduce((sum, ids) => sum + ids.length, 0)
    return { kept: groups.length, merged, gaveWay: steps }
  })

interface UnmergeRequest {
  /** The batch of the merge, the kept contact (its newest merge) or the old id of the one that was merged into it. */
  readonly id: Uid
  readonly onConflict?: OnConflict | undefined
  readonly decisions?: UndoDecisions | undefined
}

/**
 * Makes several of one again, also long after: what was done since stays, and where that is in the way it is listed. What
 * was merged in one batch comes apart together. Errors: `record.notFound` where nothing was merged, and those of undoing
 * a batch.
 */
export async function unmerge(
  session: Session,
  { id, onConflict, decisions }: UnmergeRequest,
): Promise<Recorded<UndoResult> & { readonly undone: Uid }> {
  return undo(session, { batch: mergeBatch(session, id), onConflict, decisions })
}

function mergeBatch(session: Session, id: Uid): Uid {
  const bytes = uidToBytes(id)
  const [batch] = readOf(session).column<Uint8Array>(
    `select b.uid from batch b where b.kind in ('contact.merge', 'contact.mergeEach') and (b.uid = ? or b.id in (
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
