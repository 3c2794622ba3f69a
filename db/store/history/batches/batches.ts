import { sql, type SqlBool } from 'kysely'
import { exportKinds } from '../../../domain/exported-file.ts'
import type { Noun } from '../../../domain/noun.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../../../domain/uid.ts'
import type { ReadDb } from '../../access.ts'
import type { Store } from '../../store.ts'
import { batchShows } from '../shown.ts'
import { undoneAmong } from './undone.ts'

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

/** The batches of these kinds that stand: their effect was not undone. Newest first. */
export function standingBatches(
  source: Pick<Store, 'statement'>,
  kinds: readonly string[],
): { id: number; kind: string }[] {
  const rows = source.statement('select id, kind, undoes from batch order by id desc').all() as {
    id: number
    kind: string
    undoes: number | null
  }[]
  const undone = undoneAmong(rows.filter(({ undoes }) => undoes !== null))
  return rows.filter(({ id, kind }) => kinds.includes(kind) && !undone.has(id))
}

/** The newest batch that may be shown, whose effect stands and that can be undone: what plain "undo" means. */
export async function findNewestUndoable(read: ReadDb): Promise<Uid | undefined> {
  const undone = await undoneBatches(read)
  const newest = await read.db
    .selectFrom('batch as b')
    .where(sql.raw<SqlBool>(batchShows(read)))
    .select('b.uid')
    .where('b.kind', 'not in', ['undo', 'vault.create', ...exportKinds])
    .where('b.not_undoable', 'is', null)
    .where('b.id', 'not in', sql<number>`(select value from json_each(${JSON.stringify([...undone])}))`)
    .orderBy('b.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest && uidFromBytes(newest.uid)
}

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
