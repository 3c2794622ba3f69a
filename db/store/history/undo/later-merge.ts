import { uidFromBytes, type Uid } from '../../../domain/uid.ts'
import type { WriteDb } from '../../access.ts'

/** A merge that stands. */
interface LaterMerge {
  readonly batch: Uid
  /** Who is one since. */
  readonly kept: number
  readonly name: string
}

/**
 * The newest merge after a batch that changed what the batch changed, or took away what it refers to: with it out of the
 * way the batch can be undone.
 */
export function findLaterMerge(write: WriteDb, batch: number): LaterMerge | undefined {
  const found = write
    .statement(
      `select b.uid as batch, d.record_id as kept, n.display_name as name
       from batch b
       join change c on c.batch_id = b.id and c.table_name = 'redirect' and c.op = 'create'
       join redirect d on d.id = c.row_id
       join contact n on n.id = d.record_id
       where b.id > $batch and b.kind in ('contact.merge', 'contact.mergeEach') and exists (
         select 1 from change later where later.batch_id = b.id and (
           exists (select 1 from change own where own.batch_id = $batch
             and own.table_name = later.table_name and own.row_id = later.row_id)
           or (later.table_name = 'record' and later.op = 'delete' and exists (
             select 1 from change own where own.batch_id = $batch and (
               (own.op = 'update' and own.field like '%\\_id' escape '\\' and own.old = later.row_id)
               or (own.op = 'delete' and exists (select 1 from json_each(own.data) v
                 where v.key like '%\\_id' escape '\\' and v.value = later.row_id)))))))
       order by b.id desc, c.id limit 1`,
    )
    .get({ batch }) as { batch: Uint8Array; kept: number; name: string } | undefined
  return found && { ...found, batch: uidFromBytes(found.batch) }
}
