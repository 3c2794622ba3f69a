import { uidFromBytes, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'

/** The merges by which others became this contact and that still stand, the newest first, as their batches. */
export const mergesInto = (read: ReadDb, contact: number): Uid[] =>
  read.column<Uint8Array>(standing, contact).map((uid) => uidFromBytes(uid))

/** The newest that made the redirect: a merge that was undone and done again made it twice. */
const standing = `select b.uid from batch b where b.id in (
    select (select max(c.batch_id) from change c
      where c.table_name = 'redirect' and c.row_id = d.id and c.op = 'create')
    from redirect d where d.record_id = ?)
  order by b.id desc`
