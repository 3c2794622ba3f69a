import { sql } from 'kysely'
import { sensitivityRank } from '../../domain/sensitivity.ts'
import type { Noun } from '../../domain/noun.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import type { Value } from '../schema.ts'
import type { Store } from '../store.ts'
import { linkTables } from '../tables.ts'

/** A batch as history lists it. */
export interface BatchSummary {
  readonly id: Uid
  readonly at: string
  readonly kind: string
  readonly member: string | null
  readonly cause: unknown
  readonly changes: number
  readonly undoes: Uid | null
  readonly undone: boolean
  readonly notUndoable: 'purged' | 'migrated' | null
}

/** Batches, newest first. */
export async function listBatches(
  read: ReadDb,
  page: { limit: number; offset: number },
): Promise<{ total: number; rows: BatchSummary[] }> {
  const { total } = await read.db
    .selectFrom('batch')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await read.db
    .selectFrom('batch as b')
    .leftJoin('member as m', 'm.id', 'b.member_id')
    .leftJoin('batch as u', 'u.id', 'b.undoes')
    .select((eb) => [
      'b.id as batchId',
      'b.uid',
      'b.at',
      'b.kind',
      'm.name as member',
      'b.cause',
      'u.uid as undoes',
      'b.not_undoable as notUndoable',
      eb
        .selectFrom('change as c')
        .whereRef('c.batch_id', '=', 'b.id')
        .select((e) => e.fn.countAll<number>().as('n'))
        .as('changes'),
    ])
    .orderBy('b.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const undone = await undoneBatches(read)
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      id: uidFromBytes(row.uid),
      at: row.at,
      kind: row.kind,
      member: row.member,
      cause: row.cause === null ? null : JSON.parse(row.cause),
      changes: Number(row.changes),
      undoes: row.undoes === null ? null : uidFromBytes(row.undoes),
      undone: undone.has(row.batchId),
      notUndoable: row.notUndoable,
    })),
  }
}

/** Every batch whose effect does not stand: undone by a batch that was not undone in turn. */
async function undoneBatches(read: ReadDb): Promise<Set<number>> {
  const rows = await read.db
    .selectFrom('batch')
    .select(['id', 'undoes'])
    .where('undoes', 'is not', null)
    .orderBy('id', 'desc')
    .execute()
  return undoneAmong(rows)
}

/** The same from the undos, newest first: an undo that was undone itself takes nothing back. */
export function undoneAmong(undos: readonly { id: number; undoes: number | null }[]): Set<number> {
  const undone = new Set<number>()
  for (const { id, undoes } of undos) if (undoes !== null && !undone.has(id)) undone.add(undoes)
  return undone
}

/** The newest batch whose effect stands and that can be undone: what plain "undo" means. */
export async function findNewestUndoable(read: ReadDb): Promise<Uid | undefined> {
  const undone = await undoneBatches(read)
  const rows = await read.db
    .selectFrom('batch')
    .select(['id', 'uid'])
    .where('kind', 'not in', ['undo', 'vault.create'])
    .where('not_undoable', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  const newest = rows.find(({ id }) => !undone.has(id))
  return newest && uidFromBytes(newest.uid)
}

/** One change as a record's history shows it. */
export interface HistoryEntry {
  readonly id: number
  readonly batch: Uid
  readonly at: string
  readonly member: string | null
  readonly kind: string
  readonly table: string
  readonly op: 'create' | 'update' | 'delete'
  readonly field: string | null
  readonly old: Value
  readonly new: Value
  readonly data: unknown
}

/**
 * Everything that happened to a record and to what belongs to it, newest first. What belongs to it may be more
 * sensitive than it: then its changes are left out, also when it is no longer there.
 */
export async function recordHistory(read: ReadDb, recordId: number): Promise<HistoryEntry[]> {
  const rows = await read.db
    .selectFrom('change as c')
    .innerJoin('batch as b', 'b.id', 'c.batch_id')
    .innerJoin('record as r', 'r.id', 'c.record_id')
    .leftJoin('member as m', 'm.id', 'b.member_id')
    .select(['c.id', 'b.uid', 'b.at', 'm.name as member', 'b.kind', 'c.table_name as table', 'c.op'])
    .select(['c.field', 'c.old', 'c.new', 'c.data'])
    .where('c.record_id', '=', recordId)
    .where('r.sensitivity', '<=', sensitivityRank(read.clearance))
    .where(rowSensitivity, '<=', sensitivityRank(read.clearance))
    .orderBy('c.id', 'desc')
    .execute()
  return rows.map(({ uid, data, ...row }) => ({
    ...row,
    batch: uidFromBytes(uid),
    data: data === null ? null : JSON.parse(data),
  }))
}

/** Of the record that a logged row is: today's, or the last one it had. A link between records has none of its own. */
const rowSensitivity = sql<number>`case when c.table_name in (${sql.join([...linkTables].map((name) => sql.lit(name)))}) then 0
  else coalesce((select x.sensitivity from record x where x.id = c.row_id),
    (select d.data ->> 'sensitivity' from change d where d.table_name = 'record' and d.row_id = c.row_id
       and d.op = 'delete' order by d.id desc limit 1), ${sql.lit(sensitivityRank('survivor'))}) end`

/** The nouns of the records that a batch touched. A link counts as a change of what it belongs to. */
export function changedNouns(store: Store, batch: Uid): Noun[] {
  return store
    .statement(
      `select distinct coalesce(r.noun, c.table_name) from change c join batch b on b.id = c.batch_id
       left join record r on r.id = c.record_id where b.uid = ?`,
    )
    .pluck()
    .all(uidToBytes(batch)) as Noun[]
}
