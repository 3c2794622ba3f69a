import { AppError } from '../../domain/errors.ts'
import type { Noun } from '../../domain/noun.ts'
import {
  isGuarded,
  sensitivityOfRank,
  sensitivityRank,
  type GuardedLevel,
  type Sensitivity,
} from '../../domain/sensitivity.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../../domain/uid.ts'
import type { Store } from '../store.ts'
import type { ReadDb } from '../access.ts'
import { withinClearance } from '../visible.ts'

/** Typing that is not a change yet: saved every few seconds, outside history, and kept through lock and crash. */
export interface Draft {
  readonly id: number
  readonly noun: Noun
  /** The record that is edited; null for one that is not there yet. */
  readonly record: Uid | null
  readonly sensitivity: Sensitivity
  readonly body: unknown
  readonly updatedAt: string
}

export interface DraftInput {
  readonly id?: number | undefined
  readonly noun: Noun
  /** The record that is being edited; it takes the draft with it when it is forgotten. */
  readonly record?: Uid | undefined
  readonly sensitivity: Sensitivity
  readonly body: unknown
}

export async function saveDraft(store: Store, draft: DraftInput): Promise<number> {
  const updatedAt = new Date(store.clock.now()).toISOString()
  const row = {
    noun: draft.noun,
    sensitivity: sensitivityRank(draft.sensitivity),
    body: JSON.stringify(draft.body),
    updated_at: updatedAt,
  }
  const saved = await store.writeDb
    .insertInto('draft')
    .values({
      ...(draft.id !== undefined && { id: draft.id }),
      ...row,
      record_id: draft.record === undefined ? null : recordIdOf(store, draft.record),
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .returning('id')
    .executeTakeFirstOrThrow()
  return saved.id
}

function recordIdOf(store: Store, uid: Uid): number {
  const id = store.statement('select id from record where uid = ?').pluck().get(uidToBytes(uid)) as
    number | undefined
  if (id === undefined) throw new AppError('record.notFound', { noun: 'record', id: uid })
  return id
}

export async function removeDraft(store: Store, id: number): Promise<void> {
  await store.writeDb.deleteFrom('draft').where('id', '=', id).execute()
}

export async function listDrafts(read: ReadDb): Promise<Draft[]> {
  const rows = await read.db
    .selectFrom('draft')
    .leftJoin('record', 'record.id', 'draft.record_id')
    .select([
      'draft.id',
      'draft.noun',
      'draft.sensitivity',
      'record.uid',
      'body',
      'draft.updated_at as updatedAt',
    ])
    .where(withinClearance(read, 'draft'))
    .orderBy('draft.updated_at', 'desc')
    .execute()
  return rows.map(({ uid, ...row }) => ({
    ...row,
    noun: row.noun as Noun,
    record: uid === null ? null : uidFromBytes(uid),
    sensitivity: sensitivityOfRank(row.sensitivity),
    body: JSON.parse(row.body),
  }))
}

/** Drafts that are not shown now: how many, and the least level that shows one of them. */
export interface HiddenDrafts {
  readonly count: number
  /** Null for none. */
  readonly level: GuardedLevel | null
}

export async function hiddenDrafts({ db, clearance }: ReadDb): Promise<HiddenDrafts> {
  const rows = await db
    .selectFrom('draft')
    .select('sensitivity')
    .where('sensitivity', '>', sensitivityRank(clearance))
    .orderBy('sensitivity')
    .execute()
  const [first] = rows.map(({ sensitivity }) => sensitivityOfRank(sensitivity))
  return { count: rows.length, level: isGuarded(first) ? first : null }
}
