import type { WriteDb } from '../access.ts'

/** Moves a record to the trash: it is in no list and no search, and nothing of it is lost. */
export function trashRecord(write: WriteDb, id: number): void {
  write
    .statement('update record set trashed_batch = ? where id = ? and trashed_batch is null')
    .run(write.batchId, id)
}

export function restoreRecord(write: WriteDb, id: number): void {
  write.statement('update record set trashed_batch = null where id = ? and trashed_batch is not null').run(id)
}

export const isInTrash = (write: WriteDb, id: number): boolean =>
  write.statement('select trashed_batch is not null from record where id = ?').pluck().get(id) === 1
