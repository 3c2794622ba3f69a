import { trashableNouns } from '../domain/noun.ts'
import type { Uid } from '../domain/uid.ts'
import type { Recorded } from '../store/history/batch.ts'
import { purgeRecords } from '../store/history/purge.ts'
import { restoreRecord, trashRecord } from '../store/history/trash.ts'
import { idInTrash, idOf } from '../store/record.ts'
import { overwriteResidue } from '../store/residue.ts'
import { record, type Session } from './session.ts'

export function trash(session: Session, ids: readonly Uid[]): Promise<Recorded<void>> {
  return record(session, 'record.trash', (write) => {
    for (const id of ids) trashRecord(write, idOf(write, id, trashableNouns))
  })
}

export function restore(session: Session, ids: readonly Uid[]): Promise<Recorded<void>> {
  return record(session, 'record.restore', (write) => {
    for (const id of ids) restoreRecord(write, idInTrash(write, id))
  })
}

/**
 * Forgets records for good, with what is only about them. What they said is gone from the history too, and from the
 * file, which is rewritten for that; older backups still hold it. Error: `record.notFound`.
 */
export async function purge(session: Session, ids: readonly Uid[]): Promise<Recorded<void>> {
  const purged = await record(session, 'record.purge', (write) => {
    purgeRecords(
      write,
      ids.map((id) => idInTrash(write, id)),
    )
  })
  await overwriteResidue(session.store)
  return purged
}
