import type { Noun } from '../../domain/noun.ts'
import { uidFromBytes, uidToBytes, type Uid } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { visible } from '../visible.ts'

interface RowOf {
  readonly rowId: number
  readonly noun: Noun
}

/** The rows of records, as far as they may be shown and are not in the trash. */
export async function rowsOfUids(read: ReadDb, uids: readonly Uid[]): Promise<Map<Uid, RowOf>> {
  const rows = await read.db
    .selectFrom('record as r')
    .select(['r.id as rowId', 'r.uid', 'r.noun'])
    .where('r.uid', 'in', uids.map(uidToBytes))
    .where(visible(read, 'r'))
    .execute()
  return new Map(rows.map(({ rowId, uid, noun }) => [uidFromBytes(uid), { rowId, noun }]))
}
