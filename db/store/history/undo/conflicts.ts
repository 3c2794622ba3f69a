import type { WriteDb } from '../../access.ts'
import { rowKey, type Change } from '../change.ts'
import type { Conflict } from './conflict.ts'
import { fieldConflicts } from './conflicts-of-fields.ts'
import { madeConflicts } from './conflicts-of-made.ts'
import { removedConflicts } from './conflicts-of-removed.ts'
import type { Deed } from './deed.ts'

/**
 * Where rows no longer are as the batch left them. Only rows that the log knows to have been touched since are looked
 * at, and there the values decide: what was changed and changed back is no conflict, nor is what is already as before.
 */
export function findConflicts(write: WriteDb, batchId: number, deed: Deed): Conflict[] {
  const { changes } = deed
  if (!isAnythingNewer(write, changes)) return []
  const touched = rowsTouchedSince(write, batchId)
  const suspects = touched.size === 0 ? [] : changes.filter((change) => touched.has(rowKey(change)))
  return [
    ...madeConflicts(write, deed, suspects),
    ...fieldConflicts(write, deed, suspects),
    ...removedConflicts(write, deed),
  ]
}

/** Most often the last thing done is undone. */
const isAnythingNewer = (write: WriteDb, changes: readonly Change[]): boolean =>
  write.statement('select 1 from change where id > ?').get(changes.at(-1)?.id ?? 0) !== undefined

function rowsTouchedSince(write: WriteDb, batchId: number): Set<string> {
  const rows = write
    .statement(
      `select distinct c.table_name as "table", c.row_id as rowId from change c
       where c.batch_id = $batch and exists (select 1 from change l
         where l.table_name = c.table_name and l.row_id = c.row_id and l.id > c.id and l.batch_id <> $batch)`,
    )
    .all({ batch: batchId }) as Pick<Change, 'table' | 'rowId'>[]
  return new Set(rows.map(rowKey))
}
