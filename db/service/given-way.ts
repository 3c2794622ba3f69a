import type { Uid } from '../domain/uid.ts'
import { isUndone } from '../store/history/batches/undone.ts'
import { toldGivenWay, type GivenWay, type MergedContact } from '../store/merge/given-way.ts'
import { readOf, type ReadSession } from './session.ts'

/** What gave way when many were merged in one batch. */
export interface MergeOfMany {
  readonly batch: Uid
  readonly gaveWay: readonly MergedContact[]
}

interface GivenWayPage {
  /** Of all of it. */
  readonly total: number
  readonly rows: readonly GivenWay[]
}

/** The first values that gave way, of those that may be shown; none once they were taken apart again. */
export async function givenWay(
  session: ReadSession,
  { batch, gaveWay }: MergeOfMany,
  limit: number,
): Promise<GivenWayPage> {
  const read = readOf(session)
  const rows = isUndone(read, batch) ? [] : await toldGivenWay(read, gaveWay)
  return { total: rows.length, rows: rows.slice(0, limit) }
}
