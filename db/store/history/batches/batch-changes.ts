import type { ToldRecord } from '../../../domain/told-record.ts'
import type { ReadDb } from '../../access.ts'
import { toldRecords } from '../../lists/told-records.ts'
import { loggedRows, shownEntries, toldRows, type HistoryEntry } from '../record-history.ts'

/** A change with the record in whose history it stands; null where that is no more. */
export interface BatchChange extends HistoryEntry {
  readonly record: ToldRecord | null
}

/** The first changes of a batch, in the order they were made, as far as they may be shown. */
export async function batchChanges(
  read: ReadDb,
  batch: number,
  limit: number,
): Promise<readonly BatchChange[]> {
  const rows = await loggedRows(read).where('c.batch_id', '=', batch).orderBy('c.id').limit(limit).execute()
  const entries = await shownEntries(read, toldRows(read, rows))
  const records = await toldRecords(read, [...new Set(entries.map(({ recordId }) => recordId))])
  return entries.map(({ recordId, entry }) => ({ ...entry, record: records.get(recordId) ?? null }))
}
